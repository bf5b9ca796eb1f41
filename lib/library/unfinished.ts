/** What is under way and must not be lost when the browser is killed: it stays until it has been brought to its end. */
export interface Unfinished {
  name: string;
  what: unknown;
}

/** Its name where the database was put back out of its mirror: what it is, is when, in milliseconds since 1970. */
export const PUT_BACK = 'put-back';

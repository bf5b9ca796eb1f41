/** What is under way and must not be lost when the browser is killed: it stays until it has been brought to its end. */
export interface Unfinished {
  name: string;
  what: unknown;
}

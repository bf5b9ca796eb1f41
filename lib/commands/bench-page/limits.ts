/** What the extension may cost at most, and what it does. */
export interface Limit {
  what: string;
  value: number;
  most: number;
  unit: string;
}

/** One line for each, and whether it is kept. */
export function describeLimits(limits: readonly Limit[]): string {
  const number = (value: number): string => String(Number(value.toFixed(value < 10 ? 2 : 0)));
  return limits.map(({ what, value, most, unit }) => `${value <= most ? '  kept ' : 'BROKEN '} ${what}: ${number(value)} ${unit}, at most ${number(most)}`).join('\n');
}

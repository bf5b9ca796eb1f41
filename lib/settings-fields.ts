/** One setting: how its value is made of whatever was stored. */
export interface Field<Value> {
  check: (stored: unknown) => Value;
}

/** One of several names. */
export function choice<Name extends string>(names: readonly Name[], usual: Name): Field<Name> {
  return { check: (stored) => names.find((name) => name === stored) ?? usual };
}

/** A number within bounds, on a step counted from the least. */
export function number({ least, most, step }: { least: number; most: number; step: number }, usual: number): Field<number> {
  const onStep = (value: number): number => {
    const nearest = least + Math.round((value - least) / step) * step;
    // 1.4 + 3 · 0.1 is not quite 1.7.
    return Math.min(most, Math.max(least, Number(nearest.toFixed(6))));
  };
  return { check: (stored) => (typeof stored === 'number' && Number.isFinite(stored) ? onStep(stored) : usual) };
}

export function flag(usual: boolean): Field<boolean> {
  return { check: (stored) => (typeof stored === 'boolean' ? stored : usual) };
}

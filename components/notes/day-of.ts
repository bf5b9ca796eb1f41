const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** The day of a time (milliseconds since 1970), as it is written in a language. */
export function dayOf(time: number, language: string): string {
  const format = FORMATS.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  FORMATS.set(language, format);
  return format.format(time);
}

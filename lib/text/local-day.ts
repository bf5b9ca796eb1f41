/** The day of a time as it is where the person is, as ISO 8601: that of Greenwich is another one in China until eight in the morning. */
export function localDay(time: number): string {
  const date = new Date(time);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

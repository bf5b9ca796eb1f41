/** A cell begins with one of these: a spreadsheet takes it for a formula (full width too, where the system writes Chinese). */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** One line of CSV (RFC 4180), every cell safe in a spreadsheet. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => csvCell(neutralised(cell))).join(',')}\r\n`;
}

function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An apostrophe tells a spreadsheet that text follows. A text that looks so already gets one more, so that none is lost. */
function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function withoutNeutralisation(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** TSV has no quoting that everybody reads: what would end a cell becomes a space. */
export function tsvCell(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ').trim();
}

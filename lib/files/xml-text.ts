/** What XML 1.0 has no way to write, not even as a reference. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu; // eslint-disable-line no-control-regex
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text without the characters that XML 1.0 cannot hold; half a surrogate pair becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}

/** Text of an element. Carriage returns and the controls of Latin 1 are written as references: a reader would change the first. */
export function xmlEscaped(text: string): string {
  return xmlText(text)
    .replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)
    .replace(/[\r\u007f-\u009f]/gu, reference);
}

/** Value of an attribute in double quotes: there, a reader makes a space of every unescaped line break and tab. */
export function xmlAttribute(text: string): string {
  return xmlEscaped(text).replace(/[\t\n]/gu, reference);
}

/** Text of an element in XLIFF, which has an element for the characters that XML cannot hold. */
export function xliffEscaped(text: string): string {
  return text
    .toWellFormed()
    .split(/([\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff])/u) // eslint-disable-line no-control-regex
    .map((part, index) => (index % 2 ? `<cp hex="${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>` : xmlEscaped(part)))
    .join('');
}

function reference(character: string): string {
  return `&#${String(character.charCodeAt(0))};`;
}

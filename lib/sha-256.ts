/** SHA-256 of a text's UTF-8. Only in our own pages and the background: the browser has none for pages that came without encryption. */
export function sha256(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
}

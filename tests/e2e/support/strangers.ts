/** The addresses that were asked for and begin with none of those that were expected. */
export function strangers(requests: readonly { url: string }[], expected: readonly string[]): string[] {
  return requests.map(({ url }) => url).filter((url) => !expected.some((start) => url.startsWith(start)));
}

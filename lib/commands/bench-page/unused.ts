export function benchUnused(): Promise<string> {
  return Promise.resolve('');
}

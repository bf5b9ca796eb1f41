/** The processor time that work takes, in milliseconds: other programs on the machine do not count, as they do on the clock. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

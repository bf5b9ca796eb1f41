import type { CDPSession } from 'playwright';

/** MB that a page's process holds for scripts and documents, after a collection of garbage. */
export async function heapOf(session: CDPSession): Promise<number> {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize) / 2 ** 20;
}

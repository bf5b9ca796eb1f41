/** Asks again and again until the answer is something; throws `complaint` when it takes too long. */
export async function until<T>(
  complaint: string,
  ask: () => T | undefined | Promise<T | undefined>,
  patience = 15_000,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(complaint);
    await pause(25);
  }
}

/** Waits for some milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What went wrong in one sentence: without a stack, and without the logs that libraries append. */
export function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s*\n[\s\S]*$/u, '').trim();
}

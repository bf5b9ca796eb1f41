import type { Block } from '../../../lib/article/block.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { PositionIndex, rangeOf } from '../../../lib/page/text-ranges.ts';

/** What the tests call inside a real page: bundled and put into it by `read-page.test.ts`. */
const reader = { blocksOf, roundTrip };
Object.assign(globalThis, { reader });
export type PageBundle = typeof reader;

function read() {
  const work = readPage(document.body);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The page's Blocks as the reader sees them. */
function blocksOf(): Block[] {
  return read().blocks;
}

/**
 * Sends every Block's offsets to the DOM and back.
 * @returns what did not come back the same; nothing, if all is well.
 */
function roundTrip(): string[] {
  const reading = read();
  const wrong: string[] = [];
  const index = new PositionIndex(reading, reading.blocks.keys());
  const squeeze = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]/gu, '');
  for (const { id, text } of reading.blocks) {
    const source = reading.sources[id];
    if (!source) continue;
    for (let start = 0; start < text.length; start++) {
      if (/\s/u.test(text.charAt(start))) continue;
      const letter = rangeOf(source, start, start + 1);
      if (letter?.toString() !== text.charAt(start)) wrong.push(`block ${id}, ${start}: ${letter?.toString()} for ${text.charAt(start)}`);
      const back = letter && index.locate(letter.startContainer, letter.startOffset);
      if (back?.block !== id || back.offset !== start) wrong.push(`block ${id}, ${start}: came back as ${JSON.stringify(back)}`);
    }
    const skipped = /<(script|rt|button|style)/.test(source.element.innerHTML);
    const whole = rangeOf(source, 0, text.length);
    if (!skipped && squeeze(whole?.toString() ?? '') !== squeeze(text)) wrong.push(`block ${id} as a whole: ${whole?.toString()} for ${text}`);
  }
  return wrong;
}

import type { Finding } from '../article/article.ts';
import type { PageReading } from './reading.ts';

/** The reasons that tell that a page holds one language only. */
type Lack = 'noChinese' | 'noEnglish';

/**
 * Remembers the two halves of a page that shows one language in the place of the other (a tab that is drawn anew), so that
 * they can be paired once both have been seen. What has left the page can be read in the views, but not marked on the page.
 */
export class Halves {
  #address = '';
  readonly #halves = new Map<Lack, PageReading>();

  /**
   * Notes what was found in a reading.
   * @param address of the page; at another one other halves belong together.
   * @returns both halves as one reading, the Chinese first, where this one is a half and the other has been seen.
   */
  join(reading: PageReading, reason: Finding['reason'], address: string): PageReading | null {
    if (address !== this.#address) this.#halves.clear();
    this.#address = address;
    if (reason !== 'noChinese' && reason !== 'noEnglish') return null;
    this.#halves.set(reason, reading);
    const [zh, en] = [this.#halves.get('noEnglish'), this.#halves.get('noChinese')];
    return zh && en ? joinReadings(zh, en) : null;
  }
}

/** Puts two readings one after the other, below one root. */
function joinReadings(...readings: readonly PageReading[]): PageReading {
  const joined: PageReading = { blocks: [], containers: [{ parent: -1, tag: 'body', chrome: false }], sources: [], images: [], unreadFrames: 0 };
  for (const { blocks, containers, sources, images, unreadFrames } of readings) {
    const [firstBlock, firstContainer] = [joined.blocks.length, joined.containers.length];
    for (const container of containers) joined.containers.push({ ...container, parent: container.parent < 0 ? 0 : container.parent + firstContainer });
    for (const block of blocks) joined.blocks.push({ ...block, id: block.id + firstBlock, container: block.container + firstContainer });
    for (const image of images) joined.images.push({ ...image, before: image.before + firstBlock, container: image.container + firstContainer });
    joined.sources.push(...sources);
    joined.unreadFrames = Math.max(joined.unreadFrames, unreadFrames);
  }
  return joined;
}

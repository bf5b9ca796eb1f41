/** Snapshots of articles, kept as evidence for notes: what their hash is made of, and whether their page still says the same. */
import type { Side, Snapshot } from './note.ts';

/** The page of ours on which a snapshot is read. */
export function snapshotAddress(hash: string): `/snapshot.html?${string}` {
  return `/snapshot.html?hash=${encodeURIComponent(hash)}`;
}

/** What lists show of a snapshot. */
export type SnapshotSummary = Pick<Snapshot, 'hash' | 'takenAt'>;

/** Whether the page still says what the snapshot says. `gone`: hardly anything of it stands there any more. */
export interface SnapshotStanding {
  state: 'same' | 'changed' | 'gone';
  /** So many of the snapshot's sentences, of both languages, still stand on the page. */
  standing: number;
  of: number;
}

/** Below this share of its sentences, an article is not on the page any more. */
const LEAST_STANDING = 0.2;

/**
 * The text of which the hash is that of its UTF-8: the address, an empty line, then a line a pair (Chinese, tab, English), an empty
 * line between paragraphs. Saved as a file, any program that knows SHA-256 can check it.
 */
export function snapshotText({ page, pairs }: Pick<Snapshot, 'page' | 'pairs'>): string {
  const lines = pairs.flatMap(({ zh, en, paragraph }, at) => [...(paragraph && at > 0 ? [''] : []), `${plain(zh)}\t${plain(en)}`]);
  return [page.address, '', ...lines].join('\n');
}

/** @param digest SHA-256, as `crypto.subtle` has it. @returns the hash in hexadecimal. */
export async function snapshotHash(snapshot: Pick<Snapshot, 'page' | 'pairs'>, digest: (text: string) => Promise<ArrayBuffer>): Promise<string> {
  return [...new Uint8Array(await digest(snapshotText(snapshot)))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What is left of a snapshot on its page, whatever white space parts the words.
 * @param page all that the page says in each language. @param articles what each of its articles says.
 */
export function standingOf({ pairs }: Pick<Snapshot, 'pairs'>, page: Record<Side, string>, articles: readonly Record<Side, string>[]): SnapshotStanding {
  const sides = (['zh', 'en'] as const).map((side) => {
    const sentences = pairs.map((pair) => bare(pair[side])).filter(Boolean);
    return { side, sentences, whole: sentences.join(''), now: bare(page[side]) };
  });
  const of = sides.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const standing = sides.reduce((sum, { sentences, now }) => sum + sentences.filter((sentence) => now.includes(sentence)).length, 0);
  const isSame = sides.every(({ whole, now }) => now.includes(whole)) || articles.some((article) => sides.every(({ side, whole }) => bare(article[side]) === whole));
  return { state: isSame ? 'same' : standing < of * LEAST_STANDING ? 'gone' : 'changed', standing, of };
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

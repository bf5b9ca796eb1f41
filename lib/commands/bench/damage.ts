/** Copies of documents that are no longer translations throughout, as pages are: the same copies at every run. */
import type { CorpusDocument, GoldBead } from './corpus.ts';

/**
 * What is done to about one bead in eight:
 * - `foreign`: the English of a 1-1 bead gives way to a sentence of another document that is about as long
 * - `omitted`: an English sentence is left out
 * - `added`: a Chinese sentence is left out, so that the English says more
 * - `inserted`: an English sentence of another document stands before the bead
 */
export const DAMAGES = ['foreign', 'omitted', 'added', 'inserted'] as const;
export type Damage = (typeof DAMAGES)[number];
const SHARE = 0.12;
/** Foreign sentences that are tried for one of the wanted length. */
const TRIES = 30;

/** The lines that are changed. */
interface Plan {
  /** English lines that give way to a foreign one, and such as a foreign one is put before. */
  replaced: Map<number, string>;
  inserted: Map<number, string>;
  zhGone: Set<number>;
  enGone: Set<number>;
}

/** A damaged copy. In its gold, every sentence that answers nothing is a bead of its own. */
export function damaged(document: CorpusDocument, damage: Damage, others: readonly CorpusDocument[]): CorpusDocument {
  const plan = draft(document, damage, others.filter((other) => other !== document).flatMap(({ en }) => en));
  const zh: string[] = [];
  const zhPlaces = new Map<number, number>();
  for (const [line, text] of document.zh.entries()) if (!plan.zhGone.has(line)) zhPlaces.set(line, zh.push(text) - 1);
  const en: string[] = [];
  const strangers = new Map<number, number>();
  const enPlaces = new Map<number, number>();
  for (const [line, text] of document.en.entries()) {
    const stranger = plan.inserted.get(line) ?? plan.replaced.get(line);
    if (stranger !== undefined) strangers.set(line, en.push(stranger) - 1);
    if (!plan.replaced.has(line) && !plan.enGone.has(line)) enPlaces.set(line, en.push(text) - 1);
  }
  const beads = document.beads.flatMap((bead): GoldBead[] => {
    const sound = { zh: placesOf(bead.zh, zhPlaces), en: placesOf(bead.en, enPlaces) };
    const foreign = { zh: [], en: placesOf(bead.en, strangers) };
    const inOrder = plan.inserted.has(bead.en[0] ?? -1) ? [foreign, sound] : [sound, foreign];
    return inOrder.filter(({ zh, en }) => zh.length + en.length > 0);
  });
  return { name: `${document.name} ${damage}`, zh, en, beads, gold: new Set(beads.map((bead) => `${bead.zh.join(',')}:${bead.en.join(',')}`)) };
}

function draft({ name, en, beads }: CorpusDocument, damage: Damage, foreign: readonly string[]): Plan {
  const draw = drawFrom(`${name} ${damage}`);
  const plan: Plan = { replaced: new Map(), inserted: new Map(), zhGone: new Set(), enGone: new Set() };
  const one = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
  for (const bead of beads) {
    if (bead.zh.length === 0 || bead.en.length === 0 || draw() >= SHARE) continue;
    const first = bead.en[0] as number;
    const like = (length: number) => Array.from({ length: TRIES }, () => one(foreign)).reduce((a, b) => (Math.abs(b.length - length) < Math.abs(a.length - length) ? b : a));
    if (damage === 'foreign' && bead.zh.length + bead.en.length === 2) plan.replaced.set(first, like((en[first] as string).length));
    if (damage === 'inserted') plan.inserted.set(first, like(one(en).length));
    if (damage === 'omitted') plan.enGone.add(one(bead.en));
    if (damage === 'added') plan.zhGone.add(one(bead.zh));
  }
  return plan;
}

/** Where lines are in the copy; those that are gone are left out. */
function placesOf(lines: readonly number[], places: ReadonlyMap<number, number>): number[] {
  return lines.flatMap((line) => places.get(line) ?? []);
}

/** Numbers from 0 to 1, the same for the same name. */
function drawFrom(name: string): () => number {
  let state = Array.from(name).reduce((hash, char) => (Math.imul(hash, 31) + char.charCodeAt(0)) | 0, 7);
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

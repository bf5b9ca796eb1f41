/** Units without anything to read: kept out of the alignment, they stand alone in its result. */
import type { Bead } from './alignment.ts';

/** Units without the blank ones, and which of the given units each of them is. */
export interface Sounding {
  texts: readonly string[];
  places: readonly number[];
  /** How many units were given. */
  count: number;
}

/** Leaves out the blank units. */
export function withoutBlanks(units: readonly string[]): Sounding {
  const texts: string[] = [];
  const places: number[] = [];
  for (const [place, text] of units.entries()) {
    if (isBlank(text)) continue;
    texts.push(text);
    places.push(place);
  }
  return { texts, places, count: units.length };
}

/** Whether a text is empty or white space. */
function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

/** Puts the blank units back, each a bead of its own; only one that stands within a bead of several units goes with it. */
export function withBlanks(beads: readonly Bead[], zh: Sounding, en: Sounding): Bead[] {
  if (zh.texts.length === zh.count && en.texts.length === en.count) return [...beads];
  const all: Bead[] = [];
  const at = { zh: 0, en: 0 };
  const leaveAlone = (zhTo: number, enTo: number): void => {
    for (; at.zh < zhTo; at.zh++) all.push(alone({ zh: at.zh + 1, en: at.en }, at));
    for (; at.en < enTo; at.en++) all.push(alone({ zh: at.zh, en: at.en + 1 }, at));
  };
  for (const bead of beads) {
    const [zhPaired, enPaired] = [bead.zh.start < bead.zh.end, bead.en.start < bead.en.end];
    leaveAlone(zhPaired ? (zh.places[bead.zh.start] as number) : at.zh, enPaired ? (en.places[bead.en.start] as number) : at.en);
    const zhEnd = zhPaired ? (zh.places[bead.zh.end - 1] as number) + 1 : at.zh;
    const enEnd = enPaired ? (en.places[bead.en.end - 1] as number) + 1 : at.en;
    all.push({ ...bead, zh: { start: at.zh, end: zhEnd }, en: { start: at.en, end: enEnd } });
    [at.zh, at.en] = [zhEnd, enEnd];
  }
  leaveAlone(zh.count, en.count);
  return all;
}

function alone(end: { zh: number; en: number }, start: { zh: number; en: number }): Bead {
  return { zh: { start: start.zh, end: end.zh }, en: { start: start.en, end: end.en }, confidence: 1, posterior: 1 };
}

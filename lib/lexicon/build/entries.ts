/** Merges CC-CEDICT's entries into one entry a Simplified headword, and collects what characters tell. */
import type { CedictEntry } from './cedict.ts';
import { type Reading, type Weights, readDefinitions } from './glosses.ts';

/** A pointer to another headword brings its glosses, this much lighter than glosses of one's own. */
const REFERENCE_WEIGHT = 0.7;
/** Surnames and places stand in entries of their own, before the common word, which is the likelier one. */
const NAME_WEIGHT = 0.4;
const HAN_ONLY = /^[\u3400-\u4dbf\u4e00-\u9fff〇]+$/;

/** Simplified headword → weights of its stems, every headword's weights summing to 1. */
export function mergeEntries(entries: readonly CedictEntry[]): Map<string, Weights> {
  const readings = new Map<string, Reading[]>();
  for (const entry of entries) {
    if (!HAN_ONLY.test(entry.simplified)) continue;
    const reading = readDefinitions(entry.english);
    reading.factor = /^[A-Z]/.test(entry.pinyin) ? NAME_WEIGHT : 1;
    const list = readings.get(entry.simplified);
    if (list) list.push(reading);
    else readings.set(entry.simplified, [reading]);
  }
  const merged = new Map<string, Weights>();
  for (const headword of readings.keys()) {
    const weights: Weights = new Map();
    collect(readings, headword, 1, 2, weights);
    if (weights.size > 0) merged.set(headword, weights);
  }
  return merged;
}

function collect(readings: ReadonlyMap<string, Reading[]>, headword: string, factor: number, depth: number, into: Weights): void {
  for (const { weights, references, factor: own } of readings.get(headword) ?? []) {
    const share = factor * own;
    for (const [key, weight] of weights) into.set(key, (into.get(key) ?? 0) + share * weight);
    if (depth === 0) continue;
    for (const target of references) if (target !== headword) collect(readings, target, share * REFERENCE_WEIGHT, depth - 1, into);
  }
}

/** The strongest stems of a headword as a distribution, heaviest first; ties by the stem, so that builds are alike. */
export function strongest(weights: Weights, count: number): [string, number][] {
  const sorted = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count);
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  return sorted.map(([key, weight]) => [key, weight / total]);
}

/** Traditional → Simplified for single characters: by the words that hold them; only characters that are never Simplified. */
export function traditionalCharacters(entries: readonly CedictEntry[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const simplifiedUses = new Map<string, number>();
  for (const { traditional, simplified, english } of entries) {
    if (traditional.length !== simplified.length || /^(?:old |Japanese )?variant of/.test(english[0] ?? '')) continue;
    for (let i = 0; i < traditional.length; i++) {
      const from = traditional.charAt(i);
      const to = simplified.charAt(i);
      if (!HAN_ONLY.test(from)) continue;
      // 宁 is the Traditional form of a rare character, and the Simplified one of 寧.
      simplifiedUses.set(to, (simplifiedUses.get(to) ?? 0) + 1);
      if (from === to) continue;
      const row = votes.get(from) ?? new Map<string, number>();
      row.set(to, (row.get(to) ?? 0) + 1);
      votes.set(from, row);
    }
  }
  const map = new Map<string, string>();
  for (const [from, row] of votes) {
    const [to, count] = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [string, number];
    if (count > (simplifiedUses.get(from) ?? 0)) map.set(from, to);
  }
  return map;
}

/** Character → its toneless readings, the one used in most words first; at most two. */
export function characterReadings(entries: readonly CedictEntry[]): Map<string, string[]> {
  const votes = new Map<string, Map<string, number>>();
  for (const { simplified, pinyin } of entries) {
    const syllables = pinyin.toLowerCase().split(' ');
    if (syllables.length !== simplified.length || !HAN_ONLY.test(simplified)) continue;
    syllables.forEach((syllable, i) => {
      const toneless = syllable.replace(/u:/g, 'v').replace(/[^a-z]/g, '');
      if (toneless.length < 1 || toneless === 'r') return;
      const row = votes.get(simplified.charAt(i)) ?? new Map<string, number>();
      row.set(toneless, (row.get(toneless) ?? 0) + 1);
      votes.set(simplified.charAt(i), row);
    });
  }
  const map = new Map<string, string[]>();
  for (const [char, row] of votes) {
    map.set(char, [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 2).map(([syllable]) => syllable));
  }
  return map;
}

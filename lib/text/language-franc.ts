/**
 * A second opinion on blocks in Latin script that `identifyLanguage` left open. `franc` is large (260 KB with all its
 * languages), so that only the background asks here; the page's own script must not import this file.
 */
import { franc } from 'franc';
import type { BlockLanguage } from './language.ts';
import { countScripts } from './scripts.ts';

/** Languages in Latin script that stand beside Chinese on real pages (ISO 639-3). */
const PLAUSIBLE = ['eng', 'fra', 'deu', 'spa', 'ita', 'por', 'nld', 'ind', 'vie', 'pol', 'swe', 'tur'];
/** Trigram statistics need this many letters. */
const LEAST_LETTERS = 40;

/**
 * Decides what `identifyLanguage` could not.
 * @param first its answer for the same text; anything but `unknown` comes back unchanged, and so does short text
 */
export function refineLanguage(text: string, first: BlockLanguage): BlockLanguage {
  if (first !== 'unknown') return first;
  const { latin, visible } = countScripts(text);
  if (latin < LEAST_LETTERS || latin * 2 < visible) return 'unknown';
  const code = franc(text, { only: PLAUSIBLE, minLength: LEAST_LETTERS });
  if (code === 'und') return 'unknown';
  return code === 'eng' ? 'en' : 'other';
}

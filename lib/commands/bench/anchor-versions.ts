/** What happens to pages between two visits: each kind of change as a new version, and where the passage stands in it. */
import type { Stretch } from '../../notes/note.ts';
import type { Dictionary } from '../../lexicon/dictionary.ts';
import type { MarkedPassage, NotedText } from './anchor-material.ts';
import { PageVersion } from './page-version.ts';
import type { Random } from './random.ts';

/** A text as it is found later. */
export interface LaterText {
  text: string;
  /** Where the passage stands; several where the version gives no reason for one of them; none where it is gone. */
  gold: Stretch[];
  /** Whether the passage itself was changed. */
  edited: boolean;
  /** The text in which the passage was marked, at the same place, where that is another one than the page's. */
  marked?: string;
}

export interface Change {
  noted: NotedText;
  passage: MarkedPassage;
  random: Random;
  /** Sentences of other texts, in the languages of this one. */
  others: readonly string[];
  /** Those texts. */
  articles: readonly NotedText[];
  dictionary: Dictionary;
}

type Make = (change: Change) => LaterText | null;

/** A version made by edits; what is left of the passage is where the edits have moved it. */
const byEdits = (edit: (version: PageVersion, change: Change) => boolean, edited = false): Make => (change) => {
  const version = new PageVersion(change.noted.text);
  if (!edit(version, change)) return null;
  const gold = version.track(change.passage);
  return { text: version.text, gold: gold ? [gold] : [], edited };
};

export const CHANGES = {
  unchanged: byEdits(() => true),
  'text inserted': byEdits((version, change) => insertElsewhere(version, change)),
  'text deleted elsewhere': byEdits((version, change) => deleteElsewhere(version, change)),
  'words beside it edited': byEdits((version, change) => editBeside(version, change)),
  'words left out around it': byEdits((version, change) => leaveOutAround(version, change)),
  'passage deleted': byEdits((version, change) => deletePassage(version, change)),
  'its paragraph deleted': byEdits((version, { noted, passage }) => {
    const held = noted.paragraphs.filter(({ start, end }) => start < passage.end && passage.start < end);
    version.replace({ start: held[0]?.start ?? passage.start, end: held.at(-1)?.end ?? passage.end }, '');
    return true;
  }),
  'passage: a slip': byEdits((version, change) => slip(version, change), true),
  'passage: a word replaced': byEdits((version, change) => replaceWord(version, change), true),
  'passage: digits changed': byEdits((version, { noted: { text }, passage, random }) => changeDigits(version, text, passage, random), true),
  'passage: words inserted': byEdits((version, change) => insertInside(version, change), true),
  'passage: words left out': byEdits((version, change) => leaveOutInside(version, change), true),
  'sentences reordered': byEdits((version, change) => reorderSentences(version, change)),
  'paragraphs reordered': byEdits((version, change) => reorder(version, change)),
  'white space': byEdits((version, { random }) => (version.rewrite((char) => otherSpace(char, random)), true)),
  'quotation marks and dashes': byEdits((version, { random }) => (version.rewrite((char) => otherMark(char, random)), true)),
  'decomposed (NFD)': byEdits((version) => (version.rewrite((char) => char.normalize('NFD')), true)),
  'full width': byEdits((version) => (version.rewrite(wide), true)),
  'entities shown': byEdits((version) => (version.rewrite((char) => ENTITIES[char] ?? char), true), true),
  'characters lost': byEdits((version, { random }) => (version.rewrite((char) => (/\p{L}/u.test(char) && random.next() < 0.02 ? '\ufffd' : char)), true), true),
  'Traditional characters': ({ noted, passage, dictionary }) => inTraditional(noted, dictionary, (text) => ({ text, gold: [passage], edited: false })),
  'Simplified characters': ({ noted, passage, dictionary }) => inTraditional(noted, dictionary, (marked) => ({ text: noted.text, gold: [passage], edited: false, marked })),
  'another template': byEdits((version, change) => (version.surround(template(change), template(change)), true)),
  'another article': ({ articles, random }) => (articles.length > 0 ? { text: random.pick(articles).text, gold: [], edited: false } : null),
  'article continued': byEdits((version, { others, random }) => (version.surround('', `\n${sample(others, random, 20)}`), true)),
  'paragraph doubled': (change) => doubled(change, (paragraph) => paragraph),
  'teaser before it': (change) => doubled(change, (paragraph) => `${paragraph.slice(0, 100)}…`),
  'several at once': byEdits((version, change) => {
    insertElsewhere(version, change);
    slip(version, change);
    version.rewrite((char) => otherSpace(otherMark(char, change.random), change.random));
    version.surround(template(change), template(change));
    return true;
  }, true),
} satisfies Record<string, Make>;
export type ChangeKind = keyof typeof CHANGES;

const sample = (others: readonly string[], random: Random, count: number): string => Array.from({ length: count }, () => random.pick(others)).join('');

const NAVIGATION = ['首页', '新闻', '登录', '更多', 'Home', 'News', 'Log in', 'Share', '下一页', 'Related stories', '版权所有', 'Subscribe to our newsletter', '广告', 'Advertisement'];
const template = ({ others, random }: Change): string => `\n${random.shuffled([...NAVIGATION, ...Array.from({ length: 6 }, () => random.pick(others))]).join('\n')}\n`;

/** The sentences of a text that do not touch the passage. */
function sentencesOutside({ noted: { text }, passage }: Change): Stretch[] {
  return [...new Intl.Segmenter('zh', { granularity: 'sentence' }).segment(text)]
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
    .filter(({ start, end }) => end <= passage.start || start >= passage.end);
}

function insertElsewhere(version: PageVersion, change: Change): boolean {
  const places = change.random.shuffled(sentencesOutside(change)).slice(0, 3);
  for (const { start } of places.sort((a, b) => b.start - a.start)) version.replace({ start, end: start }, sample(change.others, change.random, 1 + change.random.below(3)));
  return places.length > 0;
}

/** Not where it stands twice in a row: nobody could tell which one is left. */
function deletePassage(version: PageVersion, { noted: { text }, passage }: Change): boolean {
  const exact = text.slice(passage.start, passage.end);
  version.replace(passage, '');
  return !text.startsWith(exact, passage.end) && !text.endsWith(exact, passage.start);
}

function deleteElsewhere(version: PageVersion, change: Change): boolean {
  const sentences = sentencesOutside(change);
  const gone = change.random.shuffled(sentences).slice(0, Math.ceil(sentences.length / 4));
  for (const sentence of gone.sort((a, b) => b.start - a.start)) version.replace(sentence, '');
  return gone.length > 0;
}

/** A word within the context gives way to another. */
function editBeside(version: PageVersion, { noted: { text }, passage, random, others }: Change): boolean {
  const after = wordsIn(text, { start: passage.end, end: Math.min(text.length, passage.end + 30) }).slice(0, -1);
  const before = wordsIn(text, { start: Math.max(0, passage.start - 30), end: passage.start }).slice(1);
  const sides = [after, before].filter((words) => words.length > 0);
  if (sides.length > 0) version.replace(random.pick(random.pick(sides)), anotherWord(others, random));
  return sides.length > 0;
}

function wordsIn(text: string, { start, end }: Stretch): Stretch[] {
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.slice(start, end))].filter(({ isWordLike }) => isWordLike).map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
}

function anotherWord(others: readonly string[], random: Random): string {
  for (;;) {
    const sentence = random.pick(others);
    const words = wordsIn(sentence, { start: 0, end: sentence.length });
    if (words.length === 0) continue;
    const { start, end } = random.pick(words);
    return sentence.slice(start, end);
  }
}

/** A letter or character left out, doubled or given for another. Not of passages that are one word: these would be another. */
function slip(version: PageVersion, { noted: { text }, passage, random }: Change): boolean {
  const letters = Array.from({ length: passage.end - passage.start }, (_, k) => passage.start + k).filter((at) => /\p{L}/u.test(text.charAt(at)));
  if (passage.kind === 'word' || letters.length < 6) return false;
  const at = random.pick(letters);
  const char = text.charAt(at);
  const other = text.charAt(random.pick(letters));
  version.replace({ start: at, end: at + 1 }, random.pick(['', char + char, other === char ? '' : other]));
  return true;
}

function replaceWord(version: PageVersion, { noted: { text }, passage, random, others }: Change): boolean {
  const words = wordsIn(text, passage);
  if (passage.kind === 'word' || words.length < 3) return false;
  version.replace(random.pick(words), anotherWord(others, random));
  return true;
}

function changeDigits(version: PageVersion, text: string, { start, end }: Stretch, random: Random): boolean {
  const digits = [...text.slice(start, end).matchAll(/\d/gu)].map(({ index }) => start + index);
  if (digits.length === 0 || digits.length * 4 > end - start) return false;
  for (const at of digits) version.replace({ start: at, end: at + 1 }, String((Number(text.charAt(at)) + 1 + random.below(9)) % 10));
  return true;
}

function insertInside(version: PageVersion, { noted: { text }, passage, random, others }: Change): boolean {
  const [, ...words] = wordsIn(text, passage);
  if (passage.kind === 'word' || words.length < 4) return false;
  const { start } = random.pick(words);
  version.replace({ start, end: start }, anotherWord(others, random) + (passage.kind === 'phrase' ? '' : ` ${anotherWord(others, random)} `));
  return true;
}

/** One word in twelve, but none of the passage. */
function leaveOutAround(version: PageVersion, { noted: { text }, passage, random }: Change): boolean {
  const words = wordsIn(text, { start: 0, end: text.length }).filter(({ start, end }) => (end <= passage.start || start >= passage.end) && random.next() < 1 / 12);
  for (const word of words.reverse()) version.replace(word, '');
  return words.length > 0;
}

/** One word in six, and one at least; most of it stays. */
function leaveOutInside(version: PageVersion, { noted: { text }, passage, random }: Change): boolean {
  const words = wordsIn(text, passage);
  if (passage.kind === 'word' || words.length < 4) return false;
  const gone = random.shuffled(words).slice(0, Math.ceil(words.length / 6));
  for (const word of gone.sort((a, b) => b.start - a.start)) version.replace(word, '');
  return true;
}

/** Those of the passage's paragraphs; what the passage holds of them stays together. */
function reorderSentences(version: PageVersion, { noted: { text, paragraphs }, passage, random }: Change): boolean {
  const held = paragraphs.filter(({ start, end }) => start < passage.end && passage.start < end);
  const [from, to] = [held[0]?.start ?? 0, held.at(-1)?.end ?? text.length];
  const sentences = [...new Intl.Segmenter('zh', { granularity: 'sentence' }).segment(text.slice(from, to))].map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
  const touched = sentences.filter(({ start, end }) => start < passage.end && passage.start < end);
  const rest = sentences.filter((sentence) => !touched.includes(sentence));
  if (rest.length < 2) return false;
  const own = { start: touched[0]?.start ?? from, end: touched.at(-1)?.end ?? to };
  version.reorder([{ start: 0, end: from }, ...random.shuffled([own, ...rest]), { start: to, end: text.length }].filter(({ start, end }) => start < end));
  return true;
}

/** Paragraphs over which a passage reaches stay together. */
function reorder(version: PageVersion, { noted: { text, paragraphs }, passage, random }: Change): boolean {
  const parts = paragraphs.map(({ start }, index) => ({ start, end: paragraphs[index + 1]?.start ?? text.length }));
  const held = parts.filter(({ start, end }) => start < passage.end && passage.start < end);
  const own = { start: held[0]?.start ?? 0, end: held.at(-1)?.end ?? text.length };
  const rest = parts.filter((part) => !held.includes(part));
  if (rest.length < 2) return false;
  version.reorder(random.shuffled([own, ...rest]));
  return true;
}

function otherSpace(char: string, random: Random): string {
  if (/\s/u.test(char)) return random.pick([' ', '\n', '\u00a0', '  ', '\n    ', '\u2009']);
  const roll = random.next();
  if (/\p{sc=Han}/u.test(char) && roll < 0.05) return char + random.pick([' ', '\n', '\u3000', '\u200b']);
  return /[a-z]/u.test(char) && roll < 0.01 ? `${char}\u00ad` : char;
}

const MARKS = ['"', '“', '”', '「', '」', "'", '‘', '’', '«', '»'];
const DASHES = ['-', '–', '—', '——', '―'];
function otherMark(char: string, random: Random): string {
  if (MARKS.includes(char)) return random.pick(MARKS);
  return DASHES.includes(char) ? random.pick(DASHES) : char;
}

/** Latin letters, digits and marks in full width, and what is full already in half. */
function wide(char: string): string {
  const code = char.charCodeAt(0);
  if (code > 0x20 && code < 0x7f) return String.fromCharCode(code + 0xfee0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '“': '&ldquo;', '”': '&rdquo;', '’': '&rsquo;', "'": '&#39;', '—': '&mdash;' };

/** A Chinese text in Traditional characters, word by word; null where that is the same, or longer. */
function inTraditional({ text, language }: NotedText, dictionary: Dictionary, versionOf: (traditional: string) => LaterText): LaterText | null {
  if (language === 'en') return null;
  let traditional = '';
  for (let at = 0; at < text.length; ) {
    const word = dictionary.longestAt(text, at);
    traditional += word?.entries[0]?.traditional ?? text.charAt(at);
    at = word?.end ?? at + 1;
  }
  return traditional.length === text.length && traditional !== text ? versionOf(traditional) : null;
}

/** The passage's paragraph, or its beginning, stands before the article, too: where the passage and its context lie in it, either will do. */
function doubled({ noted: { text, paragraphs }, passage }: Change, teaser: (paragraph: string) => string): LaterText | null {
  const own = paragraphs.find(({ start, end }) => start <= passage.start && passage.end <= end);
  if (!own) return null;
  const before = teaser(text.slice(own.start, own.end));
  const moved = { start: before.length + 1 + passage.start, end: before.length + 1 + passage.end };
  const kept = before.replace(/…$/u, '').length;
  const inside = passage.start - own.start >= 32 && passage.end - own.start + 32 <= kept;
  const gold = inside ? [moved, { start: passage.start - own.start, end: passage.end - own.start }] : [moved];
  return { text: `${before}\n${text}`, gold, edited: false };
}

import type { CheckFinding, CheckKind } from '../../lib/check/check.ts';
import type { Translate } from '../translate.ts';
import { valuesTold } from './told-value.ts';

const KIND_NAMES = {
  number: 'check.number', date: 'check.date', amount: 'check.amount', percent: 'check.percent', ordinal: 'check.ordinal', name: 'check.name', abbreviation: 'check.abbreviation',
  bracket: 'check.bracket', untranslated: 'check.untranslated', doubled: 'check.doubled', rendering: 'check.rendering', term: 'check.term',
} as const satisfies Record<CheckKind, string>;

export function kindName(kind: CheckKind, t: Translate): string {
  return t(KIND_NAMES[kind]);
}

/** Of a list of texts so many are named. */
const NAMED = 4;
/** Longer texts (in characters) are cut. */
const LONGEST = 60;

/** What a finding says, in one sentence. */
export function findingSentence({ message }: CheckFinding, t: Translate): string {
  const side = (name: 'zh' | 'en'): string => t(name === 'zh' ? 'check.theChinese' : 'check.theEnglish');
  switch (message.id) {
    case 'quantityDiffers': {
      const [zh, en] = valuesTold(message.zh, message.en) ?? [];
      return zh === undefined || en === undefined ? t('check.quantityDiffers', [message.zh.text, message.en.text]) : t('check.valuesDiffer', [message.zh.text, zh, message.en.text, en]);
    }
    case 'scaleDiffers':
      return message.larger === 'zh' ? t('check.scaleDiffers', [message.zh.text, message.en.text, message.factor]) : t('check.scaleDiffers', [message.en.text, message.zh.text, message.factor]);
    case 'pointsForPercent':
      return t('check.pointsForPercent', [message.zh.text, message.en.text]);
    case 'multipleDisputed':
      return t('check.multipleDisputed', [message.zh.text, message.en.text]);
    case 'quantityMissing':
      return t('check.quantityMissing', [message.told.text, side(message.missing)]);
    case 'quantityNextDoor':
      return t('check.quantityNextDoor', [message.zh.text, message.en.text]);
    case 'nameDiffers':
      return t('check.nameDiffers', [message.zh, message.reading, message.en]);
    case 'nameSpelledTwoWays':
      return t('check.nameSpelledTwoWays', [message.name, list(message.spellings, t)]);
    case 'abbreviationMissing':
      return t('check.abbreviationMissing', [message.abbreviation]);
    case 'abbreviationDiffers':
      return t('check.abbreviationDiffers', [message.zh, message.en]);
    case 'abbreviationAmbiguous':
      return t('check.abbreviationAmbiguous', [message.abbreviation, list(message.meanings, t)]);
    case 'markUnpaired':
      return t('check.markUnpaired', [message.mark, side(message.side), message.partner]);
    case 'marksDiffer':
      return t(message.marks === 'brackets' ? 'check.bracketsDiffer' : 'check.quotesDiffer', [message.zh, message.en]);
    case 'sideEmpty':
      return t('check.sideEmpty', [side(message.side)]);
    case 'leftUntranslated':
      return t('check.leftUntranslated', [short(message.text), side(message.side)]);
    case 'wordDoubled':
      return t('check.wordDoubled', [message.word, side(message.side)]);
    case 'segmentDoubled':
      return t('check.segmentDoubled', [short(message.text)]);
    case 'renderedDifferently':
      return t('check.renderedDifferently', [short(message.text), list(message.renderings, t)]);
    case 'termMissing':
      return t('check.termMissing', [message.term, list(message.renderings, t)]);
    case 'termUnexpected':
      return t('check.termUnexpected', [message.rendering, list(message.terms, t)]);
  }
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function list(texts: readonly string[], t: Translate): string {
  const [first = '', ...more] = texts.slice(0, NAMED).map((text) => t('check.quoted', [short(text)]));
  const all = more.reduce((before, each) => t('check.listed', [before, each]), first);
  return texts.length > NAMED ? `${all} …` : all;
}

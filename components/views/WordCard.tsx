import type { VirtualElement } from '@floating-ui/dom';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ExplainedWord, WordAnswer } from '../../lib/align/asked-word.ts';
import type { Translate } from '../translate.ts';
import { usePlaced } from './use-placed.ts';

/** Below this confidence a link is told as a guess. */
const DOUBTFUL_LINK = 0.6;
/** Readings of one word that are shown, and senses of each. */
const MOST_ENTRIES = 3;
const MOST_SENSES = 4;
/** Senses that are shown of a word among several. */
const SENSES_OF_MANY = 2;

interface Props {
  answer: WordAnswer;
  /** The word that was asked for, as it stands in the text. */
  word: string;
  /** BCP 47 tag of the Chinese text. */
  chinese: string;
  /** The words that answer it, as they stand in the text. */
  answers: readonly string[];
  anchor: VirtualElement;
  textSize: number;
  t: Translate;
  onEnter: () => void;
  onLeave: () => void;
}

type Entry = ExplainedWord['entries'][number];

/** What a word means: its reading and senses, and what answers it in the sentence; in a card beside it. */
export function WordCard({ anchor, textSize, onEnter, onLeave, ...told }: Props): JSX.Element {
  const card = useRef<HTMLDivElement>(null);
  // Below: the card of the sentence stands above.
  usePlaced(card, anchor, 'bottom-start');
  const { t } = told;
  return (
    <div
      ref={card}
      class="word-card"
      data-testid="word-card"
      popover="manual"
      role="status"
      lang={t('extension.language')}
      aria-label={t('word.title')}
      style={{ '--size': `${textSize}px` }}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {told.answer.side === 'zh' ? <ChineseWord {...told} /> : <EnglishWord {...told} />}
    </div>
  );
}

type Told = Omit<Props, 'anchor' | 'textSize' | 'onEnter' | 'onLeave'>;

function ChineseWord({ answer, word, chinese, answers, t }: Told): JSX.Element {
  const [only, ...more] = answer.words;
  const isWhole = more.length === 0 && only?.text === word;
  return (
    <>
      {isWhole ? <Explained word={only} chinese={chinese} senses={MOST_SENSES} t={t} /> : <Parts word={word} parts={answer.words} chinese={chinese} t={t} />}
      {answers.length > 0 && (
        <p class="here">
          {t(answer.confidence < DOUBTFUL_LINK ? 'word.perhaps' : 'word.here')}
          {answers.map((each, index) => (
            <span key={index} class="answered" lang="en">
              {each}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function EnglishWord({ answer, word, chinese, answers, t }: Told): JSX.Element {
  const doubtful = answer.confidence < DOUBTFUL_LINK;
  const [only, ...more] = answer.words;
  return (
    <>
      <p class="asked">
        <span class="answered" lang="en">
          {word}
        </span>
        {answers.length > 0 && doubtful && <span class="quiet">{t('word.perhaps')}</span>}
      </p>
      {answers.length === 0 && <p class="quiet">{t('word.unanswered')}</p>}
      {only && more.length === 0 && only.text === answers[0] ? (
        <Explained word={only} chinese={chinese} senses={MOST_SENSES} t={t} />
      ) : (
        answers.map((each, index) => <Parts key={index} word={each} parts={answer.words} chinese={chinese} t={t} />)
      )}
    </>
  );
}

/** A word of the dictionary: its forms, and its readings with their senses. */
function Explained({ word, chinese, senses, t }: { word: ExplainedWord; chinese: string; senses: number; t: Translate }): JSX.Element {
  const entries = word.entries.slice(0, MOST_ENTRIES);
  const forms = [...new Set(entries.map((entry) => otherForm(entry, word.text)))];
  // Where the readings are written differently (发: 發, 髮), each has its own form beside it.
  const [shared] = forms.length === 1 ? forms : [''];
  return (
    <>
      <p class="headword">
        <span class="head-form" lang={chinese}>
          {word.text}
        </span>
        {shared && <OtherForm entry={entries[0]} form={shared} t={t} />}
      </p>
      {entries.map((entry, index) => (
        <div key={index} class="reading">
          <p>
            <Pinyin pinyin={entry.pinyin} />
            {!shared && otherForm(entry, word.text) && <OtherForm entry={entry} form={otherForm(entry, word.text)} t={t} />}
          </p>
          <Senses senses={entry.senses.slice(0, senses)} />
        </div>
      ))}
    </>
  );
}

/** A word that is made of several, such as a name: its reading as a whole, and what its parts mean. */
function Parts({ word, parts, chinese, t }: { word: string; parts: readonly ExplainedWord[]; chinese: string; t: Translate }): JSX.Element {
  const isRead = parts.length > 0 && parts.map(({ text }) => text).join('') === word;
  return (
    <>
      <p class="headword">
        <span class="head-form" lang={/\p{Script=Han}/u.test(word) ? chinese : 'en'}>
          {word}
        </span>
        {isRead && <Pinyin pinyin={parts.map(({ entries }) => entries[0]?.pinyin).join(' ')} />}
      </p>
      {parts.length > 0 && (
        <dl class="parts" aria-label={t('word.parts')}>
          {parts.map(({ text, entries }, index) => (
            <div key={index}>
              <dt lang={chinese}>{text}</dt>
              <dd>
                {!isRead && <Pinyin pinyin={entries[0]?.pinyin ?? ''} />}
                <Senses senses={entries[0]?.senses.slice(0, SENSES_OF_MANY) ?? []} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Pinyin({ pinyin }: { pinyin: string }): JSX.Element {
  return (
    <span class="pinyin" lang="zh-Latn-pinyin">
      {pinyin}
    </span>
  );
}

/** The form of the other script, where it is another one. */
function otherForm({ simplified, traditional }: Entry, text: string): string {
  if (simplified === traditional) return '';
  return text === traditional ? simplified : traditional;
}

function OtherForm({ entry, form, t }: { entry: Entry | undefined; form: string; t: Translate }): JSX.Element {
  const isTraditional = form === entry?.traditional;
  return (
    <span class="other-form">
      <small>{t(isTraditional ? 'word.traditional' : 'word.simplified')}</small>
      <span lang={isTraditional ? 'zh-Hant' : 'zh-Hans'}>{form}</span>
    </span>
  );
}

/** The dictionary's English. Numbered where there are several. */
function Senses({ senses }: { senses: readonly string[] }): JSX.Element {
  return (
    <ol class="senses" lang="en">
      {senses.map((sense, index) => (
        <li key={index}>{sense}</li>
      ))}
    </ol>
  );
}

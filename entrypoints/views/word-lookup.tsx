import type { ComponentChild } from 'preact';
import { WordCard } from '../../components/views/WordCard.tsx';
import type { Translate } from '../../components/translate.ts';
import type { WordAnswer, WordQuestion } from '../../lib/align/asked-word.ts';
import { setHighlight } from '../../lib/page/highlights.ts';
import type { Settings } from '../../lib/settings.ts';
import { askWord } from './ask-word.ts';
import { anchorOf, boxesOf } from './range-boxes.ts';

type Side = 'zh' | 'en';

/** The sentences of one bead, as text in which words are looked up, and where that text stands. */
export interface BeadText {
  /** Tells one bead of the view from another. */
  bead: number;
  zh: string;
  en: string;
  /** BCP 47 tag of the Chinese. */
  chinese: string;
  /** Where a part of a side's text stands: on the page, in a view, or in both. The first Range is where the person reads it. */
  rangesOf: (side: Side, start: number, end: number) => Range[];
}

/** A character that was pointed at. */
export interface PointedText {
  text: BeadText;
  side: Side;
  offset: number;
}

/** Where the card is drawn. */
export interface CardPlace {
  draw: (card: ComponentChild) => void;
  remove: () => void;
}

export interface WordLookupOptions {
  place: CardPlace;
  settings: Settings;
  t: Translate;
  /** The pointer has come onto the card, or left it. */
  onOver?: (over: boolean) => void;
}

/** How long the card stays after the pointer has left the word, so that it can be reached, in milliseconds. */
const LINGER = 250;
/** How far beside its word a pointer still holds the card, in pixels. */
const NEAR = 4;

interface Shown {
  text: BeadText;
  side: Side;
  answer: WordAnswer;
  ranges: Range[];
}

/** Looks words up and shows what they mean: the word and its answers marked, a card beside it. One word at a time. */
export class WordLookup {
  readonly #place: CardPlace;
  readonly #t: Translate;
  readonly #onOver: (over: boolean) => void;
  #settings: Settings;
  #shown: Shown | null = null;
  #asking: AbortController | null = null;
  #leaving = 0;
  #over = false;

  constructor({ place, settings, t, onOver = () => undefined }: WordLookupOptions) {
    this.#place = place;
    this.#settings = settings;
    this.#t = t;
    this.#onOver = onOver;
  }

  /** Whether words are explained at all: the person may have switched it off. */
  get on(): boolean {
    return this.#settings.words;
  }

  /** Whether a card is shown. */
  get open(): boolean {
    return this.#shown !== null;
  }

  /** Whether the pointer is on the card. */
  get isOver(): boolean {
    return this.#over;
  }

  /** The bead whose word is shown. */
  get bead(): number | null {
    return this.#shown?.text.bead ?? null;
  }

  /** Follows a change of the settings. */
  update(settings: Settings): void {
    this.#settings = settings;
    if (!settings.words) this.close();
    else if (this.#shown) this.#draw(this.#shown);
  }

  /** Shows the word that was pointed at; one that was asked for in so many words is shown although nothing answers it. */
  async ask({ text, side, offset }: PointedText, explicit: boolean): Promise<void> {
    await this.#ask(text, { zh: text.zh, en: text.en, side, offset, step: 0 }, explicit);
  }

  /** Goes to the next word of the sentence, or to the one before; from its start or its end when none is shown. */
  async walk(text: BeadText, side: Side, step: 1 | -1): Promise<void> {
    const here = this.#shown?.text.bead === text.bead && this.#shown.side === side ? this.#shown.answer.span.start : null;
    const offset = here ?? (step > 0 ? -1 : text[side].length);
    await this.#ask(text, { zh: text.zh, en: text.en, side, offset, step }, true);
  }

  /** Whether a point of the page's window lies on the word that is shown. */
  holds(x: number, y: number): boolean {
    const boxes = this.#shown ? boxesOf(this.#shown.ranges) : [];
    return boxes.some(({ left, right, top, bottom }) => x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR);
  }

  /** The pointer has left the word. */
  leaveSoon(): void {
    if (this.#leaving || !this.#shown || this.#over) return;
    this.#leaving = window.setTimeout(() => {
      this.#leaving = 0;
      if (!this.#over) this.close();
    }, LINGER);
  }

  /** The pointer is back. */
  stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = 0;
  }

  /** Takes the card and the marks away, and drops what is being asked. */
  close(): void {
    this.stay();
    this.#asking?.abort();
    this.#asking = null;
    if (!this.#shown) return;
    this.#shown = null;
    this.#setOver(false);
    setHighlight('word', []);
    setHighlight('word-answer', []);
    this.#place.remove();
  }

  /** The last question wins. */
  async #ask(text: BeadText, question: WordQuestion, explicit: boolean): Promise<void> {
    if (!this.on) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const answer = await askWord(question, asking.signal);
    if (asking.signal.aborted || !answer || !(explicit || answer.words.length > 0 || answer.answers.length > 0)) return;
    const { side, span } = answer;
    // The text may have gone from the page meanwhile.
    const ranges = text.rangesOf(side, span.start, span.end);
    if (ranges.length > 0) this.#draw({ text, side, answer, ranges });
  }

  #draw(shown: Shown): void {
    const { text, side, answer, ranges } = shown;
    const [own, other] = side === 'zh' ? [text.zh, text.en] : [text.en, text.zh];
    this.stay();
    this.#shown = shown;
    setHighlight('word', ranges);
    setHighlight('word-answer', answer.answers.flatMap(({ start, end }) => text.rangesOf(side === 'zh' ? 'en' : 'zh', start, end)));
    this.#place.draw(
      <WordCard
        key={`${text.bead} ${side} ${answer.span.start}`}
        answer={answer}
        word={own.slice(answer.span.start, answer.span.end)}
        chinese={text.chinese}
        answers={answer.answers.map(({ start, end }) => other.slice(start, end))}
        anchor={anchorOf(ranges)}
        textSize={this.#settings.textSize}
        t={this.#t}
        onEnter={() => this.#setOver(true)}
        onLeave={() => this.#setOver(false)}
      />,
    );
  }

  #setOver(over: boolean): void {
    if (over === this.#over) return;
    this.#over = over;
    if (over) this.stay();
    else this.leaveSoon();
    this.#onOver(over);
  }
}

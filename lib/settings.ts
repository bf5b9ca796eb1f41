import { choice, flag, number, type Field } from './settings-fields.ts';

/** How an article is shown. */
export const VIEWS = ['off', 'side-by-side', 'interleaved', 'one-language', 'hover'] as const;
export type View = (typeof VIEWS)[number];
export const SHOWN_VIEWS = ['side-by-side', 'interleaved', 'one-language', 'hover'] as const satisfies readonly View[];
export type ShownView = (typeof SHOWN_VIEWS)[number];
/** The language that the person reads in; the other one is its rendering. */
export type Primary = 'zh' | 'en';
export const THEMES = ['auto', 'light', 'dark', 'sepia', 'page'] as const;
/** `auto`: as the system is set; `page`: in the page's own colours. */
export type Theme = (typeof THEMES)[number];
export const FONTS = ['serif', 'sans'] as const;
export type Font = (typeof FONTS)[number];
export const LINE_WIDTHS = ['narrow', 'medium', 'wide'] as const;
export type LineWidth = (typeof LINE_WIDTHS)[number];

export interface Settings {
  /** The view that the shortcut and the context menu turn on where none was used before. */
  lastView: ShownView;
  primary: Primary;
  /** Size of Chinese text in the views, in CSS pixels. */
  textSize: number;
  /** How long lines may become. */
  lineWidth: LineWidth;
  /** Distance of the lines, in sizes of the Chinese text. */
  lineSpacing: number;
  /** The Chinese column's share of both, 0–1. */
  chineseShare: number;
  zhFont: Font;
  enFont: Font;
  theme: Theme;
  /** Number the paragraphs. */
  numbers: boolean;
  /** Mark doubtful pairs and paragraphs without counterpart. */
  marks: boolean;
  /** Explain the word that is pointed at for longer. */
  words: boolean;
  /** Scroll the page behind with the view that lies over it. */
  followScroll: boolean;
  /** Hover view: hide the other language until it is asked for. */
  hideOther: boolean;
  /** Remind of a backup after many changed notes. */
  backupReminders: boolean;
}

export const TEXT_SIZES = { least: 14, most: 32, step: 2 } as const;
export const LINE_SPACINGS = { least: 1.4, most: 2.2, step: 0.1 } as const;
export const CHINESE_SHARES = { least: 0.3, most: 0.7, step: 0.02 } as const;

/** What each setting may be, and what it is at first. */
const FIELDS: { readonly [Key in keyof Settings]: Field<Settings[Key]> } = {
  lastView: choice(SHOWN_VIEWS, 'side-by-side'),
  primary: choice(['zh', 'en'], 'zh'),
  textSize: number(TEXT_SIZES, 18),
  lineWidth: choice(LINE_WIDTHS, 'medium'),
  lineSpacing: number(LINE_SPACINGS, 1.7),
  // English takes more room than the Chinese it renders.
  chineseShare: number(CHINESE_SHARES, 0.46),
  zhFont: choice(FONTS, 'serif'),
  enFont: choice(FONTS, 'serif'),
  theme: choice(THEMES, 'auto'),
  numbers: flag(false),
  marks: flag(true),
  words: flag(true),
  followScroll: flag(true),
  hideOther: flag(false),
  backupReminders: flag(true),
};
export const SETTING_NAMES = Object.keys(FIELDS) as (keyof Settings)[];

/** What can be changed in a view, beside the text that follows. */
export const VIEW_SETTINGS = [
  'primary', 'textSize', 'lineWidth', 'lineSpacing', 'chineseShare', 'zhFont', 'enFont', 'theme', 'numbers', 'marks', 'words', 'followScroll',
] as const satisfies readonly (keyof Settings)[];
export type ViewChange = Partial<Pick<Settings, (typeof VIEW_SETTINGS)[number]>>;

export const DEFAULT_SETTINGS: Readonly<Settings> = checkedSettings({});

/** Settings out of anything, each for itself: what is missing or impossible takes its default, what is too large the largest. */
export function checkedSettings(value: unknown): Settings {
  const stored: Partial<Record<string, unknown>> = typeof value === 'object' && value !== null ? value : {};
  return Object.fromEntries(Object.entries(FIELDS).map(([name, { check }]) => [name, check(stored[name])])) as unknown as Settings;
}

/** A change with every value as it may be: on its step, within its bounds. */
export function checkedChange(change: Partial<Settings>): Partial<Settings> {
  const checked = checkedSettings(change);
  return Object.fromEntries((Object.keys(change) as (keyof Settings)[]).map((name) => [name, checked[name]]));
}

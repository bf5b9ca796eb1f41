/** How an article is shown. */
export const VIEWS = ['off', 'side-by-side', 'hover'] as const;
export type View = (typeof VIEWS)[number];
/** The language that the person reads in; the other one is its rendering. */
export type Primary = 'zh' | 'en';

export interface Settings {
  /** The view that the shortcut and the context menu turn on. */
  lastView: Exclude<View, 'off'>;
  primary: Primary;
  /** Size of Chinese text in the views, in CSS pixels. */
  textSize: number;
  /** Hover view: hide the other language until it is asked for. */
  hideOther: boolean;
}

export const TEXT_SIZES = { least: 14, most: 32, step: 2 } as const;
export const DEFAULT_SETTINGS: Readonly<Settings> = { lastView: 'side-by-side', primary: 'zh', textSize: 18, hideOther: false };

/** Settings out of anything: storage is shared with other versions of the extension and can be damaged. */
export function checkedSettings(value: unknown): Settings {
  const stored: Partial<Record<keyof Settings, unknown>> = typeof value === 'object' && value !== null ? value : {};
  const { lastView, primary, textSize, hideOther } = stored;
  return {
    lastView: lastView === 'hover' || lastView === 'side-by-side' ? lastView : DEFAULT_SETTINGS.lastView,
    primary: primary === 'zh' || primary === 'en' ? primary : DEFAULT_SETTINGS.primary,
    textSize: typeof textSize === 'number' && Number.isFinite(textSize) ? clampSize(textSize) : DEFAULT_SETTINGS.textSize,
    hideOther: typeof hideOther === 'boolean' ? hideOther : DEFAULT_SETTINGS.hideOther,
  };
}

/** The nearest size that the views offer. */
export function clampSize(size: number): number {
  return Math.min(TEXT_SIZES.most, Math.max(TEXT_SIZES.least, Math.round(size)));
}

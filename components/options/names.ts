import { type Settings, type ShownView, type Theme, type Font, type LineWidth, type Primary } from '../../lib/settings.ts';
import type { Translate } from '../translate.ts';

/** The settings by the names that they have on the page, for the preview of a restore. */
const SETTING_LABELS = {
  lastView: 'options.lastView',
  primary: 'popup.primary',
  textSize: 'popup.size',
  lineWidth: 'options.lineWidth',
  lineSpacing: 'options.lineSpacing',
  chineseShare: 'options.columns',
  zhFont: 'options.zhFont',
  enFont: 'options.enFont',
  theme: 'options.theme',
  numbers: 'options.numbers',
  marks: 'options.marks',
  words: 'options.words',
  followScroll: 'options.followScroll',
  hideOther: 'popup.hideOther',
  backupReminders: 'options.backupReminders',
} as const satisfies Record<keyof Settings, string>;

type Labels<Value extends string> = Record<Value, string>;

export const viewLabels = (t: Translate): Labels<ShownView> => ({
  'side-by-side': t('popup.sideBySide'),
  interleaved: t('popup.interleaved'),
  'one-language': t('popup.oneLanguage'),
  hover: t('popup.hover'),
});
export const primaryLabels = (t: Translate): Labels<Primary> => ({ zh: t('popup.chinese'), en: t('popup.english') });
export const widthLabels = (t: Translate): Labels<LineWidth> => ({ narrow: t('options.narrow'), medium: t('options.medium'), wide: t('options.wide') });
export const zhFontLabels = (t: Translate): Labels<Font> => ({ serif: t('options.zhSerif'), sans: t('options.zhSans') });
export const enFontLabels = (t: Translate): Labels<Font> => ({ serif: t('options.enSerif'), sans: t('options.enSans') });
export const themeLabels = (t: Translate): Labels<Theme> => ({
  auto: t('options.auto'),
  light: t('options.light'),
  sepia: t('options.sepia'),
  dark: t('options.dark'),
  page: t('options.page'),
});

/** The name of a setting; of one that is not known here, its own. */
export function settingLabel(name: string, t: Translate): string {
  return name in SETTING_LABELS ? t(SETTING_LABELS[name as keyof Settings]) : name;
}

/** How a value of a setting is written. */
export function valueLabel(name: string, value: string | number | boolean, t: Translate): string {
  if (typeof value === 'boolean') return t(value ? 'options.on' : 'options.off');
  if (typeof value === 'number') return name === 'chineseShare' ? shareLabel(value) : String(value);
  const labels: Partial<Record<string, Labels<string>>> = {
    lastView: viewLabels(t), primary: primaryLabels(t), lineWidth: widthLabels(t), zhFont: zhFontLabels(t), enFont: enFontLabels(t), theme: themeLabels(t),
  };
  return labels[name]?.[value] ?? value;
}

/** The Chinese column beside the English, in hundredths. */
export function shareLabel(chineseShare: number): string {
  const chinese = Math.round(chineseShare * 100);
  return `${chinese} : ${100 - chinese}`;
}

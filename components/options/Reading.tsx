import type { JSX } from 'preact';
import { CHINESE_SHARES, LINE_SPACINGS, type Settings, TEXT_SIZES } from '../../lib/settings.ts';
import { Choices } from '../controls/Choice.tsx';
import { Slider } from '../controls/Slider.tsx';
import { Switch } from '../controls/Switch.tsx';
import type { Translate } from '../translate.ts';
import { enFontLabels, primaryLabels, shareLabel, themeLabels, viewLabels, widthLabels, zhFontLabels } from './names.ts';
import { Section } from './Section.tsx';

export interface SettingsProps {
  settings: Settings;
  t: Translate;
  onSettings: (change: Partial<Settings>) => void;
}

/** What is read first, and how the text is set. */
export function Reading({ settings, t, onSettings }: SettingsProps): JSX.Element {
  const { primary, lastView, textSize, lineSpacing, chineseShare, lineWidth } = settings;
  return (
    <Section id="reading" title={t('options.reading')}>
      <Choices group="primary" legend={t('popup.primary')} labels={primaryLabels(t)} value={primary} onChoose={(value) => onSettings({ primary: value })} />
      <div>
        <Choices group="lastView" legend={t('options.lastView')} labels={viewLabels(t)} value={lastView} onChoose={(value) => onSettings({ lastView: value })} />
        <p class="hint">{t('options.lastViewHint')}</p>
      </div>
      <Slider
        name="textSize"
        label={t('popup.size')}
        bounds={TEXT_SIZES}
        value={textSize}
        shown={String(textSize)}
        onValue={(value) => onSettings({ textSize: value })}
      />
      <Slider
        name="lineSpacing"
        label={t('options.lineSpacing')}
        bounds={LINE_SPACINGS}
        value={lineSpacing}
        shown={lineSpacing.toFixed(1)}
        onValue={(value) => onSettings({ lineSpacing: value })}
      />
      <Slider
        name="chineseShare"
        label={t('options.columns')}
        bounds={CHINESE_SHARES}
        value={chineseShare}
        shown={shareLabel(chineseShare)}
        onValue={(value) => onSettings({ chineseShare: value })}
      />
      <Choices group="lineWidth" legend={t('options.lineWidth')} labels={widthLabels(t)} value={lineWidth} onChoose={(value) => onSettings({ lineWidth: value })} />
    </Section>
  );
}

/** Colours, typefaces and marks. */
export function Look({ settings, t, onSettings }: SettingsProps): JSX.Element {
  return (
    <Section id="look" title={t('options.look')}>
      <Choices group="theme" legend={t('options.theme')} labels={themeLabels(t)} value={settings.theme} onChoose={(theme) => onSettings({ theme })} />
      <div class="both">
        <Choices group="zhFont" legend={t('options.zhFont')} labels={zhFontLabels(t)} value={settings.zhFont} onChoose={(zhFont) => onSettings({ zhFont })} />
        <Choices group="enFont" legend={t('options.enFont')} labels={enFontLabels(t)} value={settings.enFont} onChoose={(enFont) => onSettings({ enFont })} />
      </div>
      <Switch name="numbers" label={t('options.numbers')} checked={settings.numbers} onChange={(numbers) => onSettings({ numbers })} />
      <Switch name="marks" label={t('options.marks')} checked={settings.marks} onChange={(marks) => onSettings({ marks })} />
    </Section>
  );
}

/** What the views do by themselves. */
export function Behaviour({ settings, t, onSettings }: SettingsProps): JSX.Element {
  return (
    <Section id="behaviour" title={t('options.behaviour')}>
      <Switch name="words" label={t('options.words')} hint={t('options.wordsHint')} checked={settings.words} onChange={(words) => onSettings({ words })} />
      <Switch name="followScroll" label={t('options.followScroll')} checked={settings.followScroll} onChange={(followScroll) => onSettings({ followScroll })} />
      <Switch name="hideOther" label={t('popup.hideOther')} hint={t('options.hideOtherHint')} checked={settings.hideOther} onChange={(hideOther) => onSettings({ hideOther })} />
      <Switch name="backupReminders" label={t('options.backupReminders')} hint={t('options.backupRemindersHint')} checked={settings.backupReminders} onChange={(backupReminders) => onSettings({ backupReminders })} />
    </Section>
  );
}

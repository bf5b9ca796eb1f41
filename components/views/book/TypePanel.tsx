import type { JSX } from 'preact';
import { LINE_SPACINGS, TEXT_SIZES, type Settings, type ViewChange } from '../../../lib/settings.ts';
import { Choices } from '../../controls/Choice.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { Switch } from '../../controls/Switch.tsx';
import { enFontLabels, themeLabels, widthLabels, zhFontLabels } from '../../options/names.ts';
import type { Translate } from '../../translate.ts';

interface Props {
  settings: Settings;
  t: Translate;
  onSettings: (change: ViewChange) => void;
}

/** How the text is set: sizes, type faces, colours. What is changed shows at once in the text behind. */
export function TypePanel({ settings, t, onSettings }: Props): JSX.Element {
  const { textSize, lineSpacing, lineWidth, zhFont, enFont, theme } = settings;
  return (
    <div id="book-type" class="panel" popover="auto" role="dialog" aria-label={t('view.type')}>
      <Slider name="textSize" label={t('popup.size')} bounds={TEXT_SIZES} value={textSize} shown={String(textSize)} onValue={(value) => onSettings({ textSize: value })} />
      <Slider name="lineSpacing" label={t('options.lineSpacing')} bounds={LINE_SPACINGS} value={lineSpacing} shown={lineSpacing.toFixed(1)} onValue={(value) => onSettings({ lineSpacing: value })} />
      <Choices group="lineWidth" legend={t('options.lineWidth')} labels={widthLabels(t)} value={lineWidth} onChoose={(value) => onSettings({ lineWidth: value })} />
      <Choices group="zhFont" legend={t('options.zhFont')} labels={zhFontLabels(t)} value={zhFont} onChoose={(value) => onSettings({ zhFont: value })} />
      <Choices group="enFont" legend={t('options.enFont')} labels={enFontLabels(t)} value={enFont} onChoose={(value) => onSettings({ enFont: value })} />
      <Choices group="theme" legend={t('options.theme')} labels={themeLabels(t)} value={theme} onChoose={(value) => onSettings({ theme: value })} />
      <Switch name="numbers" label={t('options.numbers')} checked={settings.numbers} onChange={(numbers) => onSettings({ numbers })} />
      <Switch name="marks" label={t('options.marks')} checked={settings.marks} onChange={(marks) => onSettings({ marks })} />
      <Switch name="words" label={t('options.words')} checked={settings.words} onChange={(words) => onSettings({ words })} />
      <Switch name="followScroll" label={t('options.followScroll')} checked={settings.followScroll} onChange={(followScroll) => onSettings({ followScroll })} />
    </div>
  );
}

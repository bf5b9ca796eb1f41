import type { JSX } from 'preact';
import { FONTS, LINE_SPACINGS, LINE_WIDTHS, TEXT_SIZES, THEMES, type Settings } from '../../../lib/settings.ts';
import type { Translate } from '../../translate.ts';

interface Props {
  settings: Settings;
  t: Translate;
  onSettings: (change: Partial<Settings>) => void;
}

const FLAGS = [['numbers', 'type.numbers'], ['marks', 'type.marks'], ['words', 'type.words'], ['followScroll', 'type.followScroll']] as const;

/** How the text is set: sizes, type faces, colours. What is changed shows at once in the text behind. */
export function TypePanel({ settings, t, onSettings }: Props): JSX.Element {
  const fonts = { serif: t('type.serif'), sans: t('type.sans') };
  return (
    <div id="book-type" class="panel" popover="auto" role="dialog" aria-label={t('view.type')}>
      <Slider name="textSize" label={t('popup.size')} range={TEXT_SIZES} value={settings.textSize} onChange={(textSize) => onSettings({ textSize })} />
      <Slider name="lineSpacing" label={t('type.lineSpacing')} range={LINE_SPACINGS} value={settings.lineSpacing} onChange={(lineSpacing) => onSettings({ lineSpacing })} />
      <Choices name="lineWidth" label={t('type.lineWidth')} of={LINE_WIDTHS} names={{ narrow: t('type.narrow'), medium: t('type.medium'), wide: t('type.wide') }} value={settings.lineWidth} onChange={(lineWidth) => onSettings({ lineWidth })} />
      <Choices name="zhFont" label={t('type.zhFont')} of={FONTS} names={fonts} value={settings.zhFont} onChange={(zhFont) => onSettings({ zhFont })} />
      <Choices name="enFont" label={t('type.enFont')} of={FONTS} names={fonts} value={settings.enFont} onChange={(enFont) => onSettings({ enFont })} />
      <Choices name="theme" label={t('type.theme')} of={THEMES} names={{ auto: t('type.auto'), light: t('type.light'), dark: t('type.dark'), sepia: t('type.sepia'), page: t('type.page') }} value={settings.theme} onChange={(theme) => onSettings({ theme })} />
      <div class="flags">
        {FLAGS.map(([name, label]) => (
          <label key={name}>
            <input type="checkbox" name={name} checked={settings[name]} onChange={(event) => onSettings({ [name]: event.currentTarget.checked })} />
            {t(label)}
          </label>
        ))}
      </div>
    </div>
  );
}

interface SliderProps {
  name: string;
  label: string;
  range: { least: number; most: number; step: number };
  value: number;
  onChange: (value: number) => void;
}

function Slider({ name, label, range: { least, most, step }, value, onChange }: SliderProps): JSX.Element {
  return (
    <label class="slider">
      <span>{label}</span>
      <input type="range" name={name} min={least} max={most} step={step} value={value} onInput={(event) => onChange(event.currentTarget.valueAsNumber)} />
      <output>{Number(value.toFixed(2))}</output>
    </label>
  );
}

interface ChoicesProps<Name extends string> {
  name: string;
  label: string;
  of: readonly Name[];
  names: Readonly<Record<Name, string>>;
  value: Name;
  onChange: (value: Name) => void;
}

function Choices<Name extends string>({ name, label, of, names, value, onChange }: ChoicesProps<Name>): JSX.Element {
  return (
    <fieldset>
      <legend>{label}</legend>
      <div class="choices">
        {of.map((each) => (
          <label key={each} class={each === value ? 'chosen' : ''}>
            <input type="radio" name={`duizhao-${name}`} value={each} checked={each === value} onChange={() => onChange(each)} />
            {names[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

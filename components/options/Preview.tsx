import type { JSX } from 'preact';
import type { Primary, Settings } from '../../lib/settings.ts';
import type { Translate } from '../translate.ts';
import { ACTIVE, type SampleRow, sampleRows, sidesOf } from './sample.ts';

interface Props {
  settings: Settings;
  t: Translate;
}

/** A short bilingual text, set as the views would set it. */
export function Preview({ settings, t }: Props): JSX.Element {
  const chinese = t('extension.language') === 'zh-TW' ? 'zh-Hant' : 'zh-Hans';
  const { lastView, theme, lineWidth, zhFont, enFont, marks, numbers, hideOther } = settings;
  return (
    <div
      class="sample"
      data-testid="preview"
      data-view={lastView}
      data-theme={theme}
      data-width={lineWidth}
      data-zh-font={zhFont}
      data-en-font={enFont}
      data-marks={marks}
      data-hidden={lastView === 'hover' && hideOther}
      role="region"
      aria-label={t('options.preview')}
      // It scrolls on small windows, and must do so by keyboard, too.
      tabIndex={0}
      style={variablesOf(settings)}
    >
      <div class="leaf">
        {sampleRows(chinese).map((row, index) => (
          <Row key={index} row={row} index={index} number={numbers && index > 0 ? index : null} sides={sidesOf(settings.primary)} chinese={chinese} />
        ))}
      </div>
    </div>
  );
}

/** What the style sheet reckons with. */
function variablesOf({ textSize, lineSpacing, chineseShare, primary }: Settings): Record<string, string> {
  const first = primary === 'zh' ? chineseShare : 1 - chineseShare;
  return { '--size': `${textSize}px`, '--spacing': String(lineSpacing), '--first': `${first}fr`, '--second': `${1 - first}fr` };
}

interface RowProps {
  row: SampleRow;
  index: number;
  number: number | null;
  sides: [Primary, Primary];
  chinese: string;
}

function Row({ row, index, number, sides, chinese }: RowProps): JSX.Element {
  return (
    <div class={`pair-row ${row.kind}`}>
      {number !== null && <span class="number">{number}</span>}
      {sides.map((side, place) => (
        <p key={side} class={`side ${place === 0 ? 'first' : 'second'}${row[side].length === 0 ? ' gap' : ''}`} data-side={side} lang={side === 'zh' ? chinese : 'en'}>
          {row[side].map((sentence, at) => (
            <span key={at} class={index === ACTIVE.row && at === ACTIVE.sentence ? 'sentence active' : 'sentence'}>
              {sentence}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { CheckFinding } from '../../lib/check/check.ts';
import type { Translate } from '../translate.ts';
import { findingSentence, kindName } from './finding-sentence.ts';
import { useHeight } from './use-height.ts';

interface Props {
  findings: readonly CheckFinding[];
  /** They are of the rows as they were: the checks are at work. */
  checking: boolean;
  /** How many were dismissed. */
  dismissed: number;
  /** Index of the row that a finding is listed at; −1 where it is no more. */
  rowOf: (finding: CheckFinding) => number;
  at: number;
  t: Translate;
  onGo: (finding: CheckFinding) => void;
  onDismiss: (finding: CheckFinding) => void;
  onRestore: () => void;
  onClose: () => void;
}

/** More findings than this are told in number only: nobody reads them in one sitting. */
const MOST = 500;

/** What the checks have found: each says what, leads to its row, and can be dismissed. */
export function Findings({ findings, dismissed, checking, rowOf, at, t, onGo, onDismiss, onRestore, onClose }: Props): JSX.Element {
  const section = useRef<HTMLElement>(null);
  useHeight(section, '--findings');
  return (
    <section ref={section} class="findings" aria-busy={checking} aria-label={t('workbench.check')} data-testid="findings">
      <header>
        <h2>{checking && findings.length === 0 ? t('check.running') : t('check.found', findings.length)}</h2>
        {dismissed > 0 && (
          <button type="button" onClick={onRestore}>
            {t('check.restore', dismissed)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t('view.close')}
        </button>
      </header>
      <ul>
        {findings.slice(0, MOST).map((finding) => {
          const row = rowOf(finding);
          return (
            <li key={`${finding.key} ${String(row)}`} class={row === at ? 'here' : ''}>
              <button type="button" class="go" onClick={() => onGo(finding)}>
                <span class={`kind ${finding.severity}`}>{kindName(finding.kind, t)}</span>
                <span class="number">{row + 1}</span>
                {findingSentence(finding, t)}
              </button>
              <button type="button" class="dismiss" onClick={() => onDismiss(finding)}>
                {t('check.dismiss')}
              </button>
            </li>
          );
        })}
      </ul>
      {findings.length > MOST && <p class="hint">{t('check.more', [findings.length - MOST])}</p>}
    </section>
  );
}

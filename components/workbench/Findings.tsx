import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { CHECK_KINDS, type CheckFinding, type CheckKind } from '../../lib/check/check.ts';
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
  const [chosen, choose] = useState<CheckKind | null>(null);
  const byKind = Map.groupBy(findings, ({ kind }) => kind);
  // Where the last of the kind was dismissed or mended, all others are seen again.
  const listed = (chosen && byKind.get(chosen)) ?? findings;
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
      {byKind.size > 1 && <Kinds counts={byKind} chosen={chosen && byKind.has(chosen) ? chosen : null} t={t} onChoose={choose} />}
      <ul>
        {listed.slice(0, MOST).map((finding) => {
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
      {listed.length > MOST && <p class="hint">{t('check.more', [listed.length - MOST])}</p>}
    </section>
  );
}

/** Keeps to one kind: numbers are not looked for among seventy empty rows. */
function Kinds({ counts, chosen, t, onChoose }: { counts: ReadonlyMap<CheckKind, readonly CheckFinding[]>; chosen: CheckKind | null; t: Translate; onChoose: (kind: CheckKind | null) => void }): JSX.Element {
  return (
    <label class="kinds">
      {t('check.kind')}
      <select value={chosen ?? ''} onChange={({ currentTarget: { value } }) => onChoose(CHECK_KINDS.find((kind) => kind === value) ?? null)}>
        <option value="">{t('check.allKinds')}</option>
        {CHECK_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
          <option key={kind} value={kind}>
            {t('check.kindCount', [kindName(kind, t), counts.get(kind)?.length ?? 0])}
          </option>
        ))}
      </select>
    </label>
  );
}

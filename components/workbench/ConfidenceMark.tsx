import type { JSX } from 'preact';
import { DOUBTFUL } from '../../lib/edit/filters.ts';
import type { Row } from '../../lib/edit/rows.ts';
import type { Translate } from '../translate.ts';

/** From here on a pair is sure. */
const SURE = 0.9;

/** How sure a row is, by shape and by colour: a tick where a person has confirmed it, else a disc that is full, half, or empty. */
export function ConfidenceMark({ row, t }: { row: Row; t: Translate }): JSX.Element {
  const state = row.confirmed ? 'confirmed' : row.confidence >= SURE ? 'sure' : row.confidence >= DOUBTFUL ? 'likely' : 'doubtful';
  const name = row.confirmed ? t('workbench.confirmed') : t('workbench.confidence', [Math.round(row.confidence * 100)]);
  return (
    <svg class={`mark ${state}`} width="14" height="14" viewBox="0 0 14 14" role="img" aria-label={name}>
      <title>{name}</title>
      {state === 'confirmed' ? (
        <path d="M2 7.5 5.5 11 12 3" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" />
      ) : (
        <>
          <circle cx="7" cy="7" r="4.6" fill={state === 'sure' ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="1.4" />
          {state === 'likely' && <path d="M7 2.4a4.6 4.6 0 0 0 0 9.2z" fill="currentColor" />}
        </>
      )}
    </svg>
  );
}

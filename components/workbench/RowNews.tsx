import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Row } from '../../lib/edit/rows.ts';
import type { Translate } from '../translate.ts';

interface Props {
  rows: readonly Row[];
  at: number;
  t: Translate;
}

/** For those who do not see the rows: how the row at hand stands after a change. Nothing while a person only walks about. */
export function RowNews({ rows, at, t }: Props): JSX.Element {
  const told = useRef({ rows, text: '' });
  const row = rows[at];
  if (told.current.rows !== rows && row) {
    const sentence = t('workbench.rowNow', [at + 1, rows.length, row.zh.length, row.en.length]);
    told.current = { rows, text: row.confirmed ? `${sentence} ${t('workbench.confirmed')}` : sentence };
  }
  return (
    <p role="status" class="unseen" data-testid="row-news">
      {told.current.text}
    </p>
  );
}

import type { JSX } from 'preact';
import { Question } from '../../controls/Question.tsx';
import type { Translate } from '../../translate.ts';

interface Props {
  name: string;
  /** How many notes of the file are new, newer than those there are, and known already; or why it cannot be read. */
  counts: { fresh: number; newer: number; known: number } | string;
  damaged: number;
  t: Translate;
  onYes: () => void;
  onNo: () => void;
}

/** What bringing in a file would do, before it is done. */
export function ImportPreview({ name, counts, damaged, t, onYes, onNo }: Props): JSX.Element {
  const does = typeof counts !== 'string' && counts.fresh + counts.newer > 0;
  return (
    <Question name="import-notes" title={t('notes.importTitle', [name])} {...(does && { yes: t('notes.bringIn') })} no={does ? t('popup.cancel') : t('marking.close')} onYes={onYes} onNo={onNo}>
      {typeof counts === 'string' ? (
        <p>{counts}</p>
      ) : (
        <ul>
          {counts.fresh > 0 && <li>{t('notes.importFresh', counts.fresh)}</li>}
          {counts.newer > 0 && <li>{t('notes.importNewer', counts.newer)}</li>}
          {counts.known > 0 && <li>{t('notes.importKnown', counts.known)}</li>}
          {damaged > 0 && <li>{t('notes.importDamaged', damaged)}</li>}
          {!does && <li>{t('notes.importNothing')}</li>}
        </ul>
      )}
    </Question>
  );
}

import type { JSX } from 'preact';
import type { LeftOut } from '../../../lib/note-exchange/read-result.ts';
import type { MergeChoice } from '../../../lib/notes/merge.ts';
import { Choices } from '../../controls/Choice.tsx';
import { Question } from '../../controls/Question.tsx';
import type { Translate } from '../../translate.ts';

interface Props {
  name: string;
  /** How many notes of the file are new, newer than those there are, older, and known already; or why it cannot be read. */
  counts: { fresh: number; newer: number; older: number; known: number } | string;
  /** Entries that are left out, by reason. */
  left: Partial<Record<LeftOut, number>>;
  choice: MergeChoice;
  t: Translate;
  onChoice: (choice: MergeChoice) => void;
  onYes: () => void;
  onNo: () => void;
}

/** What bringing in a file would do, before it is done. */
export function ImportPreview({ name, counts, left, choice, t, onChoice, onYes, onNo }: Props): JSX.Element {
  if (typeof counts === 'string') {
    return (
      <Question name="import-notes" title={t('notes.importTitle', [name])} no={t('marking.close')} onYes={onYes} onNo={onNo}>
        <p>{counts}</p>
      </Question>
    );
  }
  const { fresh, newer, older, known } = counts;
  const does = fresh + newer > 0 || (choice === 'both' && older > 0);
  const { damaged = 0, relation = 0, address = 0, noQuote = 0, reply = 0 } = left;
  return (
    <Question name="import-notes" title={t('notes.importTitle', [name])} {...(does && { yes: t('notes.bringIn') })} no={does ? t('popup.cancel') : t('marking.close')} onYes={onYes} onNo={onNo}>
      {newer + older > 0 && <Choices group="import-choice" legend={t('notes.importDiffering')} labels={{ newer: t('notes.importKeepNewer'), both: t('notes.importKeepBoth') }} value={choice} onChoose={onChoice} />}
      <ul>
        {fresh > 0 && <li>{t('notes.importFresh', fresh)}</li>}
        {newer > 0 && <li>{choice === 'newer' ? t('notes.importNewer', newer) : t('notes.importNewerBeside', newer)}</li>}
        {older > 0 && <li>{choice === 'newer' ? t('notes.importOlder', older) : t('notes.importOlderBeside', older)}</li>}
        {known > 0 && <li>{t('notes.importKnown', known)}</li>}
        {reply > 0 && <li>{t('notes.importReplies', reply)}</li>}
        {address > 0 && <li>{t('notes.importNoAddress', address)}</li>}
        {noQuote > 0 && <li>{t('notes.importNoQuote', noQuote)}</li>}
        {damaged + relation > 0 && <li>{t('notes.importDamaged', damaged + relation)}</li>}
        {!does && <li>{t('notes.importNothing')}</li>}
      </ul>
    </Question>
  );
}

import { FilePlus2, LocateFixed } from 'lucide';
import type { JSX } from 'preact';
import type { Note } from '../../../lib/notes/note.ts';
import type { NotesByPlace } from '../../../lib/notes/order-notes.ts';
import type { Translate } from '../../translate.ts';
import { Icon } from '../../views/Icon.tsx';
import { NoteList, useChunks, type ListProps } from './NoteList.tsx';
import type { BesideTab } from './panel-state.ts';

interface Props extends ListProps {
  tab: BesideTab;
  /** The notes of the page, as its reader has placed them; as they remember it, where there is none. */
  placed: NotesByPlace;
  onFind: () => void;
  onNoteOnPage: () => void;
}

/** The notes of the page beside the panel, in the order of its text; apart from them those whose passage is not found. */
export function PageNotes(props: Props): JSX.Element {
  const { tab, placed, t, onFind, onNoteOnPage } = props;
  const { found, orphans, waiting } = placed;
  const total = found.length + orphans.length + waiting.length;
  return (
    <>
      <div class="page-head">
        {tab.address !== null && (
          <div>
            <h2>{tab.title || tab.address}</h2>
            <p class="hint" data-testid="page-count">{t('notes.count', total)}</p>
          </div>
        )}
        <div class="page-buttons">
          {tab.address !== null && !tab.isPrivate && (
            <button type="button" onClick={onNoteOnPage}>
              <Icon icon={FilePlus2} size={16} /> {t('notes.addOnPage')}
            </button>
          )}
          {tab.id !== null && tab.address !== null && !tab.isPrivate && tab.reader !== 'there' && total > 0 && (
            <button type="button" disabled={tab.reader === 'asked'} onClick={onFind}>
              <Icon icon={LocateFixed} size={16} /> {t('notes.find')}
            </button>
          )}
        </div>
      </div>
      <PageState tab={tab} total={total} t={t} />
      <Group {...props} notes={found} standing="here" />
      {waiting.length > 0 && (
        <section aria-labelledby="notes-waiting">
          <h3 id="notes-waiting">{t('notes.waiting', waiting.length)}</h3>
          <Group {...props} notes={waiting} standing="waiting" />
        </section>
      )}
      {orphans.length > 0 && (
        <section aria-labelledby="notes-orphans" data-testid="orphans">
          <h3 id="notes-orphans">{t('notes.orphans', orphans.length)}</h3>
          <p class="hint">{t('notes.orphansHint')}</p>
          <Group {...props} notes={orphans} standing="orphan" />
        </section>
      )}
    </>
  );
}

function Group({ notes, standing, ...list }: ListProps & { notes: readonly Note[]; standing: 'here' | 'waiting' | 'orphan' }): JSX.Element {
  const { shown, end } = useChunks(notes.length, notes.findIndex(({ id }) => id === list.current));
  return (
    <>
      <NoteList {...list} notes={notes.slice(0, shown)} standing={standing} />
      {end}
    </>
  );
}

/** What keeps the notes from being shown on the page. */
function PageState({ tab, total, t }: { tab: BesideTab; total: number; t: Translate }): JSX.Element {
  const { reader, refusal } = tab;
  return (
    <div class="page-state" role="status" data-testid="page-state" data-reader={reader}>
      {sentenceOf(tab, total, t)}
      {refusal && <p class="problem">{refusal === 'failed' ? t('notes.notFound') : t(`reason.${refusal}`)}</p>}
    </div>
  );
}

function sentenceOf({ address, isPrivate }: BesideTab, total: number, t: Translate): JSX.Element | null {
  if (isPrivate) return <p>{t('notes.private')}</p>;
  if (address === null) return <p>{t('notes.unknownPage')}</p>;
  return total === 0 ? <p>{t('notes.none')}</p> : null;
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Note, Snapshot } from '../../../lib/notes/note.ts';
import { Question } from '../../controls/Question.tsx';
import type { Translate } from '../../translate.ts';

/** What is shown. `isWhole`: whether the text fits its hash. */
export type SnapshotOpened = { snapshot: Snapshot; notes: readonly Note[]; isWhole: boolean } | { problem: 'missing' | 'dropped' | 'full' | 'failed' };

interface Props {
  opened: SnapshotOpened;
  t: Translate;
  onDownload: (snapshot: Snapshot) => void;
  onDrop: (notes: readonly Note[]) => void;
  onUndo: () => void;
}

const PROBLEMS = { missing: 'evidence.missing', dropped: 'evidence.dropped', full: 'notes.storeFull', failed: 'notes.storeFailed' } as const;

/** A snapshot to read: the article as it stood, where it came from and when, and whether it is still what was taken. */
export function SnapshotPage({ opened, t, onDownload, onDrop, onUndo }: Props): JSX.Element {
  if ('problem' in opened) {
    const { problem } = opened;
    return (
      <main class="snapshot-page">
        <p role="alert">{t(PROBLEMS[problem])}</p>
        {problem === 'dropped' && <button type="button" onClick={onUndo}>{t('marking.undo')}</button>}
      </main>
    );
  }
  return (
    <main class="snapshot-page">
      <Head {...opened} t={t} />
      <div class="buttons">
        <button type="button" onClick={() => onDownload(opened.snapshot)}>{t('evidence.download')}</button>
        <Drop notes={opened.notes} t={t} onDrop={onDrop} />
      </div>
      <p class="hint">{t('evidence.downloadHint')}</p>
      <Pairs snapshot={opened.snapshot} />
    </main>
  );
}

function Head({ snapshot, isWhole, t }: Extract<SnapshotOpened, { snapshot: Snapshot }> & { t: Translate }): JSX.Element {
  const { page, takenAt, hash, languages } = snapshot;
  const { zh, en } = page.titles ?? {};
  const title = page.title || page.address;
  return (
    <header>
      <p class="hint">{t('evidence.title')}</p>
      {zh !== undefined && en !== undefined ? <h1><span lang={languages[0]}>{zh}</span> <span lang="en">{en}</span></h1> : <h1>{title}</h1>}
      <dl>
        <dt>{t('evidence.taken')}</dt>
        <dd><time dateTime={new Date(takenAt).toISOString()}>{new Date(takenAt).toLocaleString(t('extension.language'), { dateStyle: 'long', timeStyle: 'medium' })}</time></dd>
        <dt>{t('evidence.address')}</dt>
        <dd>{/^https?:/u.test(page.address) ? <a href={page.address} target="_blank" rel="noreferrer noopener">{page.address}</a> : page.address}</dd>
        {page.published !== undefined && <><dt>{t('evidence.published')}</dt><dd>{page.published}</dd></>}
        <dt>{t('evidence.hash')}</dt>
        <dd>
          <code data-testid="hash">{hash}</code>
          <p class={isWhole ? 'hint' : 'failure'} role={isWhole ? undefined : 'alert'} data-testid="whole">{t(isWhole ? 'evidence.verified' : 'evidence.forged')}</p>
        </dd>
      </dl>
    </header>
  );
}

function Drop({ notes, t, onDrop }: Pick<Props, 't' | 'onDrop'> & { notes: readonly Note[] }): JSX.Element {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" disabled={notes.length === 0} onClick={() => setAsking(true)}>{t('evidence.drop')}</button>
      {asking && (
        <Question name="drop-snapshot" title={t('evidence.dropTitle')} yes={t('evidence.drop')} no={t('popup.cancel')} onYes={() => onDrop(notes)} onNo={() => setAsking(false)}>
          <p>{t('evidence.dropHint', notes.length)}</p>
        </Question>
      )}
    </>
  );
}

function Pairs({ snapshot: { pairs, languages } }: { snapshot: Snapshot }): JSX.Element {
  return (
    <div class="pairs" data-testid="pairs">
      {pairs.map(({ zh, en, paragraph }, at) => (
        <div key={at} class={paragraph ? 'pair starts' : 'pair'}>
          <p lang={languages[0]}>{zh}</p>
          <p lang={languages[1]}>{en}</p>
        </div>
      ))}
    </div>
  );
}

import { Archive, FileText, Trash2 } from 'lucide';
import type { JSX } from 'preact';
import type { SnapshotStanding, SnapshotSummary } from '../../lib/notes/snapshot.ts';
import { Icon } from '../views/Icon.tsx';
import type { Translate } from '../translate.ts';
import { dayOf } from './day-of.ts';

/** A snapshot as it is shown with a note. `standing`: null where its page is not at hand. */
export type SnapshotShown = SnapshotSummary & { standing: SnapshotStanding | null };

interface Props {
  snapshot: SnapshotShown;
  t: Translate;
  onOpen: (hash: string) => void;
  onDrop?: () => void;
}

/** The evidence for a note: when the article was kept, and whether its page still says so. */
export function SnapshotLine({ snapshot, t, onOpen, onDrop }: Props): JSX.Element {
  const { hash, takenAt, standing } = snapshot;
  const opens = t('evidence.open');
  return (
    <div class="snapshot" data-testid="snapshot" data-state={standing?.state ?? 'unknown'} data-hash={hash}>
      <Icon icon={Archive} size={14} />
      <p>
        <time dateTime={new Date(takenAt).toISOString()}>{t('evidence.keptOn', [dayOf(takenAt, t('extension.language'))])}</time>
        {standing && <span class="standing">{standingSentence(standing, t)}</span>}
      </p>
      <button type="button" title={opens} aria-label={opens} data-act="open-snapshot" onClick={() => onOpen(hash)}>
        <Icon icon={FileText} size={16} />
      </button>
      {onDrop && (
        <button type="button" title={t('evidence.drop')} aria-label={t('evidence.drop')} data-act="drop-snapshot" onClick={onDrop}>
          <Icon icon={Trash2} size={16} />
        </button>
      )}
    </div>
  );
}

function standingSentence({ state, standing, of }: SnapshotStanding, t: Translate): string {
  if (state === 'same') return t('evidence.same');
  return state === 'gone' ? t('evidence.gone') : t('evidence.changed', [standing, of]);
}

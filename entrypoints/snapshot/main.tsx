import '../../components/views/theme.css';
import '../../components/controls/controls.css';
import '../../components/options/page.css';
import '../../components/notes/snapshot/snapshot.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { SnapshotPage, type SnapshotOpened } from '../../components/notes/snapshot/SnapshotPage.tsx';
import { type DroppedSnapshots, SnapshotStore } from '../../lib/library/snapshot-store.ts';
import type { Note, Snapshot } from '../../lib/notes/note.ts';
import { snapshotHash, snapshotText } from '../../lib/notes/snapshot.ts';
import { sha256 } from '../../lib/sha-256.ts';
import { databaseFailureOf } from '../../lib/storage-failure.ts';
import { download } from '../workbench/save-file.ts';

const { t } = i18n;
const store = new SnapshotStore();
const hash = new URLSearchParams(location.search).get('hash') ?? '';
document.documentElement.lang = t('extension.language');

function show(opened: SnapshotOpened): void {
  document.title = `${'snapshot' in opened ? opened.snapshot.page.title || t('evidence.title') : t('evidence.title')} – ${t('extension.name')}`;
  render(<SnapshotPage opened={opened} t={t} onDownload={saveText} onDrop={(notes) => void drop(notes)} onUndo={() => void open()} />, document.body);
}

async function open(): Promise<void> {
  try {
    const snapshot = await store.read(hash);
    show(snapshot ? { snapshot, notes: await store.notesOf(hash), isWhole: (await snapshotHash(snapshot, sha256)) === hash } : { problem: 'missing' });
  } catch (error) {
    show({ problem: databaseFailureOf(error) });
  }
}

function saveText(snapshot: Snapshot): void {
  download(snapshotText(snapshot), 'text/plain', snapshot.page.title, 'txt');
}

/** Takes it off its notes; without any, it is deleted. */
async function drop(notes: readonly Note[]): Promise<void> {
  try {
    const dropped: DroppedSnapshots = await store.drop(notes.map(({ id }) => id));
    const back = async (): Promise<void> => {
      await store.bringBack(dropped);
      await open();
    };
    render(<SnapshotPage opened={{ problem: 'dropped' }} t={t} onDownload={saveText} onDrop={() => undefined} onUndo={() => void back()} />, document.body);
  } catch (error) {
    show({ problem: databaseFailureOf(error) });
  }
}

void open();

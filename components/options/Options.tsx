import type { ComponentChildren, JSX } from 'preact';
import type { BackupFailure, RestoreMode } from '../../lib/backup.ts';
import type { Settings } from '../../lib/settings.ts';
import type { StorageFailure } from '../../lib/storage-failure.ts';
import type { Translate } from '../translate.ts';
import { Backup, type Offer } from './Backup.tsx';
import { Preview } from './Preview.tsx';
import { Behaviour, Look, Reading } from './Reading.tsx';
import { Reset } from './Reset.tsx';
import { type Shortcut, Shortcuts } from './Shortcuts.tsx';
import { Sites } from './Sites.tsx';

/** How things stand on the settings page. */
export interface OptionsState {
  settings: Settings;
  /** Why the last change was not kept. */
  failure: StorageFailure | null;
  shortcuts: readonly Shortcut[];
  shortcutsRefused: boolean;
  offer: Offer | null;
  backupFailure: BackupFailure | null;
  askingReset: boolean;
  /** What was done last; some of it can be undone. */
  done: 'reset' | 'restored' | 'undone' | 'forgotten' | null;
}

interface Props {
  state: OptionsState;
  t: Translate;
  onSettings: (change: Partial<Settings>) => void;
  onShortcuts: () => void;
  onSave: () => void;
  onFile: (file: File) => void;
  onRestore: () => void;
  onMode: (mode: RestoreMode) => void;
  /** Leaves a question without an answer. */
  onLeave: () => void;
  onAskReset: () => void;
  onReset: () => void;
  onForget: () => void;
  onUndo: () => void;
  /** The list of sites. */
  children?: ComponentChildren;
}

const FAILURES = { quota: 'options.quota', full: 'options.full', syncOff: 'options.syncOff', failed: 'options.failed' } as const satisfies Record<StorageFailure, string>;

/** The settings page. */
export function Options({ state, t, children, ...on }: Props): JSX.Element {
  const { settings, failure, done } = state;
  const own = { settings, t, onSettings: on.onSettings };
  return (
    <main class="options">
      <header>
        <h1>{t('options.title')}</h1>
        <Contents t={t} />
        <p class="hint">{t('options.kept')}</p>
      </header>
      <div class="spread">
        <div class="sections">
          <Reading {...own} />
          <Look {...own} />
        </div>
        <div class="beside">
          <Preview settings={settings} t={t} />
        </div>
      </div>
      <div class="sections below">
        <Behaviour {...own} />
        <Sites t={t}>{children}</Sites>
        <Shortcuts shortcuts={state.shortcuts} refused={state.shortcutsRefused} t={t} onChange={on.onShortcuts} />
        <Backup offer={state.offer} failure={state.backupFailure} t={t} onSave={on.onSave} onFile={on.onFile} onRestore={on.onRestore} onMode={on.onMode} onLeave={on.onLeave} />
        <Reset asking={state.askingReset} t={t} onAsk={on.onAskReset} onReset={on.onReset} onForget={on.onForget} onLeave={on.onLeave} />
      </div>
      <footer>
        <a href="/welcome.html">{t('options.welcome')}</a>
        <a href="/about.html">{t('popup.about')}</a>
      </footer>
      <div class="news">
        <p role="alert" class="failure" data-testid="failure">
          {failure && t(FAILURES[failure])}
        </p>
        <Done done={done} t={t} onUndo={on.onUndo} />
      </div>
    </main>
  );
}

/** The sections, to jump to. */
function Contents({ t }: { t: Translate }): JSX.Element {
  const sections = {
    reading: t('options.reading'),
    look: t('options.look'),
    behaviour: t('options.behaviour'),
    sites: t('options.sites'),
    shortcuts: t('options.shortcuts'),
    backup: t('backup.title'),
    reset: t('options.reset'),
  };
  return (
    <nav aria-label={t('options.sections')}>
      <ul>
        {Object.entries(sections).map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const DONE = { reset: 'options.wasReset', restored: 'backup.restored', undone: 'options.wasUndone', forgotten: 'options.wasForgotten' } as const;

/** What was just done to all settings, with the way back. */
function Done({ done, t, onUndo }: Pick<Props, 't' | 'onUndo'> & Pick<OptionsState, 'done'>): JSX.Element {
  return (
    <div role="status" class="done" data-testid="done">
      {done && <span>{t(DONE[done])}</span>}
      {(done === 'reset' || done === 'restored') && (
        <button type="button" onClick={onUndo}>
          {t('options.undo')}
        </button>
      )}
    </div>
  );
}

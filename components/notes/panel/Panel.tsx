import { CircleHelp, Ellipsis, type IconNode, FileText, Library, Tags, Trash2 } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { OpenFailure } from '../../../lib/storage-failure.ts';
import type { Translate } from '../../translate.ts';
import { Icon } from '../../views/Icon.tsx';
import { PanelKeys } from './PanelKeys.tsx';
import { PANEL_VIEWS, type PanelView, type Said } from './panel-state.ts';

interface Props {
  view: PanelView;
  counts: Readonly<Record<PanelView, number>>;
  problem: OpenFailure | null;
  damaged: number;
  said: Said | null;
  t: Translate;
  onView: (view: PanelView) => void;
  onUndo: () => void;
  onReload: () => void;
  /** A line that reminds of something, if any. */
  reminder: ComponentChildren;
  /** What goes on and takes long, if anything. */
  work: ComponentChildren;
  /** What stands in the menu. */
  menu: ComponentChildren;
  children: ComponentChildren;
}

const VIEWS = {
  page: { icon: FileText, name: 'notes.thisPage' },
  all: { icon: Library, name: 'notes.allNotes' },
  codes: { icon: Tags, name: 'notes.codeBook' },
  trash: { icon: Trash2, name: 'notes.trash' },
} as const satisfies Record<PanelView, { icon: IconNode; name: string }>;

const PROBLEMS = { held: 'notes.storeHeld', full: 'notes.storeFull', failed: 'notes.storeFailed' } as const;

/** The frame of the panel: its parts as tabs, what is wrong, what was done last. */
export function Panel(props: Props): JSX.Element {
  const { view, problem, damaged, said, t, onUndo, onReload, reminder, work, menu, children } = props;
  return (
    <>
      <header class="panel-head">
        <h1>{t('notes.title')}</h1>
        <button type="button" class="icon" title={t('view.keys')} aria-label={t('view.keys')} popoverTarget="panel-keys">
          <Icon icon={CircleHelp} size={18} />
        </button>
        <button type="button" class="icon" title={t('notes.menu')} aria-label={t('notes.menu')} popoverTarget="panel-menu">
          <Icon icon={Ellipsis} size={18} />
        </button>
        <div id="panel-menu" class="panel-popover" popover="auto" role="dialog" aria-label={t('notes.menu')}>{menu}</div>
        <Tabs {...props} />
        {work}
      </header>
      {problem && (
        <div class="banner problem" role="alert" data-testid="problem" data-problem={problem}>
          <p>{t(PROBLEMS[problem])}</p>
          <button type="button" onClick={onReload}>{t('popup.retry')}</button>
        </div>
      )}
      {damaged > 0 && <p class="banner" role="status" data-testid="damaged">{t('notes.damaged', damaged)}</p>}
      {reminder}
      <main>
        <div id="panel-view" role="tabpanel" aria-labelledby={`tab-${view}`} data-view={view}>{children}</div>
      </main>
      <Toast said={said} t={t} onUndo={onUndo} />
      <PanelKeys t={t} />
    </>
  );
}

function Tabs({ view, counts, t, onView }: Props): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = PANEL_VIEWS[(PANEL_VIEWS.indexOf(view) + step + PANEL_VIEWS.length) % PANEL_VIEWS.length] ?? view;
    onView(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div ref={list} class="panel-tabs" role="tablist" aria-label={t('notes.title')} onKeyDown={press}>
      {PANEL_VIEWS.map((one) => (
        <button
          key={one} id={`tab-${one}`} type="button" role="tab" aria-selected={one === view} aria-controls="panel-view" tabIndex={one === view ? 0 : -1}
          title={t(VIEWS[one].name)} onClick={() => onView(one)}
        >
          <Icon icon={VIEWS[one].icon} size={16} /> <span>{t(VIEWS[one].name)}</span>
          {counts[one] > 0 && <span class="count">{counts[one]}</span>}
        </button>
      ))}
    </div>
  );
}

function Toast({ said, t, onUndo }: { said: Said | null; t: Translate; onUndo: () => void }): JSX.Element {
  return (
    <div class="toast" role="status" data-testid="said">
      {said && (
        <p>
          {sentenceOf(said, t)} {said.canUndo && <button type="button" onClick={onUndo}>{t('marking.undo')}</button>}
        </p>
      )}
    </div>
  );
}

function sentenceOf({ what, count }: Said, t: Translate): string {
  switch (what) {
    case 'trashed':
      return t('notes.saidTrashed', count);
    case 'working':
      return t('notes.saidWorking');
    case 'restored':
      return t('notes.saidRestored', count);
    case 'erased':
      return t('notes.saidErased', count);
    case 'tagRenamed':
      return t('notes.saidRenamed', count);
    case 'tagRemoved':
      return t('notes.saidTagRemoved', count);
    case 'imported':
      return t('notes.saidImported', count);
    case 'cancelled':
      return t('notes.saidCancelled');
    case 'unrelated':
      return t('notes.saidUnrelated');
    case 'copied':
      return t('marking.copied');
    case 'notCopied':
      return t('marking.notCopied');
    case 'undone':
      return t('notes.saidUndone');
    case 'unsaved':
      return t('notes.saidUnsaved');
    case 'elsewhere':
      return t('notes.saidElsewhere');
    case 'snapshotKept':
      return t('evidence.kept');
    case 'snapshotDropped':
      return t('evidence.dropped');
    case 'noSnapshot':
      return t('evidence.noText');
    case 'full':
      return t('notes.storeFull');
    case 'failed':
      return t('notes.saidFailed');
  }
}

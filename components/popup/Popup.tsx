import type { JSX } from 'preact';
import type { CounterpartOffer } from '../../lib/article/counterpart-offer.ts';
import type { PageState } from '../../lib/messages.ts';
import { TEXT_SIZES, type Primary, type Settings, type View } from '../../lib/settings.ts';
import type { OpenFailure } from '../../lib/storage-failure.ts';
import { Choice } from '../controls/Choice.tsx';
import type { Translate } from '../translate.ts';
import { AlwaysOn, type AlwaysState } from './AlwaysOn.tsx';
import { Counterpart } from './Counterpart.tsx';
import { RegionChoice } from './RegionChoice.tsx';
import { StateLine } from './StateLine.tsx';
import { ViewChoice } from './ViewChoice.tsx';

interface Props {
  state: PageState;
  settings: Settings;
  t: Translate;
  onView: (view: View) => void;
  onSettings: (change: Partial<Settings>) => void;
  onCancel: () => void;
  onRetry: () => void;
  onCounterpart: (offer: CounterpartOffer) => void;
  onPick: () => void;
  onAutomatic: () => void;
  onForSite: (on: boolean) => void;
  /** Null for pages that are of no site. */
  always: AlwaysState | null;
  onKeepSite: (pattern: string) => void;
  onDropSite: (pattern: string) => void;
  /** Opens the article in the workbench. */
  onWorkbench: () => void;
  /** Opens the notes in the side panel. */
  onNotes: () => void;
  /** Why the notes cannot be read, and their marks are missing; null: they can. */
  notesProblem: OpenFailure | null;
}

const NOTES_PROBLEMS = { held: 'notes.storeHeld', full: 'notes.storeFull', failed: 'notes.storeFailed' } as const;

const PRIMARIES: readonly Primary[] = ['zh', 'en'];

/** The toolbar popup: what the page holds, and how to read it. */
export function Popup(props: Props): JSX.Element {
  const { state, settings, t, onView, onSettings, onCancel, onRetry, onCounterpart, onPick, onAutomatic, onForSite, always } = props;
  const ready = state.phase === 'ready';
  const view = ready ? state.view : 'off';
  return (
    <main>
      <h1>{t('extension.name')}</h1>
      <StateLine state={state} t={t} onCancel={onCancel} onRetry={onRetry} />
      <Counterpart state={state} t={t} onRead={onCounterpart} onRetry={onRetry} />
      <ViewChoice view={view} ready={ready} t={t} onView={onView} />
      <div class="pair">
        <fieldset class="choice">
          <legend>{t('popup.primary')}</legend>
          {PRIMARIES.map((side) => (
            <Choice
              key={side}
              group="primary"
              value={side}
              label={t(side === 'zh' ? 'popup.chinese' : 'popup.english')}
              checked={settings.primary === side}
              onChoose={() => onSettings({ primary: side })}
            />
          ))}
        </fieldset>
        <SizeControl size={settings.textSize} t={t} onSize={(textSize) => onSettings({ textSize })} />
      </div>
      {view === 'hover' && (
        <div class="hover-options">
          <label>
            <input type="checkbox" name="hideOther" checked={settings.hideOther} onChange={(event) => onSettings({ hideOther: event.currentTarget.checked })} />
            {t('popup.hideOther')}
          </label>
          <p class="hint">{t('popup.hoverKeys')}</p>
        </div>
      )}
      {always && <AlwaysOn always={always} t={t} onKeep={props.onKeepSite} onDrop={props.onDropSite} />}
      <RegionChoice state={state} t={t} onPick={onPick} onAutomatic={onAutomatic} onForSite={onForSite} />
      <div class="doors">
        <button type="button" data-testid="workbench" disabled={!ready} onClick={props.onWorkbench}>
          {t('workbench.open')}
        </button>
        <button type="button" data-testid="notes" onClick={props.onNotes}>
          {t('popup.notes')}
        </button>
      </div>
      <div class="notes-problem" role="status" data-testid="notes-problem">
        {props.notesProblem && (
          <p>
            {t('notes.marksMissing')} {t(NOTES_PROBLEMS[props.notesProblem])}
          </p>
        )}
      </div>
      <footer>
        <a href="/workbench.html" target="_blank" rel="noreferrer">
          {t('workbench.library')}
        </a>
        <a href="/options.html" target="_blank" rel="noreferrer">
          {t('popup.settings')}
        </a>
        <a href="/about.html" target="_blank" rel="noreferrer">
          {t('popup.about')}
        </a>
      </footer>
    </main>
  );
}

function SizeControl({ size, t, onSize }: { size: number; t: Translate; onSize: (size: number) => void }): JSX.Element {
  const { least, most, step } = TEXT_SIZES;
  return (
    <fieldset class="choice size">
      <legend>{t('popup.size')}</legend>
      <button type="button" disabled={size <= least} aria-label={t('popup.smaller')} onClick={() => onSize(size - step)}>
        <small>A</small>
      </button>
      <output aria-live="polite" data-testid="size">
        {size}
      </output>
      <button type="button" disabled={size >= most} aria-label={t('popup.larger')} onClick={() => onSize(size + step)}>
        <big>A</big>
      </button>
    </fieldset>
  );
}

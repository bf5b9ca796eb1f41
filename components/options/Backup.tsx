import type { JSX } from 'preact';
import type { BackupValues } from '../../lib/backup-parts.ts';
import type { BackupFailure, Change, RestoreMode } from '../../lib/backup.ts';
import { Choices } from '../controls/Choice.tsx';
import { Question } from '../controls/Question.tsx';
import type { Translate } from '../translate.ts';
import { settingLabel, valueLabel } from './names.ts';
import { Section } from './Section.tsx';

type Part = keyof BackupValues;

/** A file that was read, and what restoring it would do. */
export interface Offer {
  /** The day on which it was made, as it is written here; null where the file does not say. */
  day: string | null;
  changes: readonly { part: Part; changes: readonly Change[] }[];
  damaged: readonly Part[];
  unknown: boolean;
  /** What becomes of the notes and articles that there are; null where the file holds none. */
  mode: RestoreMode | null;
}

interface Props {
  offer: Offer | null;
  failure: BackupFailure | null;
  t: Translate;
  onSave: () => void;
  onFile: (file: File) => void;
  onRestore: () => void;
  onMode: (mode: RestoreMode) => void;
  onLeave: () => void;
}

const FAILURES = {
  tooLarge: 'backup.tooLarge',
  outgrown: 'backup.outgrown',
  unreadable: 'backup.unreadable',
  notJson: 'backup.notJson',
  notOurs: 'backup.notOurs',
  newer: 'backup.newer',
  damaged: 'backup.damaged',
} as const satisfies Record<BackupFailure, string>;
const PARTS = { settings: 'backup.settings', regions: 'backup.regions', notes: 'popup.notes', documents: 'workbench.library', terms: 'terms.title' } as const satisfies Record<Part, string>;
const LISTS = {
  'regions.pages': 'backup.regionsOfPages',
  'regions.sites': 'backup.regionsOfSites',
  'notes.notes': 'popup.notes',
  'notes.relations': 'backup.relations',
  'notes.codes': 'notes.codeBook',
  'notes.colours': 'backup.colours',
  'notes.snapshots': 'backup.snapshots',
  documents: 'backup.articles',
  terms: 'terms.entries',
} as const;

/** A file to keep, and the way back from it. */
export function Backup({ offer, failure, t, onSave, onFile, onRestore, onMode, onLeave }: Props): JSX.Element {
  return (
    <Section id="backup" title={t('backup.title')}>
      <p>{t('backup.intro')}</p>
      <div class="buttons">
        <button type="button" onClick={onSave}>
          {t('backup.save')}
        </button>
        <label class="button">
          <input
            type="file"
            name="backup"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onFile(file);
              currentTarget.value = ''; // the same file can be chosen again
            }}
          />
          {t('backup.open')}
        </label>
      </div>
      <p role="alert" class="failure" data-testid="backup-failure">
        {failure && t(FAILURES[failure])}
      </p>
      {offer && <RestoreQuestion offer={offer} t={t} onRestore={onRestore} onMode={onMode} onLeave={onLeave} />}
    </Section>
  );
}

function RestoreQuestion({ offer, t, onRestore, onMode, onLeave }: { offer: Offer } & Pick<Props, 't' | 'onRestore' | 'onMode' | 'onLeave'>): JSX.Element {
  const nothing = offer.changes.length === 0;
  return (
    <Question name="restore" title={t('backup.restoreTitle')} {...(!nothing && { yes: t('backup.restore') })} no={t(nothing ? 'backup.close' : 'backup.keep')} onYes={onRestore} onNo={onLeave}>
      {offer.day !== null && <p>{t('backup.from', [offer.day])}</p>}
      {offer.mode !== null && <Choices group="restore-mode" legend={t('backup.mode')} labels={{ merge: t('backup.merge'), replace: t('backup.replace') }} value={offer.mode} onChoose={onMode} />}
      {nothing && <p>{t('backup.nothing')}</p>}
      {offer.changes.map(({ part, changes }) => (
        <div key={part} class="changes">
          <h3>{t(PARTS[part])}</h3>
          <ul>
            {changes.map((change) => (
              <li key={change.name}>{change.kind === 'value' ? <ChangedValue change={change} t={t} /> : <ChangedList change={change} t={t} />}</li>
            ))}
          </ul>
        </div>
      ))}
      {offer.damaged.length > 0 && <p class="failure">{t('backup.damagedParts', [offer.damaged.map((part) => t(PARTS[part])).join(' · ')])}</p>}
      {offer.unknown && <p class="hint">{t('backup.unknown')}</p>}
    </Question>
  );
}

function ChangedValue({ change, t }: { change: Change & { kind: 'value' }; t: Translate }): JSX.Element {
  const { name, before, after } = change;
  return (
    <>
      <span class="name">{settingLabel(name, t)}</span>{' '}
      <span class="values">
        <del>{valueLabel(name, before, t)}</del> → <ins>{valueLabel(name, after, t)}</ins>
      </span>
    </>
  );
}

function ChangedList({ change, t }: { change: Change & { kind: 'list' }; t: Translate }): JSX.Element {
  const { name, added, changed, removed } = change;
  const label = Object.hasOwn(LISTS, name) ? LISTS[name as keyof typeof LISTS] : null;
  const counts = [added > 0 && t('backup.added', added), changed > 0 && t('backup.changed', changed), removed > 0 && t('backup.removed', removed)];
  return (
    <>
      <span class="name">{label ? t(label) : name}</span> <span class="values">{counts.filter((count) => count !== false).join(' · ')}</span>
    </>
  );
}

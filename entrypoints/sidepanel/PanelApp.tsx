import { computed, signal } from '@preact/signals';
import type { ComponentProps, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AllNotes } from '../../components/notes/panel/AllNotes.tsx';
import { BackupLine } from '../../components/notes/panel/BackupLine.tsx';
import { CodeBook } from '../../components/notes/panel/CodeBook.tsx';
import { ImportPreview } from '../../components/notes/panel/ImportPreview.tsx';
import { PageNotes } from '../../components/notes/panel/PageNotes.tsx';
import { Panel } from '../../components/notes/panel/Panel.tsx';
import { type ExportScope, PanelMenu } from '../../components/notes/panel/PanelMenu.tsx';
import { WorkLine } from '../../components/notes/panel/WorkLine.tsx';
import type { NoteActs, NoteContext } from '../../components/notes/panel/panel-state.ts';
import { Trash } from '../../components/notes/panel/Trash.tsx';
import type { Translate } from '../../components/translate.ts';
import { exchangeSentence } from '../../components/workbench/exchange-sentence.ts';
import { ExchangeError } from '../../lib/files/exchange-error.ts';
import { localDay } from '../../lib/text/local-day.ts';
import { TRASH_TIME } from '../../lib/library/note-store.ts';
import type { Note } from '../../lib/notes/note.ts';
import { EVERY_NOTE } from '../../lib/notes/search-notes.ts';
import { PutBackNews } from '../workbench/put-back-news.tsx';
import { download } from '../workbench/save-file.ts';
import { CODE_BOOK_FORMATS, writeCodeBook } from './code-book-file.ts';
import type { BackupReminder } from './backup-reminder.ts';
import type { CodeBookModel } from './code-book-model.ts';
import type { ExchangeModel, ImportAsked } from './exchange-model.ts';
import { NOTE_WRITERS, READ_FILES } from './formats.ts';
import { contextOf } from './note-context.ts';
import type { PanelModel } from './panel-model.ts';

interface Props {
  model: PanelModel;
  codeBook: CodeBookModel;
  exchange: ExchangeModel;
  reminder: BackupReminder;
  /** Whether the panel stands in a tab of its own. */
  isTab: boolean;
  t: Translate;
}

const scope = signal<ExportScope>('shown');

/** Joins the panel's parts to what they show and do. */
export function PanelApp(props: Props): JSX.Element {
  const { model, exchange, reminder, t } = props;
  const due = reminder.due.value;
  const context = useMemo(() => computed(() => contextOf(model, t('extension.language'))), [model]);
  const acts = useMemo(() => actsOf(model), [model]);
  const { overview, problem } = model.kept;
  const ofPage = model.ofPage.value;
  const asked = exchange.asked.value;
  return (
    <>
      <Panel
        view={model.view.value}
        counts={{ page: ofPage.found.length + ofPage.waiting.length + ofPage.orphans.length, all: model.notes.value.length, codes: model.tree.value.length, trash: model.trash.value.length }}
        problem={problem.value} damaged={overview.value?.damaged ?? 0} said={model.undoing.said.value} t={t}
        onView={(view) => model.open(view)} onUndo={() => model.undo()} onReload={() => (model.hasUnkept ? model.kept.watch() : location.reload())}
        menu={<Menu {...props} />}
        work={<Work exchange={exchange} t={t} />}
        reminder={
          <>
            <PutBackNews />
            {due && <BackupLine {...due} t={t} onOpen={() => reminder.open()} onLater={() => reminder.leave()} onNever={() => reminder.end()} />}
          </>
        }
      >
        {overview.value && <View {...props} context={context.value} acts={acts} />}
      </Panel>
      {asked && (
        <ImportPreview
          name={asked.name} left={asked.read instanceof ExchangeError ? {} : asked.read.left} t={t} onNo={() => exchange.leave()}
          counts={countsOf(asked, t)} choice={exchange.choice.value} onChoice={(choice) => (exchange.choice.value = choice)} onYes={() => void exchange.bringIn()}
        />
      )}
    </>
  );
}

function countsOf({ read }: ImportAsked, t: Translate): ComponentProps<typeof ImportPreview>['counts'] {
  if (!(read instanceof ExchangeError)) return read.counts;
  return read.problem === 'otherFormat' ? t('notes.importOther') : exchangeSentence(read.problem, read.parameters, t);
}

/** By itself: what changes ten times a second is not to draw all the panel anew. */
function Work({ exchange, t }: Pick<Props, 'exchange' | 't'>): JSX.Element | null {
  const shown = exchange.shown.value;
  return shown && <WorkLine {...shown} t={t} onCancel={() => exchange.cancel()} />;
}

function View({ model, codeBook, context, acts, t }: Props & { context: NoteContext; acts: NoteActs }): JSX.Element {
  const list = { context, acts, t, current: model.current.value, editing: model.editing.value };
  switch (model.view.value) {
    case 'page':
      return <PageNotes {...list} tab={model.link.tab.value} placed={model.ofPage.value} onFind={() => void model.link.find()} onNoteOnPage={() => void model.noteOnPage()} />;
    case 'all':
      return (
        <AllNotes
          {...list} query={model.query.value} pages={model.found.value} total={model.notes.value.length} sites={model.sites.value} listing={model.listing.value}
          onQuery={(change) => (model.query.value = { ...model.query.peek(), ...change })} onListing={(listing) => (model.listing.value = listing)}
          onOpen={({ page }) => void model.openPage(page.address)}
        />
      );
    case 'codes':
      return (
        <CodeBook
          tree={model.tree.value} colours={context.colours} t={t} formats={CODE_BOOK_CHOICES.map((one) => ({ ...one, use: t(one.use) }))}
          onDescribe={(tag, description) => codeBook.describe(tag, description)} onRename={(from, to) => codeBook.rename(from, to)}
          onShow={acts.showTag} onColourName={(colour, name) => codeBook.nameColour(colour, name)}
          onSave={(format) => saveCodeBook(format, model, t)}
        />
      );
    case 'trash':
      return <Trash notes={model.trash.value} keptFor={TRASH_TIME} now={Date.now()} t={t} onRestore={(ids) => model.restore(ids)} onErase={(ids) => model.erase(ids)} />;
  }
}

const CODE_BOOK_CHOICES = [
  { id: 'csv', name: 'CSV', use: 'save.table' },
  { id: 'md', name: 'Markdown', use: 'notes.useMarkdown' },
  { id: 'json', name: 'JSON', use: 'save.everything' },
] as const;

function saveCodeBook(format: string, model: PanelModel, t: Translate): void {
  const known = CODE_BOOK_CHOICES.find(({ id }) => id === format);
  if (known) download(writeCodeBook(known.id, model.tree.peek()), CODE_BOOK_FORMATS[known.id], t('notes.codeBook'), known.id);
}

function Menu({ model, exchange, isTab, t }: Props): JSX.Element {
  const { found, waiting, orphans } = model.ofPage.value;
  const page = [...found, ...waiting, ...orphans];
  const view = model.view.value;
  const shown = view === 'all' ? model.found.value.reduce((sum, { count }) => sum + count, 0) : view === 'page' ? page.length : 0;
  const counts = { shown, page: page.length, everything: model.notes.value.length };
  // Where nothing is listed, there is nothing of it to save.
  const chosen = counts[scope.value] > 0 ? scope.value : 'everything';
  const notesOf = (of: ExportScope): readonly Note[] => (of === 'shown' ? model.listed : of === 'page' ? page : model.notes.peek());
  const name = chosen === 'page' ? model.link.tab.value.title || 'duizhao' : `duizhao-${localDay(Date.now())}`;
  return (
    <PanelMenu
      formats={NOTE_WRITERS.map(({ id, name: format, use }) => ({ id, name: format, use: use(t) }))}
      counts={counts} scope={chosen} accept={READ_FILES} isBusy={exchange.isBusy.value} t={t}
      onScope={(one) => (scope.value = one)} onSave={(format) => void exchange.save(format, notesOf(chosen), name)}
      onFile={(file) => void exchange.read(file)}
      onTab={isTab ? undefined : () => void browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${String(model.link.id ?? '')}`) })}
    />
  );
}

function actsOf(model: PanelModel): NoteActs {
  return {
    select: (id) => (model.current.value = id),
    go: (note) => model.go(note),
    edit: (id, part) => model.edit(part ? id : null, part),
    change: (id, change) => model.change(id, change),
    colour: (id, colour) => void model.change(id, { colour }),
    trash: (id) => model.trashNote(id),
    copy: (note) => model.copyNote(note),
    copyText: (text) => void model.copy(text),
    reanchor: (id) => model.link.send({ type: 'reanchor', id }),
    openPage: (note) => void model.openPage(note.page.address, note.id),
    relate: (from, to, name) => model.relate(from, to, name),
    unrelate: (relation) => model.unrelate(relation),
    takeSnapshot: (id) => model.snapshots.take(id),
    openSnapshot: (hash) => model.snapshots.open(hash),
    dropSnapshot: (id) => model.snapshots.drop(id),
    showTag: (tag) => {
      model.open('all');
      model.listing.value = 'notes';
      model.query.value = { ...EVERY_NOTE, tag };
    },
    showNote: (note) => void model.show(note.id),
  };
}

import '../../components/views/theme.css';
import '../../components/controls/controls.css';
import '../../components/options/page.css';
import '../../components/workbench/workbench.css';
import '../../components/workbench/library.css';
import '../../components/workbench/terms.css';
import '../../components/workbench/workbench-narrow.css';
import '../../components/workbench/findings.css';
import '../../components/workbench/workbench-media.css';
import { signal } from '@preact/signals';
import { type ComponentChild, type JSX, render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Concordance } from '../../components/workbench/Concordance.tsx';
import { type Importing, type ImportNews, LibraryList } from '../../components/workbench/LibraryList.tsx';
import { newsSentence } from '../../components/workbench/term-news.ts';
import { type AskedTerm, TermForm } from '../../components/workbench/TermForm.tsx';
import { Workbench } from '../../components/workbench/Workbench.tsx';
import { CellDrafts, resumed } from '../../lib/library/cell-drafts.ts';
import { bitextOf } from '../../lib/library/document-exchange.ts';
import { likestRow } from '../../lib/edit/likest-row.ts';
import { localDay } from '../../lib/text/local-day.ts';
import { Library } from '../../lib/library/library.ts';
import { untilOpen } from '../../lib/library/until-open.ts';
import { openFailureOf } from '../../lib/open-failure.ts';
import type { OpenFailure } from '../../lib/storage-failure.ts';
import type { WriteFormat } from '../../lib/exchange/write.ts';
import { type DocumentSummary, type SavedDocument, sitesOf, summaryOf } from '../../lib/library/saved-document.ts';
import { CompareChoicesModel } from './compare/compare-choices.tsx';
import { comparisonAddress } from './compare/compared-documents.ts';
import { compareKept, showComparison } from './compare/show-comparison.tsx';
import { leftDrafts, resumeWriting, writingIn } from './cell-writing.ts';
import { DocumentKeeper } from './document-keeper.ts';
import { importFile, importPair } from './import-files.ts';
import { listenForKeys } from './keys.ts';
import { forgetLeft, keepLeftBehind, leaveBehind } from './left-documents.ts';
import { LibrarySearch } from './search/library-search.ts';
import { chineseShare, dressPage, setChineseShare } from './look.ts';
import { type Opened, openFromTab, openKept } from './open-document.ts';
import { openRowNotes } from './notes/open-row-notes.ts';
import { PutBackNews } from './put-back-news.tsx';
import { saveFile } from './save-file.ts';
import { showTerms } from './terms/show-terms.tsx';
import { TermListModel } from './terms/term-list-model.ts';
import { WorkbenchModel } from './workbench-model.ts';

const t = i18n.t;
const library = new Library();
const drafts = new CellDrafts();
const terms = new TermListModel();
document.documentElement.lang = t('extension.language');
void dressPage();

const PROBLEMS = { gone: 'workbench.gone', noArticle: 'workbench.noArticle', notKept: 'workbench.notKept', held: 'workbench.held', storage: 'workbench.storage' } as const;

function show(App: () => ComponentChild): void {
  render(<App />, document.body);
}

/** Once that can be read which could not, this is loaded again. */
function goOnByItself(): void {
  untilOpen(() => library.readAll(), () => location.reload());
}

/** @param row the id of the row to go to, where it is still there. @param tabId the tab that the article stands in, where it is open. */
async function openWorkbench(opened: Opened, row: string | null = null, tabId: number | null = null): Promise<void> {
  if ('problem' in opened) {
    const { problem } = opened;
    if (problem === 'held') goOnByItself();
    show(() => (
      <main class="library">
        <p role="alert">{t(PROBLEMS[problem])}</p>
        <a href="?">{t('workbench.library')}</a>
      </main>
    ));
    return;
  }
  const { isPrivate, isNew } = opened;
  const left = isPrivate ? [] : await leftDrafts(drafts, opened.document.id).catch(() => []);
  const { document: saved, fitting } = resumed(opened.document, left);
  document.title = `${saved.title || saved.address || t('workbench.untitled')} – ${t('workbench.title')}`;
  const keeper = new DocumentKeeper(library, saved, isPrivate);
  keeper.onStoredOver = (changedAt) => forgetLeft(saved.id, changedAt);
  const model = new WorkbenchModel(saved, keeper, terms.terms);
  model.select(Math.max(0, saved.rows.findIndex(({ id }) => String(id) === row)), 'zh');
  if (!isPrivate) {
    if (isNew || saved !== opened.document) keeper.keep(saved);
    await resumeWriting(drafts, { all: left, fitting }, model, keeper);
    // From now on the address is that of what is kept: the page can be loaded again, and its tab may go.
    history.replaceState(null, '', `?doc=${saved.id}`);
  }
  addEventListener('beforeunload', (event) => {
    if (keeper.isUnkept) event.preventDefault();
  });
  addEventListener('pageshow', () => {
    keeper.leave(null);
    void keepLeftBehind(library); // the browser has brought the page back
  });
  addEventListener('pagehide', () =>
    keeper.leave((request) => {
      leaveBehind(request);
      void browser.runtime.sendMessage(request).catch(() => undefined);
    }),
  );
  document.addEventListener('visibilitychange', () => void keeper.flush());
  const cells = writingIn(saved, isPrivate ? null : drafts, model, keeper);
  const stopKeys = listenForKeys(model);
  const endNotes = isPrivate ? () => undefined : openRowNotes(model);
  const choices = new CompareChoicesModel(library, () => model.document, isPrivate, (compared) => {
    stopKeys();
    endNotes();
    showComparison(compared, null, show);
  });
  if (tabId !== null) void choices.lookOnPage(tabId);
  show(() => (
    <Workbench
      state={model.state.value}
      t={t}
      onAction={(action) => model.act(action)}
      onSelect={(at, side) => model.select(at, side)}
      onConfirm={(at) => model.confirm(at)}
      {...cells}
      onSplit={(at, side, unit, offset) => model.split(at, side, unit, offset)}
      onChoose={(at, side, stretch) => (stretch ? model.chooseTo(at, side) : model.selection.toggle(at))}
      onFilter={(filter) => void model.filter(filter)}
      onGrouped={(grouped) => model.group(grouped)}
      onCancel={() => model.aligner.cancel()}
      onRetrySave={() => void keeper.flush()}
      onSaveAs={(format) => saveFile(format, [bitextOf(model.chosenDocument)], saved.title)}
      chineseShare={chineseShare.value}
      onShare={setChineseShare}
      onUnfitting={(one) => model.select(likestRow(model.document.rows, saved.texts, one), model.place.side.peek())}
      onSeen={(one) => model.seen(one)}
      onClearChosen={() => model.selection.clear()}
      onSettle={(stays) => void settle(stays, model, keeper)}
      knownOf={(zh) => terms.renderingsOf(zh)}
      onTerm={(term) => addTerm(term, model)}
      onDismiss={(finding) => model.dismiss(finding)}
      onRestore={() => model.dismiss(null)}
      onCloseFindings={() => model.checks.turn(false)}
      compareWith={choices.view()}
    />
  ));
}

/** What was being written goes with what the person does not want, or is part of what is stored. */
async function settle(stays: 'mine' | 'theirs', model: WorkbenchModel, keeper: DocumentKeeper): Promise<void> {
  await model.settle(stays);
  if (keeper.state.peek() === 'kept') await drafts.forgetAll(model.document.id).catch(console.warn);
}

async function addTerm(term: AskedTerm | null, model: WorkbenchModel): Promise<boolean> {
  if (term && !(await terms.add(term.zh, term.en))) return false;
  const news = term && terms.news.peek();
  model.answered(news ? { what: 'term', news } : null);
  return true;
}

const listed = signal<{ documents: DocumentSummary[]; damaged: number }>({ documents: [], damaged: 0 });
const removed = signal<SavedDocument | null>(null);
const failed = signal<OpenFailure | null>(null);
/** What a person wants to add to the term list out of what was found. */
const asked = signal<AskedTerm | null>(null);
const imported = signal<ImportNews | null>(null);
const importing = signal<Importing | null>(null);
let stopImport = new AbortController();
const search = new LibrarySearch();

let stopTrying = (): void => undefined;

async function refresh(): Promise<void> {
  try {
    // Read once, for the list and for what will be asked: the first question finds everything in memory.
    const [documents, count] = await Promise.all([library.readAll(), library.count()]);
    listed.value = { documents: documents.map(summaryOf), damaged: count - documents.length };
    search.renew(sitesOf(listed.peek().documents), documents);
    failed.value = null;
  } catch (error) {
    failed.value = openFailureOf(error);
    stopTrying();
    stopTrying = untilOpen(() => library.readAll(), () => void refresh());
  }
}

async function remove({ id }: DocumentSummary): Promise<void> {
  removed.value = await library.read(id);
  await library.remove(id);
  await drafts.forgetAll(id).catch(console.warn);
  await refresh();
}

async function bringBack(): Promise<void> {
  const saved = removed.peek();
  removed.value = null;
  if (saved) await library.save(saved);
  await refresh();
}

async function bringIn(read: (options: { signal: AbortSignal; onReading: (reading: Importing) => void }) => Promise<ImportNews>): Promise<void> {
  stopImport = new AbortController();
  imported.value = null;
  const news = await read({ signal: stopImport.signal, onReading: (reading) => (importing.value = reading) });
  importing.value = null;
  imported.value = news;
  await refresh();
}

async function saveAll(format: WriteFormat): Promise<void> {
  saveFile(format, (await library.readAll()).map(bitextOf), `duizhao-${localDay(Date.now())}`);
}

/** Drawn by itself: what is found while a person types does not draw the list again. */
function Search(): JSX.Element {
  return (
    <>
      <Concordance
        state={search.state.value}
        sites={sitesOf(listed.value.documents)}
        t={t}
        onAsk={(change) => search.ask(change)}
        onMore={() => search.more()}
        onReady={() => search.ready()}
        onTerm={(term) => (asked.value = term)}
      />
      <CollectTerm />
    </>
  );
}

function CollectTerm(): JSX.Element {
  const news = terms.news.value;
  return (
    <>
      <p role="status" class={news?.what === 'failed' ? 'failure' : 'hint'} data-testid="term-news">
        {news && newsSentence(news, t)}
      </p>
      {asked.value && (
        <TermForm
          asked={asked.value}
          t={t}
          knownOf={(zh) => terms.renderingsOf(zh)}
          onAdd={async ({ zh, en }) => {
            const stored = await terms.add(zh, en);
            if (stored) asked.value = null;
            return stored;
          }}
          onLeave={() => (asked.value = null)}
        />
      )}
    </>
  );
}

async function openList(): Promise<void> {
  document.title = `${t('workbench.library')} – ${t('extension.name')}`;
  await refresh();
  show(() =>
    failed.value ? (
      <p role="alert">{t(failed.value === 'held' ? 'workbench.held' : 'workbench.storage')}</p>
    ) : (
      <LibraryList
        {...listed.value}
        language={t('extension.language')}
        removed={removed.value && { ...removed.value, rows: removed.value.rows.length, confirmed: 0 }}
        t={t}
        onRemove={(one) => void remove(one)}
        onUndo={() => void bringBack()}
        imported={imported.value}
        importing={importing.value}
        onStopImport={() => stopImport.abort()}
        onImport={(file) => void bringIn((options) => importFile(file, library, options))}
        onImportPair={(files) => void bringIn((options) => importPair(files, library, options))}
        onSaveAs={(format) => void saveAll(format)}
        onCompare={(ids) => (location.search = comparisonAddress(ids))}
      >
        <PutBackNews />
        <Search />
      </LibraryList>
    ),
  );
}

/** Shows what the address names. */
async function open(): Promise<void> {
  await keepLeftBehind(library);
  const wanted = new URLSearchParams(location.search);
  const tab = Number(wanted.get('tab'));
  const id = wanted.get('doc');
  const compared = wanted.get('compare');
  if (compared !== null) {
    const source = wanted.get('source');
    await compareKept(compared.split(','), source === 'zh' || source === 'en' ? source : null, library, show);
  } else if (wanted.has('terms')) showTerms(terms, show);
  else if (id) await openWorkbench(await openKept(id, library), wanted.get('row'));
  else if (Number.isInteger(tab) && wanted.has('tab')) await openWorkbench(await openFromTab(tab, library), null, tab);
  else await openList();
}

void open();

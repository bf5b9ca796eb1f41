import '../../components/views/theme.css';
import '../../components/controls/controls.css';
import '../../components/options/page.css';
import '../../components/notes/combobox.css';
import '../../components/notes/notes.css';
import '../../components/notes/panel/panel.css';
import '../../components/notes/panel/note-lists.css';
import '../../components/notes/panel/panel-menu.css';
import '../../components/notes/panel/code-book.css';
import '../../components/notes/panel/panel-messages.css';
import '../../components/notes/markdown.css';
import '../../components/notes/panel/note.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { NoteStore } from '../../lib/library/note-store.ts';
import { messageOf } from '../../lib/messages.ts';
import type { ShowNoteNews } from '../../lib/note-messages.ts';
import { loadLexicon } from '../background/assets.ts';
import { BackupReminder } from './backup-reminder.ts';
import { CodeBookModel } from './code-book-model.ts';
import { ExchangeModel } from './exchange-model.ts';
import { listenForKeys } from './keys.ts';
import { PanelApp } from './PanelApp.tsx';
import { PanelModel } from './panel-model.ts';

const t = i18n.t;
document.documentElement.lang = t('extension.language');
document.title = `${t('notes.title')} – ${t('extension.name')}`;

const store = new NoteStore();
const model = new PanelModel(store);
const codeBook = new CodeBookModel(store, model.kept, model.undoing, model.writer);
const exchange = new ExchangeModel(store, model.undoing);
const reminder = new BackupReminder(model.kept);
const asked = new URLSearchParams(location.search);
const tabId = asked.has('tab') ? Number(asked.get('tab')) : null;

render(<PanelApp model={model} codeBook={codeBook} exchange={exchange} reminder={reminder} isTab={tabId !== null} t={t} />, document.body);
listenForKeys(model);
model.kept.watch();
void model.link.start(tabId);
// What has been in the trash for its time goes; where that fails, it is tried when the panel opens next.
void store.purge().catch(() => undefined);
// Whether Simplified finds Traditional hangs on it, nothing else.
void loadLexicon().then((lexicon) => (model.simplify = (text) => lexicon.simplify(text)), () => undefined);
// Otherwise the browser may delete what is kept when the disk is full. Without it everything works as well.
void navigator.storage.persist().catch(() => false);

browser.runtime.onMessage.addListener((message: unknown, sender) => {
  const news = messageOf<ShowNoteNews>(message, 'showNote');
  if (!news || sender.id !== browser.runtime.id || typeof news.note !== 'string') return;
  // Only the panel beside the note's page answers; the others leave it to that one.
  return model.isBeside(news.note) ? Promise.resolve(model.show(news.note)) : undefined;
});
addEventListener('beforeunload', (event) => {
  if (model.hasUnkept) event.preventDefault();
});

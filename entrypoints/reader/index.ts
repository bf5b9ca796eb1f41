import '../../lib/page/own-globals.ts';
import { browser, type Browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { messageOf, POPUP_PORT, type ArticlesReply, type PageRequest, type PageTextReply, type PopupCommand, type ReportReply, type StateNews, type ToggleReply } from '../../lib/messages.ts';
import { VIEWS, type View } from '../../lib/settings.ts';
import { watchForEnd } from './extension-end.ts';
import { openNotesDoor } from './notes-door.ts';
import { articlesOf, pageTextOf } from './page-pairing.ts';
import { PageMemory } from './page-memory.ts';
import { post } from './ports.ts';
import { ReaderSession } from './reader-session.ts';
import { tellShownPairs } from './tell-shown.ts';

/** The browser runs the script again on every click; a page has one session. */
const world = globalThis as typeof globalThis & { duizhaoSession?: ReaderSession };

export default defineUnlistedScript(() => {
  world.duizhaoSession ??= startSession();
});

function startSession(): ReaderSession {
  const session = new ReaderSession(document, new PageMemory(document));
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === POPUP_PORT) serve(port, session);
  });
  browser.runtime.onMessage.addListener((message: unknown): Promise<ReportReply | ToggleReply | ArticlesReply | PageTextReply> | undefined => {
    const request = messageOf<PageRequest>(message, 'toggle', 'report', 'open', 'articles', 'pageText');
    if (request?.type === 'open') session.openByItself(request.closed);
    if (request?.type === 'toggle') return session.toggle();
    if (request?.type === 'articles') return session.found(articlesOf);
    if (request?.type === 'pageText') return session.found(pageTextOf);
    return request?.type === 'report' ? session.report() : undefined;
  });
  let shown: View = 'off';
  const look = watchForEnd(() => shown !== 'off', () => session.leave());
  session.watch((state) => {
    shown = state.phase === 'ready' ? state.view : 'off';
    look();
  }, new AbortController().signal);
  tellShownPairs(session);
  openNotesDoor(session);
  void session.read();
  return session;
}

function serve(port: Browser.runtime.Port, session: ReaderSession): void {
  const left = new AbortController();
  session.watch((state) => post(port, { type: 'state', state } satisfies StateNews), left.signal);
  port.onDisconnect.addListener(() => left.abort());
  port.onMessage.addListener((message: unknown) => {
    const command = messageOf<PopupCommand>(message, 'show', 'cancel', 'retry', 'counterpart', 'pick', 'automatic', 'forSite');
    if (command?.type === 'show' && VIEWS.includes(command.view)) session.show(command.view);
    if (command?.type === 'cancel') session.cancel();
    if (command?.type === 'retry') void session.read();
    if (command?.type === 'counterpart') void session.readCounterpart();
    if (command?.type === 'pick') void session.pickRegion();
    if (command?.type === 'automatic') void session.findAutomatically();
    if (command?.type === 'forSite') void session.useRegionForSite(command.on);
  });
}

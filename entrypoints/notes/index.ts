import '../../lib/page/own-globals.ts';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { messageOf } from '../../lib/messages.ts';
import type { NoteRequest } from '../../lib/note-messages.ts';
import { watchForEnd } from '../reader/extension-end.ts';
import type { ReaderSession } from '../reader/reader-session.ts';
import { NotesController } from './notes-controller.ts';
import { NotesOnPage } from './notes-on-page.ts';
import { PanelLinks } from './panel-links.ts';

/** The reader is there before; the browser may run this script again, and a page has one of it. */
const world = globalThis as typeof globalThis & { duizhaoSession?: ReaderSession; duizhaoNotes?: NotesController };

export default defineUnlistedScript(() => {
  if (world.duizhaoSession) world.duizhaoNotes ??= noteOn(world.duizhaoSession);
});

function noteOn(session: ReaderSession): NotesController {
  const panels: PanelLinks = new PanelLinks(
    (command) => {
      if (command.type === 'reanchor') controller.reanchor(command.id);
      else if (command.type === 'snapshot') void controller.keepSnapshot(command.id).then((outcome) => panels.tellSnapshot(outcome));
      else if (notes.goTo(command.id)) panels.tellOpened(command.id);
    },
    () => notes.link.connect(),
  );
  const notes: NotesOnPage = new NotesOnPage(session, {
    onChange: (anchored) => {
      controller.onNotes();
      panels.tellAnchored(anchored);
    },
    isWatched: () => panels.any,
    onDress: (overlay) => controller.dress(overlay),
  });
  const look = watchForEnd(() => controller.shows, () => controller.end());
  const controller: NotesController = new NotesController(notes, { onOpened: (id) => panels.tellOpened(id), onShown: look });
  controller.begin();
  session.memory.settings.watch((settings) => (controller.settings = settings), new AbortController().signal);
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (messageOf<NoteRequest>(message, 'note')) controller.noteSelection();
  });
  return controller;
}

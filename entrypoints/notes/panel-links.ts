import { browser, type Browser } from 'wxt/browser';
import { messageOf } from '../../lib/messages.ts';
import { PANEL_PORT, type PanelCommand, type PanelNews, type SnapshotOutcome } from '../../lib/note-messages.ts';
import { post } from '../reader/ports.ts';
import type { Anchored } from './notes-on-page.ts';

/** The lines to the side panels that show this page's notes. */
export class PanelLinks {
  readonly #ports = new Set<Browser.runtime.Port>();
  #anchored: PanelNews | null = null;

  /** Whether a side panel shows the page's notes. */
  get any(): boolean {
    return this.#ports.size > 0;
  }

  /** @param onPanel a side panel has come. */
  constructor(onCommand: (command: PanelCommand) => void, onPanel: () => void) {
    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return;
      this.#ports.add(port);
      onPanel();
      port.onDisconnect.addListener(() => this.#ports.delete(port));
      port.onMessage.addListener((message: unknown) => {
        const command = messageOf<PanelCommand>(message, 'goTo', 'reanchor', 'snapshot');
        if (command && typeof command.id === 'string') onCommand(command);
      });
      if (this.#anchored) post(port, this.#anchored);
    });
  }

  tellAnchored(anchored: Anchored): void {
    this.#anchored = { type: 'anchored', ...anchored };
    this.#tell(this.#anchored);
  }

  tellOpened(id: string): void {
    this.#tell({ type: 'noteOpened', id });
  }

  tellSnapshot(outcome: SnapshotOutcome): void {
    this.#tell({ type: 'snapshotKept', outcome });
  }

  #tell(news: PanelNews): void {
    for (const port of this.#ports) post(port, news);
  }
}

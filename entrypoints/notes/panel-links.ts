import { browser, type Browser } from 'wxt/browser';
import { messageOf } from '../../lib/messages.ts';
import { PANEL_PORT, type PanelCommand, type PanelNews } from '../../lib/note-messages.ts';
import type { Anchored } from './notes-on-page.ts';

/** The lines to the side panels that show this page's notes. */
export class PanelLinks {
  readonly #ports = new Set<Browser.runtime.Port>();
  #anchored: PanelNews | null = null;

  constructor(onCommand: (command: PanelCommand) => void) {
    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return;
      this.#ports.add(port);
      port.onDisconnect.addListener(() => this.#ports.delete(port));
      port.onMessage.addListener((message: unknown) => {
        const command = messageOf<PanelCommand>(message, 'goTo', 'reanchor');
        if (command && typeof command.id === 'string') onCommand(command);
      });
      if (this.#anchored) port.postMessage(this.#anchored);
    });
  }

  tellAnchored(anchored: Anchored): void {
    this.#anchored = { type: 'anchored', ...anchored };
    this.#tell(this.#anchored);
  }

  tellOpened(id: string): void {
    this.#tell({ type: 'noteOpened', id });
  }

  #tell(news: PanelNews): void {
    for (const port of this.#ports) port.postMessage(news);
  }
}

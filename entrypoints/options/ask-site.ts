import { browser } from 'wxt/browser';
import { askBackground } from '../../lib/ask-background.ts';
import type { SiteReply, SiteRequest } from '../../lib/messages.ts';
import { permissionFor } from '../../lib/site-patterns.ts';

/**
 * Has the person permit a site in the browser's own dialogue, and keeps it as an always-on one. To be called in the click, or the
 * browser does not ask; and before anything is waited for. The background knows what is wanted even if this page goes away.
 */
export async function askForSite(pattern: string): Promise<SiteReply | { outcome: 'denied' }> {
  const kept = send('keep', pattern);
  const granted = browser.permissions.request({ origins: [permissionFor(pattern)] }).catch(() => false);
  const before = await kept;
  if (before.outcome !== 'waiting') return before;
  if (await granted) return send('keep', pattern);
  await send('leave', pattern);
  return { outcome: 'denied' };
}

export function dropSite(pattern: string): Promise<SiteReply> {
  return send('drop', pattern);
}

function send(act: SiteRequest['act'], pattern: string): Promise<SiteReply> {
  const request: SiteRequest = { type: 'site', act, pattern };
  return askBackground<SiteReply>(request);
}

import type { Translate } from '../../components/translate.ts';
import { i18n } from '#i18n';

const known = new Map<string, string>();

/**
 * The interface's messages, for what is drawn into a page. When the extension is updated or turned off under way, the browser throws
 * instead of giving one, and what is still drawn before it leaves has the words that it had; words never asked for before are empty.
 */
export const t: Translate = ((...asked: Parameters<Translate>) => {
  const name = JSON.stringify(asked);
  try {
    const text = i18n.t(...asked);
    known.set(name, text);
    return text;
  } catch {
    return known.get(name) ?? '';
  }
}) as Translate;

import type { CheckFinding, CheckOptions } from '../../lib/check/check.ts';
import { checkRows } from '../../lib/check/check-rows.ts';

/** The findings of some rows, given as pairs of texts. */
export function checked(pairs: readonly (readonly [zh: string, en: string])[], options?: CheckOptions): CheckFinding[] {
  return checkRows(pairs.map(([zh, en], index) => ({ id: `r${index}`, zh, en })), options);
}

/** A finding as one short line: `number quantityDiffers 3 ~ 4`, with the words it points at in its first row. */
export function told(finding: CheckFinding, pairs: readonly (readonly [zh: string, en: string])[]): string {
  const [place] = finding.places;
  const [zh, en] = pairs[Number(place?.row.slice(1))] ?? ['', ''];
  const words = (text: string, spans: readonly { start: number; end: number }[] = []) => spans.map(({ start, end }) => text.slice(start, end)).join(' + ');
  return `${finding.kind} ${finding.message.id} ${words(zh, place?.zh)} ~ ${words(en, place?.en)}`.trim();
}

/** What the checks say about one pair, finding by finding. */
export function toldOf(zh: string, en: string, options?: CheckOptions): string[] {
  return checked([[zh, en]], options).map((finding) => told(finding, [[zh, en]]));
}

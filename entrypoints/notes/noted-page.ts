import type { ParallelPage } from '../../lib/article/parallel-page.ts';
import type { NotedPage, Side } from '../../lib/notes/note.ts';
import { attribute, selectAll } from '../../lib/page/safe-dom.ts';
import { addressNow } from './notes-link.ts';

/** What a page says of itself. */
export function notedPage(document: Document, parallel: ParallelPage | null): NotedPage {
  const published = publishedOn(document);
  const titles = titlesOf(parallel);
  return { address: addressNow(), site: location.host, title: document.title.slice(0, 1000), ...(titles && { titles }), ...(published && { published }) };
}

/** The article's first heading that stands in both languages. */
function titlesOf(parallel: ParallelPage | null): NotedPage['titles'] | null {
  const row = parallel?.texts[0]?.rows.slice(0, 5).find(({ zh, en }) => [zh[0], en[0]].every((cell) => cell?.role === 'heading'));
  const textOf = (side: Side): string => row?.[side].map(({ text, extent }) => text.slice(extent.start, extent.end)).join(' ').slice(0, 1000) ?? '';
  return row ? { zh: textOf('zh'), en: textOf('en') } : null;
}

/** Names by which pages tell their date. */
const DATES = ['article:published_time', 'datepublished', 'pubdate', 'publishdate', 'dc.date', 'date'];

function publishedOn(document: Document): string | null {
  const dated = selectAll(document, 'meta').map((meta) => ({
    rank: DATES.indexOf((attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemprop') ?? '').toLowerCase()),
    value: attribute(meta, 'content') ?? '',
  }));
  const [best] = dated.filter(({ rank, value }) => rank >= 0 && DAY.test(value)).sort((a, b) => a.rank - b.rank);
  const day = best && DAY.exec(best.value);
  return day ? `${String(day[1])}-${String(day[2]).padStart(2, '0')}-${String(day[3]).padStart(2, '0')}` : null;
}

const DAY = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/u;

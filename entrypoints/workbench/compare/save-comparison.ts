import { i18n } from '#i18n';
import type { ComparisonState } from '../../../components/compare/Comparison.tsx';
import { COMPARISON_WRITERS, type ComparisonFormat, type WrittenComparison } from '../../../lib/exchange/comparison.ts';
import { download } from '../save-file.ts';

const t = i18n.t;

/** Writes a comparison and hands the file to the person, as a download. */
export function saveComparison(format: ComparisonFormat, state: ComparisonState): void {
  const { extension, type, write } = COMPARISON_WRITERS[format];
  const written = writtenOf(state);
  download(write(written), type, written.title, extension);
}

/** The comparison as it is shown: with the rows and the marks that are. */
function writtenOf({ heads, source, languages, rows, differences, minor }: ComparisonState): WrittenComparison {
  const day = new Intl.DateTimeFormat(t('extension.language'), { dateStyle: 'medium' });
  const title = heads[0]?.title ?? '';
  return {
    title: title ? `${t('compare.title')} – ${title}` : t('compare.title'),
    languages: { ...languages, labels: t('extension.language') },
    heads: heads.map((head) => ({ title: head.title || t('workbench.untitled'), address: head.address, note: [head.site, day.format(head.savedAt)].filter(Boolean).join(', ') })),
    rows: rows.map(({ sources, renderings }, at) => {
      const { state = 'identical', parts = renderings.map((text) => [{ text, mark: 'same' as const }]) } = differences[at] ?? {};
      const shown = minor ? parts : parts.map((own) => own.map((part) => (part.mark === 'minor' ? { ...part, mark: 'same' as const } : part)));
      return { source: sources.map(({ text }) => text).join('\n'), renderings: shown, state: state === 'minor' && !minor ? 'identical' : state };
    }),
    labels: {
      row: t('compare.row'),
      source: t(source === 'zh' ? 'compare.chineseSource' : 'compare.englishSource'),
      difference: t('compare.difference'),
      states: { identical: t('compare.identical'), minor: t('compare.minor'), different: t('compare.different'), missing: t('compare.missing') },
      marks: { own: t('compare.own'), some: t('compare.some'), minor: t('compare.minorMark') },
    },
  };
}

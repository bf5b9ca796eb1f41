import '../../../components/compare/compare.css';
import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Comparison, type ComparisonState } from '../../../components/compare/Comparison.tsx';
import { ComparisonProblem } from '../../../components/compare/ComparisonProblem.tsx';
import type { Side } from '../../../lib/compare/common-side.ts';
import type { Library } from '../../../lib/library/library.ts';
import { listenForCompareKeys } from './compare-keys.ts';
import { comparisonAddress, type ComparedDocuments, openCompared } from './compared-documents.ts';
import { ComparisonModel } from './comparison-model.ts';
import { saveComparison } from './save-comparison.ts';

const t = i18n.t;

type Show = (App: () => JSX.Element) => void;

/** Compares what is kept under these names. */
export async function compareKept(ids: readonly string[], source: Side | null, library: Library, show: Show): Promise<void> {
  showComparison(await openCompared(ids, library), source, show);
}

/** Compares documents, or says why that cannot be. */
export function showComparison(compared: ComparedDocuments, source: Side | null, show: Show): void {
  document.title = `${t('compare.title')} – ${t('extension.name')}`;
  if ('problem' in compared) {
    const { problem } = compared;
    show(() => <ComparisonProblem problem={problem} t={t} />);
    return;
  }
  const { documents, isKept, gone } = compared;
  const model = new ComparisonModel(documents, { isKept, gone });
  listenForCompareKeys(model, copyRow);
  void model.join(source);
  show(() => {
    const phase = model.phase.value;
    if (phase.phase === 'joining') return <ComparisonProblem problem={{ joining: phase.share }} t={t} />;
    if (phase.phase === 'unrelated') return <ComparisonProblem problem={unrelatedOf(phase, isKept)} t={t} />;
    return (
      <Comparison
        state={phase.state}
        t={t}
        language={t('extension.language')}
        onAction={(action) => (action === 'copy' ? copyRow(model) : model.act(action))}
        onSelect={(at) => model.select(at)}
        onReference={(text) => void model.measureAgainst(text)}
        onSource={(side) => {
          if (isKept) history.replaceState(null, '', `${comparisonAddress(documents.map(({ id }) => id))}&source=${side}`);
          void model.join(side);
        }}
        onWidths={(widths) => model.resize(widths)}
        onWithout={(text) => {
          const rest = documents.filter((_, at) => at !== text);
          if (isKept) location.search = comparisonAddress(rest.map(({ id }) => id));
          else showComparison({ documents: rest, isKept, gone }, null, show);
        }}
        onSaveAs={(format) => saveComparison(format, phase.state)}
        onPrint={() => print()}
      />
    );
  });
}

function unrelatedOf({ strangers, others, source }: { strangers: readonly { title: string; address: string }[]; others: readonly { id: string }[]; source: Side }, isKept: boolean) {
  const rest = isKept && others.length > 1 ? comparisonAddress(others.map(({ id }) => id)) : null;
  return { strangers: strangers.map(({ title, address }) => title || address), source, rest };
}

/** The row as lines: the source, and each rendering behind its title. */
function copyRow(model: ComparisonModel): void {
  const state = model.ready;
  const row = state?.rows[state.at];
  if (!state || !row) return;
  const titled = ({ heads }: ComparisonState, text: string, at: number): string => `${heads[at]?.title || String(at + 1)}: ${text}`;
  const lines = [...row.sources.map(({ text }) => text), ...row.renderings.map((text, at) => titled(state, text, at))];
  navigator.clipboard.writeText(lines.join('\n')).then(() => model.say('copied'), () => model.say('notCopied'));
}

import type { JSX } from 'preact';
import type { Side } from '../../lib/compare/common-side.ts';
import type { Translate } from '../translate.ts';

/** Why there is no comparison, or not yet. */
export type CompareProblem =
  | 'same'
  | 'tooMany'
  | 'notKept'
  | 'storage'
  | { joining: number }
  /** Titles of the texts that have nothing in common with the others; `rest`: the address of the comparison without them. */
  | { strangers: readonly string[]; source: Side; rest: string | null };

const SENTENCES = { same: 'compare.same', tooMany: 'compare.tooMany', notKept: 'compare.notKept', storage: 'workbench.storage' } as const;

export function ComparisonProblem({ problem, t }: { problem: CompareProblem; t: Translate }): JSX.Element {
  if (typeof problem === 'object' && 'joining' in problem) {
    return (
      <main class="library">
        <h1>{t('compare.title')}</h1>
        <p class="aligning" role="status">
          <progress value={problem.joining} aria-label={t('compare.joining')} /> {t('compare.joining')}
        </p>
      </main>
    );
  }
  return (
    <main class="library">
      <h1>{t('compare.title')}</h1>
      {typeof problem === 'string' ? (
        <p role="alert">{t(SENTENCES[problem])}</p>
      ) : (
        <div role="alert">
          <p>{t('compare.unrelated')}</p>
          <ul class="strangers">
            {problem.strangers.map((title, at) => (
              <li key={at}>{title}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="buttons">
        {typeof problem === 'object' && problem.rest && <a href={problem.rest}>{t('compare.others')}</a>}
        <a href="?">{t('workbench.library')}</a>
      </p>
    </main>
  );
}

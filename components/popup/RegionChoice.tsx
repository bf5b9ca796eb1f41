import type { JSX } from 'preact';
import type { PageState, Reason, RegionState } from '../../lib/messages.ts';
import type { Translate } from '../translate.ts';

interface Props {
  state: PageState;
  t: Translate;
  onPick: () => void;
  onAutomatic: () => void;
  onForSite: (on: boolean) => void;
}

/** Reasons that lie in the page: another region of it may hold more. */
const IN_THE_PAGE: ReadonlySet<Reason> = new Set<Reason>(['noChinese', 'noEnglish', 'unrelated', 'tooShort', 'cancelled']);

/** Which region was read, where the person has a say in it; and the way to choose one. */
export function RegionChoice({ state, t, onPick, onAutomatic, onForSite }: Props): JSX.Element | null {
  const region = state.phase === 'ready' || state.phase === 'nothing' ? state.region : undefined;
  const canPick = state.phase === 'ready' || (state.phase === 'nothing' && (region !== undefined || IN_THE_PAGE.has(state.reason)));
  if (!canPick) return null;
  const chosen = region && region.chosenFor !== 'lost' ? region : null;
  return (
    <section class="region" data-testid="region" data-chosen={region?.chosenFor ?? 'no'}>
      {region && (state.phase === 'ready' || !chosen) && <p>{sentenceFor(region, t)}</p>}
      {chosen?.host && (
        <label>
          <input type="checkbox" name="forSite" checked={chosen.forSite} onChange={(event) => onForSite(event.currentTarget.checked)} />
          {t('region.forSite', [chosen.host])}
        </label>
      )}
      <div class="tools">
        <button type="button" onClick={onPick}>
          {t('region.pick')}
        </button>
        {region && (
          <button type="button" onClick={onAutomatic}>
            {t(chosen ? 'region.automatic' : 'region.forget')}
          </button>
        )}
      </div>
    </section>
  );
}

function sentenceFor({ chosenFor }: RegionState, t: Translate): string {
  switch (chosenFor) {
    case 'page':
      return t('region.ofPage');
    case 'site':
      return t('region.ofSite');
    case 'lost':
      return t('region.lost');
  }
}

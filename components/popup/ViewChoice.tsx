import type { JSX } from 'preact';
import { VIEWS, type View } from '../../lib/settings.ts';
import type { Translate } from '../translate.ts';
import { Icon } from '../views/Icon.tsx';
import { VIEW_ICONS, VIEW_NAMES } from '../views/view-icons.ts';

interface Props {
  /** The view that is on. */
  view: View;
  /** Whether there is anything to show. */
  ready: boolean;
  t: Translate;
  onView: (view: View) => void;
}

/** How the article is shown: a tile a view. */
export function ViewChoice({ view, ready, t, onView }: Props): JSX.Element {
  return (
    <fieldset class="tiles" disabled={!ready}>
      <legend>{t('popup.view')}</legend>
      <div>
        {VIEWS.map((name) => (
          <label key={name} class={view === name ? 'chosen' : ''}>
            <input type="radio" name="view" value={name} checked={view === name} onChange={() => onView(name)} />
            <Icon icon={VIEW_ICONS[name]} size={20} />
            <span>{t(VIEW_NAMES[name])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

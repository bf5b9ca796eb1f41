import type { JSX } from 'preact';
import type { Translate } from '../../translate.ts';

const KEYS = [
  ['↓ ↑', 'keys.sentence'], ['→ ←', 'keys.words'], ['Home End', 'keys.ends'], ['Enter', 'keys.rendering'], ['1 2 3 4', 'keys.views'], ['+ −', 'keys.size'], ['x', 'keys.swap'],
  ['c', 'keys.copy'], ['l', 'keys.link'], ['n', 'keys.note'], ['h', 'keys.highlight'], ['Tab Alt+F10', 'keys.bar'], ['t', 'keys.type'], ['w', 'workbench.open'], ['?', 'keys.keys'], ['Esc', 'keys.close'],
] as const;

/** All keys of the view. */
export function KeysPanel({ t }: { t: Translate }): JSX.Element {
  return (
    <div id="book-keys" class="panel" popover="auto" role="dialog" aria-label={t('view.keys')}>
      <table>
        <tbody>
          {KEYS.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                {key.split(' ').map((each) => (
                  <kbd key={each}>{each}</kbd>
                ))}
              </th>
              <td>{t(what)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

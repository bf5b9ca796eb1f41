import type { JSX } from 'preact';
import type { Translate } from '../../translate.ts';

const KEYS = [
  ['j k ↓ ↑', 'notes.keyMove'],
  ['Enter', 'notes.goTo'],
  ['e', 'notes.edit'],
  ['t', 'marking.tag'],
  ['r', 'notes.relate'],
  ['c', 'notes.copy'],
  ['Del', 'marking.trash'],
  ['Ctrl+Z', 'marking.undo'],
  ['/', 'notes.search'],
  ['Esc', 'notes.keyLeave'],
  ['?', 'keys.keys'],
] as const;

/** All keys of the panel. */
export function PanelKeys({ t }: { t: Translate }): JSX.Element {
  return (
    <div id="panel-keys" class="panel-popover" popover="auto" role="dialog" tabIndex={0} aria-label={t('view.keys')}>
      <table>
        <tbody>
          {KEYS.map(([keys, name]) => (
            <tr key={keys}>
              <th scope="row">
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{t(name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

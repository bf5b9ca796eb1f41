import type { JSX } from 'preact';
import type { Translate } from '../translate.ts';
import { ACTION_NAMES, ACTIONS } from './actions.ts';

/** All keys of the workbench. */
export function KeyList({ t }: { t: Translate }): JSX.Element {
  return (
    <div id="workbench-keys" class="panel" popover="auto" role="dialog" tabIndex={0} aria-label={t('view.keys')}>
      <table>
        <tbody>
          <KeyLine keys="↑ ↓ ← → Home End" what={t('workbench.moveAbout')} />
          {ACTION_NAMES.map((action) => (
            <KeyLine key={action} keys={ACTIONS[action].keys} what={t(ACTIONS[action].name)} />
          ))}
          <KeyLine keys="H" what={t('workbench.noteRow')} />
          <KeyLine keys="Tab Alt+F10" what={t('keys.bar')} />
          <KeyLine keys="?" what={t('keys.keys')} />
        </tbody>
      </table>
    </div>
  );
}

/** Keys, and what they do. */
export function KeyLine({ keys, what }: { keys: string; what: string }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        {keys.split(' ').map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </th>
      <td>{what}</td>
    </tr>
  );
}

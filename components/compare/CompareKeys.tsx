import type { JSX } from 'preact';
import { KeyLine } from '../workbench/KeyList.tsx';
import type { Translate } from '../translate.ts';
import { COMPARE_ACTION_NAMES, COMPARE_ACTIONS } from './compare-actions.ts';

/** All keys of a comparison. */
export function CompareKeys({ t }: { t: Translate }): JSX.Element {
  return (
    <div id="compare-keys" class="panel" popover="auto" role="dialog" tabIndex={0} aria-label={t('view.keys')}>
      <table>
        <tbody>
          <KeyLine keys="↑ ↓ J K Home End" what={t('workbench.moveAbout')} />
          {COMPARE_ACTION_NAMES.map((action) => (
            <KeyLine key={action} keys={COMPARE_ACTIONS[action].keys} what={t(COMPARE_ACTIONS[action].name)} />
          ))}
          <KeyLine keys="?" what={t('keys.keys')} />
        </tbody>
      </table>
    </div>
  );
}

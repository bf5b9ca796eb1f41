import { ArrowDown, ArrowDownUp, ArrowUp, ArrowUpToLine, Bookmark, BookPlus, Check, CheckCheck, ChevronDown, ChevronUp, CircleQuestionMark, ListChecks, Merge, Minus, Pencil, Plus, Redo2, SearchCheck, Split, SquareCheck, Undo2, WandSparkles, type IconNode } from 'lucide';
import type { JSX } from 'preact';
import { Icon } from '../views/Icon.tsx';
import type { Translate } from '../translate.ts';
import { type Action, ACTIONS } from './actions.ts';

const GROUPS: readonly (readonly (readonly [Action, IconNode])[])[] = [
  [['undo', Undo2], ['redo', Redo2]],
  [['mergeAbove', ArrowUpToLine], ['merge', Merge], ['split', Split], ['unitUp', ArrowUp], ['unitDown', ArrowDown], ['swap', ArrowDownUp]],
  [['textDown', ChevronDown], ['textUp', ChevronUp], ['insert', Plus], ['remove', Minus], ['edit', Pencil]],
  [['choose', SquareCheck], ['chooseAll', ListChecks]],
  [['confirm', Check], ['confirmAbove', CheckCheck], ['mark', Bookmark], ['term', BookPlus], ['realign', WandSparkles], ['check', SearchCheck]],
];

interface Props {
  t: Translate;
  /** What cannot be done now. */
  disabled: ReadonlySet<Action>;
  onAction: (action: Action) => void;
}

/** Everything that can be done to the rows, for the mouse and for touch; each button tells its key. */
export function Toolbar({ t, disabled, onAction }: Props): JSX.Element {
  return (
    <div class="toolbar" role="toolbar" aria-label={t('workbench.tools')}>
      {GROUPS.map((group, index) => (
        <div key={index} class="group">
          {group.map(([action, icon]) => (
            // The focus stays in the grid: what is done next is done there.
            <button
              key={action}
              type="button"
              disabled={disabled.has(action)}
              title={`${t(ACTIONS[action].name)} (${ACTIONS[action].keys})`}
              aria-label={t(ACTIONS[action].name)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onAction(action)}
            >
              <Icon icon={icon} />
            </button>
          ))}
        </div>
      ))}
      <button type="button" popoverTarget="workbench-keys" title={t('view.keys')} aria-label={t('view.keys')}>
        <Icon icon={CircleQuestionMark} />
      </button>
    </div>
  );
}

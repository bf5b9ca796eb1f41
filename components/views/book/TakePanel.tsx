import type { JSX } from 'preact';
import type { Translate } from '../../translate.ts';
import type { Taking } from './Book.tsx';

interface Props {
  t: Translate;
  onTake: (what: Taking) => void;
}

const TAKINGS = [['pair', 'take.pair', 'c'], ['link', 'take.link', 'l'], ['markdown', 'take.markdown', ''], ['html', 'take.html', ''], ['print', 'take.print', '']] as const;

/** What can be copied or printed. Pair and link are those of the sentence that was marked last. */
export function TakePanel({ t, onTake }: Props): JSX.Element {
  return (
    <div id="book-take" class="panel" popover="auto" role="dialog" aria-label={t('view.take')}>
      {TAKINGS.map(([what, name, key]) => (
        <button
          key={what}
          type="button"
          data-take={what}
          onClick={(event) => {
            event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
            onTake(what);
          }}
        >
          {t(name)}
          {key && <kbd aria-hidden="true">{key}</kbd>}
        </button>
      ))}
    </div>
  );
}

import { AArrowDown, AArrowUp, ArrowLeftRight, Copy, Keyboard, TableProperties, Type, X, type IconNode } from 'lucide';
import type { JSX } from 'preact';
import { SHOWN_VIEWS, TEXT_SIZES } from '../../../lib/settings.ts';
import { Icon } from '../Icon.tsx';
import { VIEW_ICONS, VIEW_NAMES } from '../view-icons.ts';
import type { BookProps, Taking } from './Book.tsx';
import { KeysPanel } from './KeysPanel.tsx';
import { TakePanel } from './TakePanel.tsx';
import { TypePanel } from './TypePanel.tsx';
import type { Said } from './use-book-keys.ts';

interface Props extends Omit<BookProps, 'onTake'> {
  said: Said;
  onTake: (what: Taking) => void;
}

const SAID = { pair: 'take.pairDone', link: 'take.linkDone', markdown: 'take.articleDone', html: 'take.articleDone' } as const;

/** The bar above the text: how it is shown, what can be taken out of it, and the way out. Quiet while the person reads. */
export function BookBar(props: Props): JSX.Element {
  const { view, said, settings, t, onView, onSettings, onTake, onWorkbench, onClose } = props;
  const words = said && said.what !== 'print' ? t(said.done ? SAID[said.what] : 'take.failed') : '';
  return (
    <header class="bar">
      <div class="views" role="radiogroup" aria-label={t('popup.view')}>
        {SHOWN_VIEWS.map((name) => (
          <label key={name} class={name === view ? 'chosen' : ''} title={t(VIEW_NAMES[name])}>
            <input type="radio" name="duizhao-view" value={name} checked={name === view} aria-label={t(VIEW_NAMES[name])} onChange={() => onView(name)} />
            <Icon icon={VIEW_ICONS[name]} />
          </label>
        ))}
      </div>
      <span class="said" role="status">
        {words}
      </span>
      <div class="tools">
        <Tool icon={AArrowDown} name={t('popup.smaller')} disabled={settings.textSize <= TEXT_SIZES.least} onClick={() => onSettings({ textSize: settings.textSize - TEXT_SIZES.step })} />
        <Tool icon={AArrowUp} name={t('popup.larger')} disabled={settings.textSize >= TEXT_SIZES.most} onClick={() => onSettings({ textSize: settings.textSize + TEXT_SIZES.step })} />
        <Tool icon={ArrowLeftRight} name={t('view.swap')} onClick={() => onSettings({ primary: settings.primary === 'zh' ? 'en' : 'zh' })} />
        <Tool icon={Type} name={t('view.type')} popover="book-type" />
        <Tool icon={Copy} name={t('view.take')} popover="book-take" />
        <Tool icon={TableProperties} name={t('workbench.open')} onClick={onWorkbench} />
        <Tool icon={Keyboard} name={t('view.keys')} popover="book-keys" />
        <Tool icon={X} name={t('view.close')} onClick={onClose} />
      </div>
      <TypePanel settings={settings} t={t} onSettings={onSettings} />
      <TakePanel t={t} onTake={onTake} />
      <KeysPanel t={t} />
    </header>
  );
}

interface ToolProps {
  icon: IconNode;
  name: string;
  disabled?: boolean;
  /** The panel that the button opens. */
  popover?: string;
  onClick?: () => void;
}

function Tool({ icon, name, disabled = false, popover, onClick }: ToolProps): JSX.Element {
  return (
    <button type="button" disabled={disabled} aria-label={name} title={name} {...(popover && { popoverTarget: popover })} {...(onClick && { onClick })}>
      <Icon icon={icon} />
    </button>
  );
}

import type { JSX } from 'preact';
import type { Translate } from '../translate.ts';
import { Section } from './Section.tsx';

export interface Shortcut {
  name: string;
  /** What it does, in words. */
  description: string;
  /** As the browser writes it; empty where none is set. */
  keys: string;
}

interface Props {
  shortcuts: readonly Shortcut[];
  /** The browser did not open its page for them: only words help. */
  refused: boolean;
  t: Translate;
  onChange: () => void;
}

/** The keys as they are set now, which only the browser may change; last those that are the same everywhere. */
export function Shortcuts({ shortcuts, refused, t, onChange }: Props): JSX.Element {
  return (
    <Section id="shortcuts" title={t('options.shortcuts')}>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name} data-testid={`shortcut-${name}`}>
            <dt>{description}</dt>
            <dd>{keys === '' ? t('options.shortcutNone') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
        <div>
          <dt>{t('keys.bar')}</dt>
          <dd>
            <kbd>Tab</kbd> <kbd>Alt+F10</kbd>
          </dd>
        </div>
      </dl>
      <div class="buttons">
        <button type="button" onClick={onChange}>
          {t('options.shortcutsChange')}
        </button>
      </div>
      <p role="status" class="hint">
        {refused && t('options.shortcutsWords')}
      </p>
    </Section>
  );
}

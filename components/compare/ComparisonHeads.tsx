import { X } from 'lucide';
import type { JSX } from 'preact';
import { Icon } from '../views/Icon.tsx';
import { ColumnHandle } from './ColumnHandle.tsx';
import type { ComparedHead, ComparisonProps } from './Comparison.tsx';

/** The heads of the columns: what is known of each text, and whether the others are compared with it. */
export function ComparisonHeads(props: ComparisonProps): JSX.Element {
  const { state: { heads, source, widths }, t, onWidths } = props;
  const handle = (column: number): JSX.Element => <ColumnHandle widths={widths} column={column} t={t} onWidths={onWidths} />;
  return (
    <div class="heads" role="row" aria-rowindex={1}>
      <div class="corner hint" role="columnheader">
        {t('compare.row')}
      </div>
      <div class="column source" role="columnheader">
        <strong>{t(source === 'zh' ? 'compare.chineseSource' : 'compare.englishSource')}</strong>
        {handle(0)}
      </div>
      {heads.map((head, at) => (
        <div key={head.id} class="column" role="columnheader">
          <Head {...props} head={head} at={at} />
          {at + 1 < heads.length && handle(at + 1)}
        </div>
      ))}
    </div>
  );
}

function Head({ state: { heads, reference, isKept }, head, at, t, language, onReference, onWithout }: ComparisonProps & { head: ComparedHead; at: number }): JSX.Element {
  const { id, title, site, address, savedAt } = head;
  const name = title || t('workbench.untitled');
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <>
      <strong class="title" title={name}>
        {isKept ? <a href={`?doc=${id}`}>{name}</a> : name}
      </strong>
      <span class="hint">
        {(site || address) !== name && <Site address={address} site={site} />} {day.format(savedAt)}
      </span>
      <span class="choices">
        <label class="hint">
          <input type="radio" name="reference" checked={reference === at} onChange={() => onReference(at)} /> {t('compare.reference')}
        </label>
        {heads.length > 2 && (
          <button type="button" class="without" title={t('compare.without', [name])} aria-label={t('compare.without', [name])} onClick={() => onWithout(at)}>
            <Icon icon={X} />
          </button>
        )}
      </span>
    </>
  );
}

/** Only pages of the web are linked: an address is a page's own word. */
function Site({ address, site }: { address: string; site: string }): JSX.Element {
  if (!/^https?:/u.test(address)) return <span>{site || address}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {site || address}
    </a>
  );
}

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { NOTE_COLOURS, type ColourName, type NoteColour } from '../../../lib/notes/note.ts';
import { EVERY_NOTE, isEveryNote, type NoteQuery } from '../../../lib/notes/search-notes.ts';
import type { Translate } from '../../translate.ts';
import { colourName } from '../colour-name.ts';

interface Props {
  query: NoteQuery;
  sites: readonly string[];
  tags: readonly string[];
  colours: readonly ColourName[];
  t: Translate;
  onQuery: (change: Partial<NoteQuery>) => void;
}

/** What is looked for: words at once, the rest one step away. */
export function NoteFilters({ query, sites, tags, colours, t, onQuery }: Props): JSX.Element {
  const { text, from, to } = query;
  const isFiltered = !isEveryNote({ ...query, text: '' });
  const [isOpen, setOpen] = useState(isFiltered);
  useEffect(() => {
    if (isFiltered) setOpen(true); // a filter that was set elsewhere is to be seen
  }, [isFiltered]);
  const toggle = (colour: NoteColour): void => onQuery({ colours: query.colours.includes(colour) ? query.colours.filter((one) => one !== colour) : [...query.colours, colour] });
  return (
    <search class="filters">
      <input type="search" name="text" value={text} placeholder={t('notes.search')} aria-label={t('notes.search')} onInput={({ currentTarget }) => onQuery({ text: currentTarget.value })} />
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('notes.filters')}</summary>
        <div class="filter-grid">
          <Select name="tag" label={t('notes.tag')} all={t('notes.allTags')} value={query.tag} values={tags} onValue={(tag) => onQuery({ tag })} />
          <Select name="site" label={t('notes.site')} all={t('notes.allSites')} value={query.site} values={sites} onValue={(site) => onQuery({ site })} />
          <label>
            {t('notes.from')} <input type="date" name="from" value={from} onChange={({ currentTarget }) => onQuery({ from: currentTarget.value })} />
          </label>
          <label>
            {t('notes.to')} <input type="date" name="to" value={to} onChange={({ currentTarget }) => onQuery({ to: currentTarget.value })} />
          </label>
          <fieldset class="swatches">
            <legend>{t('marking.colour')}</legend>
            {NOTE_COLOURS.map((colour) => (
              <label key={colour} class="swatch" data-colour={colour} title={colourName(colour, colours, t)}>
                <input type="checkbox" checked={query.colours.includes(colour)} aria-label={colourName(colour, colours, t)} onChange={() => toggle(colour)} />
              </label>
            ))}
          </fieldset>
          <button type="button" disabled={isEveryNote(query)} onClick={() => onQuery(EVERY_NOTE)}>{t('notes.clear')}</button>
        </div>
      </details>
    </search>
  );
}

function Select({ name, label, all, value, values, onValue }: { name: string; label: string; all: string; value: string | null; values: readonly string[]; onValue: (value: string | null) => void }): JSX.Element {
  return (
    <label>
      {label}{' '}
      <select name={name} value={value ?? ''} onChange={({ currentTarget }) => onValue(currentTarget.value === '' ? null : currentTarget.value)}>
        <option value="">{all}</option>
        {values.map((one) => (
          <option key={one} value={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}

import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type ColourName, NOTE_COLOURS, type NoteColour } from '../../../lib/notes/note.ts';
import { mergedBy, type TagBranch } from '../../../lib/notes/tag-tree.ts';
import { isWithin } from '../../../lib/notes/tags.ts';
import { Question } from '../../controls/Question.tsx';
import type { Translate } from '../../translate.ts';
import { colourName } from '../colour-name.ts';
import { CodeEditor } from './CodeEditor.tsx';
import { CodeRow } from './CodeRow.tsx';
import { FileMenu, type FileChoice } from './FileMenu.tsx';

interface Props {
  tree: readonly TagBranch[];
  colours: readonly ColourName[];
  formats: readonly FileChoice[];
  t: Translate;
  onDescribe: (tag: string, description: string) => void;
  /** @param to null: taken off all notes. */
  onRename: (from: string, to: string | null) => void;
  onShow: (tag: string) => void;
  onColourName: (colour: NoteColour, name: string) => void;
  onSave: (format: string) => void;
}

/** All tags as a tree, what they mean, and the names of the colours. */
export function CodeBook(props: Props): JSX.Element {
  const { tree, formats, t, onDescribe, onRename, onShow, onSave } = props;
  const [asking, setAsking] = useState<{ from: string; to: string | null } | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const tags = useMemo(() => tree.map(({ tag }) => tag), [tree]);
  const rename = (from: string, to: string): void => {
    if (to === from) return;
    if (mergedBy(tags, from, to).length > 0) setAsking({ from, to });
    else onRename(from, to);
  };
  /** One that is there already keeps what it meant. */
  const add = (tag: string, text: string): void => {
    const known = tree.find((branch) => branch.tag === tag)?.description ?? '';
    onDescribe(tag, [known, text].filter((part) => part !== '').join('\n'));
  };
  const toggle = (tag: string): void => {
    const next = new Set(closed);
    if (!next.delete(tag)) next.add(tag);
    setClosed(next);
  };
  const seen = tree.filter(({ tag }) => ![...closed].some((above) => above !== tag && isWithin(tag, above)));
  return (
    <>
      <div class="result-line">
        <h2>{t('notes.codeBook')}</h2>
        <button type="button" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>{t('notes.newTag')}</button>
        {tree.length > 0 && <FileMenu id="code-book-save" label={t('notes.saveCodeBook')} choices={formats} onChoose={onSave} />}
      </div>
      {isAdding && <CodeEditor tag="" description="" t={t} onSave={add} onDone={() => setAdding(false)} />}
      {tree.length === 0 ? (
        <p class="empty">{t('notes.noTags')}</p>
      ) : (
        <ul class="codes">
          {seen.map((branch) => (
            <CodeRow
              key={branch.tag} branch={branch} isOpen={!closed.has(branch.tag)} t={t}
              onToggle={() => toggle(branch.tag)} onShow={() => onShow(branch.tag)} onDescribe={(text) => onDescribe(branch.tag, text)}
              onRename={(to) => rename(branch.tag, to)} onRemove={() => setAsking({ from: branch.tag, to: null })}
            />
          ))}
        </ul>
      )}
      <ColourNames {...props} />
      {asking && <Asked {...asking} tree={tree} t={t} onNo={() => setAsking(null)} onYes={() => {
        onRename(asking.from, asking.to);
        setAsking(null);
      }} />}
    </>
  );
}

function Asked({ from, to, tree, t, onYes, onNo }: { from: string; to: string | null; tree: readonly TagBranch[]; t: Translate; onYes: () => void; onNo: () => void }): JSX.Element {
  const notes = tree.find(({ tag }) => tag === from)?.total ?? 0;
  return to === null ? (
    <Question name="tag-remove" title={notes === 0 ? t('notes.removeCodeTitle', [from]) : t('notes.removeTagTitle', [from])} yes={t('notes.removeTag')} no={t('popup.cancel')} onYes={onYes} onNo={onNo}>
      <p>{notes === 0 ? t('notes.removeCodeHint') : t('notes.removeTagHint', notes)}</p>
    </Question>
  ) : (
    <Question name="tag-merge" title={t('notes.mergeTitle', [from, to])} yes={t('notes.merge')} no={t('popup.cancel')} onYes={onYes} onNo={onNo}>
      <p>{t('notes.mergeHint')}</p>
    </Question>
  );
}

function ColourNames({ colours, t, onColourName }: Props): JSX.Element {
  return (
    <section class="colour-names" aria-labelledby="colour-names">
      <h2 id="colour-names">{t('notes.colourNames')}</h2>
      {NOTE_COLOURS.map((colour) => (
        <label key={colour} class="colour-line" data-colour={colour}>
          <span class="dot" aria-hidden="true" />
          <input
            type="text" name={`colour-${colour}`} maxLength={60} value={colours.find((one) => one.colour === colour)?.name ?? ''} placeholder={colourName(colour, [], t)}
            aria-label={t('notes.nameOf', [colourName(colour, [], t)])} onChange={({ currentTarget }) => onColourName(colour, currentTarget.value)}
          />
        </label>
      ))}
    </section>
  );
}

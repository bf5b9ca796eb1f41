/** Reads the texts of the generated pages; `../README.md` tells how one is written. */

export type Language = 'zh' | 'en' | 'other';

/** One block of a text. */
export interface Line {
  text: string;
  language: Language;
  /** 1 or 2 for a heading, 0 for a paragraph. */
  level: 0 | 1 | 2;
  /** `optional`: a careful person may pair it or not; `noise`: it is no unit; `note`: a remark beside a pair, never paired. */
  role: 'text' | 'optional' | 'noise' | 'note';
}

/** Lines that render one another. */
export type Item = Line[];

export interface Source {
  title: string;
  /** The language of the page, for its `lang` attribute. */
  lang: string;
  articles: number;
  /** What is special about the text, for the gold file; may be empty. */
  about: string;
  /** The pages to make of the text: a layout in a skin. */
  pages: { layout: string; skin: string }[];
  items: Item[];
}

const marks: Record<string, Pick<Line, 'level' | 'role'>> = {
  '=': { level: 1, role: 'text' },
  '==': { level: 2, role: 'text' },
  '?': { level: 0, role: 'optional' },
  '#': { level: 0, role: 'noise' },
  '*': { level: 0, role: 'note' },
};

function languageOf(text: string): Language {
  if (/[\u3040-\u30ff\u0400-\u04ff]/u.test(text)) return 'other';
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[a-z]+/giu)?.length ?? 0;
  return han > words ? 'zh' : 'en';
}

function readLine(written: string): Line {
  const [, mark = '', text = ''] = /^(?:(==?|[?#*]) )?(.*)$/u.exec(written) ?? [];
  return { text, language: languageOf(text), ...(marks[mark] ?? { level: 0, role: 'text' }) };
}

/** @param written the text file: `name: value` lines, an empty line, then the items, parted by empty lines. */
export function readSource(written: string): Source {
  const [head = '', ...parts] = written.trim().split(/\n{2,}/u);
  const fields: Record<string, string | undefined> = Object.fromEntries(
    head.split('\n').map((line): [string, string] => [line.replace(/:.*/u, ''), line.replace(/^\w+: */u, '')]),
  );
  const pages: Source['pages'] = (fields['pages'] ?? '').split(/, */u).map((page) => {
    const [layout = '', skin = ''] = page.split(' ');
    return { layout, skin };
  });
  return {
    title: fields['title'] ?? '',
    lang: fields['lang'] ?? 'zh-CN',
    articles: Number(fields['articles'] ?? 1),
    about: fields['about'] ?? '',
    pages,
    items: parts.map((part) => part.split('\n').map(readLine)),
  };
}

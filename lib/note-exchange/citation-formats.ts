import type { Citation } from './citation.ts';

/** CSL-JSON, as Zotero and citeproc read it. */
export function writeCsl(citations: readonly Citation[]): string {
  return `${JSON.stringify(citations.map(cslItem), null, 2)}\n`;
}

function cslItem({ key, title, otherTitle, side, language, site, address, published, accessed, quotes, tags }: Citation): Record<string, unknown> {
  const notes = [...(otherTitle !== undefined && side === 'zh' ? [`Translated title: ${otherTitle}`] : []), ...quotes.map((quote) => `“${quote}”`)];
  return {
    id: key,
    type: 'webpage',
    title,
    ...(otherTitle !== undefined && side === 'en' && { 'original-title': otherTitle }),
    ...(site !== '' && { 'container-title': site }),
    URL: address,
    ...(published !== undefined && { issued: cslDate(published) }),
    accessed: cslDate(accessed),
    language: language ?? side,
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(notes.length > 0 && { note: notes.join('\n') }),
  };
}

function cslDate(day: string): object {
  return { 'date-parts': [day.split('-').map(Number)] };
}

/** BibTeX in UTF-8, with the fields of biblatex (`@online`); `year` is for those who have BibTeX alone. */
export function writeBibtex(citations: readonly Citation[]): string {
  return citations.map(bibtexEntry).join('\n');
}

function bibtexEntry({ key, title, otherTitle, side, site, address, published, accessed, quotes, tags }: Citation): string {
  const fields: [string, string | undefined][] = [
    // Two braces: styles leave the capitals of names alone.
    ['title', `{${tex(title)}}`],
    ['titleaddon', otherTitle === undefined ? undefined : tex(otherTitle)],
    ['organization', site === '' ? undefined : tex(site)],
    ['date', published],
    ['year', published?.slice(0, 4)],
    ['url', address.replaceAll(/[{}\\]/gu, encodeURIComponent)],
    ['urldate', accessed],
    ['langid', side === 'zh' ? 'chinese' : 'english'],
    ['keywords', tags.length === 0 ? undefined : tex(tags.map((tag) => tag.replaceAll(',', ' ')).join(', '))],
    ['annotation', quotes.length === 0 ? undefined : tex(quotes.map((quote) => `“${quote}”`).join(' '))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@online{${key},\n${lines.join('')}}\n`;
}

/** A brace counts for BibTeX's reader even where it is escaped: it is written by its name. */
const TEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`, '{': String.raw`\textbraceleft{}`, '}': String.raw`\textbraceright{}`, '~': String.raw`\textasciitilde{}`, '^': String.raw`\textasciicircum{}`,
};

function tex(text: string): string {
  return text.replaceAll(/[\\{}~^$&#_%]/gu, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** RIS in UTF-8, without a byte order mark: the first tag must begin the file for those who read it strictly. */
export function writeRis(citations: readonly Citation[]): string {
  return citations.map(risRecord).join('');
}

function risRecord({ key, title, otherTitle, side, language, site, address, published, accessed, quotes, tags }: Citation): string {
  const fields: [string, string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', key],
    ['TI', title],
    ['TT', otherTitle],
    ['T2', site === '' ? undefined : site],
    ['PY', published?.slice(0, 4)],
    ['DA', published?.replaceAll('-', '/')],
    ['Y2', accessed.replaceAll('-', '/')],
    ['UR', address],
    ['LA', language ?? side],
    ...tags.map((tag): [string, string] => ['KW', tag]),
    ...quotes.map((quote): [string, string] => ['N1', `“${quote}”`]),
  ];
  return [...fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])), 'ER  - \r\n\r\n'].join('');
}

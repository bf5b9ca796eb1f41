import { xmlAttribute, xmlEscaped, xmlText } from '../files/xml-text.ts';
import { NOTE_COLOURS, type NoteCollection, type NoteColour } from '../notes/note.ts';
import { stableId } from '../notes/stable-id.ts';

const RGB: Readonly<Record<NoteColour, string>> = { yellow: '#E3BD2F', green: '#5FA84F', blue: '#4F8FC9', red: '#D0604F', purple: '#9467C2', grey: '#8D8D87' };
/** Under this code stand the colours of highlights. */
const COLOURS = '颜色 Colours';

interface Node {
  name: string;
  id: string;
  codable: boolean;
  description: string;
  colour?: string;
  children: Map<string, Node>;
}

export function tagCode(tag: string): string {
  return stableId('tag', tag);
}

export function colourCode(colour: NoteColour): string {
  return stableId('colour', colour);
}

/** The code book: tags as they are nested, with what they mean, and the colours that are in use. Empty where there is none. */
export function codeBook({ notes, codes, colours }: NoteCollection): string {
  const roots = new Map<string, Node>();
  const described = new Map(codes.map(({ name, description }) => [name, description]));
  for (const tag of new Set([...notes.flatMap(({ tags }) => tags), ...described.keys()])) put(roots, tag, described);
  const used = NOTE_COLOURS.filter((colour) => notes.some((note) => note.colour === colour));
  const named = new Map(colours.map(({ colour, name }) => [colour, name]));
  const swatches = used.map((colour) => [colour, { name: named.get(colour) ?? colour, id: colourCode(colour), codable: true, description: '', colour: RGB[colour], children: new Map() }] as const);
  const all = [...roots.values(), ...(swatches.length === 0 ? [] : [{ name: COLOURS, id: stableId('colours'), codable: false, description: '', children: new Map(swatches) }])];
  return all.length === 0 ? '' : `<CodeBook><Codes>\n${all.map(element).join('')}</Codes></CodeBook>\n`;
}

function put(roots: Map<string, Node>, tag: string, described: ReadonlyMap<string, string>): void {
  let siblings = roots;
  const levels = tag.split('/');
  for (const [index, level] of levels.entries()) {
    const path = levels.slice(0, index + 1).join('/');
    const node = siblings.get(level) ?? { name: level, id: tagCode(path), codable: true, description: described.get(path) ?? '', children: new Map<string, Node>() };
    siblings.set(level, node);
    siblings = node.children;
  }
}

function element({ name, id, codable, description, colour, children }: Node): string {
  const inner = `${xmlText(description) === '' ? '' : `<Description>${xmlEscaped(description)}</Description>`}${[...children.values()].map(element).join('')}`;
  return `<Code guid="${id}" name="${xmlAttribute(name)}" isCodable="${String(codable)}"${colour === undefined ? '' : ` color="${colour}"`}>${inner}</Code>\n`;
}

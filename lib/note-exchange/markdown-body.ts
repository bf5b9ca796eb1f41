/** A note's own Markdown as it may stand in a report of many notes: nothing in it reaches beyond its end. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isTame, SYNTAX } from './markdown-tree.ts';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];
/** A stretch of the text that becomes another one. */
interface Edit {
  start: number;
  end: number;
  to: string;
}

/** A report's pages are headings of the second level; those of a note stand below them. */
const HEADING_OFFSET = 2;
/** Tags that were read as text can uncover others in them. */
const MOST_ROUNDS = 20;
const AFTER = 'after';

/** The same Markdown with its headings below those of the report, fenced code closed, and what looks like HTML read as text. */
export function bodyMarkdown(body: string): string {
  const text = body.replaceAll(/\r\n?/gu, '\n').trimEnd();
  // What is not read as Markdown here is shown as it stands, there too.
  if (!isTame(text)) return fenced(text);
  const plain = withoutHtml(text);
  return plain === null ? fenced(text) : closed(edited(plain, nodesOf(plain).flatMap((node) => lowered(node, plain))));
}

/** Tags are text in a note; null where there is no end of them. */
function withoutHtml(text: string): string | null {
  let plain = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = nodesOf(plain).flatMap((node): Edit[] => {
      const [start, end] = placeOf(node);
      return node.type === 'html' ? [{ start, end, to: plain.slice(start, end).replaceAll('<', String.raw`\<`) }] : [];
    });
    if (edits.length === 0) return plain;
    plain = edited(plain, edits);
  }
  return null;
}

function lowered(node: Node, text: string): Edit[] {
  if (node.type !== 'heading') return [];
  const [start, end] = placeOf(node);
  const signs = '#'.repeat(Math.min(6, node.depth + HEADING_OFFSET));
  if (text[start] === '#') return [{ start, end: start + node.depth, to: signs }];
  // Underlined ones have two levels only.
  const lines = text.slice(start, end).split('\n').slice(0, -1).map((line) => line.replace(/^[ \t>]+/u, ''));
  return [{ start, end, to: `${signs} ${lines.join(' ')}` }];
}

/** With the fence that ends code which was left open. */
function closed(text: string): string {
  const last = fromMarkdown(`${text}\n\n${AFTER}`, SYNTAX).children.at(-1);
  if (last?.type !== 'code' || !last.value.endsWith(AFTER)) return text;
  const [fence = '```'] = /`{3,}|~{3,}/u.exec(text.slice(placeOf(last)[0])) ?? [];
  return `${text}\n${fence}`;
}

function fenced(text: string): string {
  const longest = (text.match(/`+/gu) ?? []).reduce((most, { length }) => Math.max(most, length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function nodesOf(text: string): Node[] {
  const nodes: Node[] = [];
  const waiting: Node[] = [fromMarkdown(text, SYNTAX)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    if ('children' in node) waiting.push(...(node.children as Node[]));
  }
  return nodes;
}

function placeOf({ position }: Node): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits.toSorted((a, b) => b.start - a.start).reduce((all, { start, end, to }) => all.slice(0, start) + to + all.slice(end), text);
}

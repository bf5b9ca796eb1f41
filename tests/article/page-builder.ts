import type { Block, Container, PageText } from '../../lib/article/block.ts';
import type { BlockLanguage } from '../../lib/text/language.ts';

/** A page in shorthand: `[tag, …children]` is a container, a string a Block of its own (`zh:`, `en:` or `other:` before it). */
export type Node = string | Element;
interface Element extends ReadonlyArray<Node> {
  0: string;
}

const LANGUAGES: Record<string, BlockLanguage> = { zh: 'zh-Hans', hant: 'zh-Hant', en: 'en', other: 'other', unknown: 'unknown' };
const CHROME = new Set(['nav', 'footer', 'aside']);

/** Builds what the reader would hand to the finder. */
export function pageOf(root: Node): PageText {
  const page: PageText = { blocks: [], containers: [] };
  addNode(page, root, -1, false);
  return page;
}

function addNode(page: PageText, node: Node, parent: number, chrome: boolean): void {
  if (typeof node === 'string') {
    addBlock(page, node, parent);
    return;
  }
  const [tag, ...children] = node as readonly [string, ...Node[]];
  const container: Container = { parent, tag, chrome: chrome || CHROME.has(tag) };
  const id = page.containers.push(container) - 1;
  for (const child of children) addNode(page, child, id, container.chrome);
}

function addBlock(page: PageText, written: string, container: number): void {
  const [, prefix = '', text = ''] = /^(\w+):(.*)$/s.exec(written) ?? [];
  const tag = page.containers[container]?.tag ?? '';
  const level = /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0;
  const role: Block['role'] = level ? 'heading' : tag === 'td' ? 'cell' : tag === 'li' ? 'item' : 'paragraph';
  const language = LANGUAGES[prefix] ?? 'unknown';
  page.blocks.push({ id: page.blocks.length, text, language, role, level, container, hidden: false, linkDensity: tag === 'a' ? 1 : 0 });
}

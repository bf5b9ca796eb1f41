/**
 * Composes the generated fixture pages: every text of `texts/` in every layout and skin that it names. On the command line:
 * `node tests/pages/generate/generate.ts` writes them to `tests/pages`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { goldFile } from './gold.ts';
import { layouts, Pen } from './layouts.ts';
import { skins } from './skins.ts';
import { readSource, type Source } from './source.ts';

const texts = new URL('texts/', import.meta.url);
const target = new URL('../', import.meta.url);

/** @returns the page and its gold file, each with its name. A layout that the text has had already takes the skin into the name. */
function setPage(name: string, source: Source, at: number): [string, string][] {
  const { layout: layoutName, skin: skinName } = source.pages[at] ?? { layout: '', skin: '' };
  const [layout, skin] = [layouts[layoutName], skins[skinName]];
  if (!layout || !skin) throw new Error(`${name}: there is no layout “${layoutName}” or no skin “${skinName}”`);
  const pen = new Pen(skin);
  const body = layout.body(source.items, pen);
  const html = skin.page({ title: source.title, lang: source.lang, style: layout.style ?? '', body });
  const again = source.pages.slice(0, at).some((page) => page.layout === layoutName);
  const page = again ? `${layoutName}-${name}-${skinName}` : `${layoutName}-${name}`;
  const gold = goldFile(`${page}.html`, html, source, pen.order, `${layout.about}${source.about ? `; ${source.about}` : ''} (generated, skin ${skinName})`);
  return [
    [`${page}.html`, html],
    [`${page}.gold.json`, gold],
  ];
}

/** Name and content of every generated file. */
export function generatedFiles(): Map<string, string> {
  const files = readdirSync(texts).filter((file) => file.endsWith('.txt')).sort();
  return new Map(
    files.flatMap((file) => {
      const source = readSource(readFileSync(new URL(file, texts), 'utf8'));
      return source.pages.flatMap((_, at) => setPage(file.replace('.txt', ''), source, at));
    }),
  );
}

if (import.meta.main) for (const [name, content] of generatedFiles()) writeFileSync(new URL(name, target), content);

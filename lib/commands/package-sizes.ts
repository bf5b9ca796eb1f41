import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync, zipSync } from 'fflate';

/** What a browser loads for one entry of the extension, in bytes as gzip has them. */
export interface EntrySize {
  entry: string;
  gzipped: number;
  /** The files that make it up, the largest first. */
  files: { name: string; gzipped: number }[];
}

/** The files of a built extension, by their path in it. */
export function packageFiles(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(names.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))];
  }));
}

/** Size of a whole package as a store gets it. */
export function zippedSize(files: Readonly<Record<string, Uint8Array>>): number {
  return zipSync({ ...files }, { level: 9 }).length;
}

/** An entry, a page or a script, with all that it loads before it runs. What it loads later on demand is not counted. */
export function entrySize(files: Readonly<Record<string, Uint8Array>>, entry: string): EntrySize {
  const found = new Set<string>();
  const waiting = [entry];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const content = files[name];
    if (found.has(name) || !content) continue;
    found.add(name);
    waiting.push(...loadedBy(name, new TextDecoder().decode(content)));
  }
  const parts = [...found].map((name) => ({ name, gzipped: gzipSync(files[name] ?? new Uint8Array(), { level: 9 }).length }));
  parts.sort((a, b) => b.gzipped - a.gzipped);
  return { entry, gzipped: parts.reduce((sum, part) => sum + part.gzipped, 0), files: parts };
}

function loadedBy(name: string, text: string): string[] {
  if (name.endsWith('.html')) return [...text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/gu)].map((match) => match[1] as string);
  if (!name.endsWith('.js')) return [];
  const imported = [...text.matchAll(/(?:^|[;}\n])(?:import|export)(?:[^"'();]*?from)?\s*"(\.{1,2}\/[^"]+)"/gu)].map((match) => match[1] as string);
  return imported.map((path) => posix.join(posix.dirname(name), path));
}

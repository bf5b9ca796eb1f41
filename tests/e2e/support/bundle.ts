import { join } from 'node:path';
import { build } from 'vite';

/** A module of this folder as one script, for a page without the extension: what is tested so is our way with the DOM. */
export async function bundle(module: string): Promise<string> {
  const entry = join(import.meta.dirname, module);
  const lib = { entry, formats: ['iife' as const], name: 'bundle' };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib } });
  const [output] = Array.isArray(built) ? built : [];
  if (!output) throw new Error(`${module} could not be bundled.`);
  return output.output[0].code;
}

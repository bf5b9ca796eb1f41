import { join } from 'node:path';
import { build } from 'vite';

/** The page of one of the apps in this folder, its script inside. */
export async function appPage(name: string): Promise<string> {
  const entry = join(import.meta.dirname, `${name}.tsx`);
  const lib = { entry, formats: ['iife' as const], name: 'app' };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, lib },
  });
  const [output] = Array.isArray(built) ? built : [];
  if (!output) throw new Error(`The app ${name} could not be bundled.`);
  const script = output.output[0].code.replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body><script type="module">${script}</script></body></html>`;
}

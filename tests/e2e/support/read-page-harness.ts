import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { ensureChromium } from '../../../lib/commands/browsers.ts';

/** A page of a plain browser, without the extension, that has the page reader in it: what is tested is its way with the DOM. */
export class ReaderPage {
  page!: Page;

  /** Puts markup into the page, shadow roots written as `<template shadowrootmode="open">` included. */
  async show(body: string): Promise<void> {
    await this.page.evaluate((html) => document.body.setHTMLUnsafe(html), body);
  }
}

/** Starts a browser for the tests of the file. */
export function useReaderPage(): ReaderPage {
  const harness = new ReaderPage();
  let browser: Browser;
  beforeAll(async () => {
    const root = process.getuid?.() === 0;
    browser = await chromium.launch({ executablePath: ensureChromium(), args: root ? ['--no-sandbox'] : [] });
    harness.page = await browser.newPage();
    await harness.page.addInitScript(await bundle());
    await harness.page.goto('about:blank');
  });
  afterAll(() => browser.close());
  return harness;
}

async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'page-bundle.ts');
  const lib = { entry, formats: ['iife' as const], name: 'bundle' };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib } });
  const [output] = Array.isArray(built) ? built : [];
  if (!output) throw new Error('The page reader could not be bundled.');
  return output.output[0].code;
}

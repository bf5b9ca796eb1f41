import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import type { BitextDocument } from '../exchange/bitext.ts';
import type { PageReport } from '../exchange/report.ts';
import { bitextOfReport, reportedArticle } from '../exchange/report-bitext.ts';
import { writeBitext, type WriteFormat, WRITERS } from '../exchange/write.ts';
import { isBitextFile, readBitextFile } from './bitext-files.ts';
import { ensureBuilt } from './build.ts';
import { type ChromiumHarness, launchChromium } from './chromium.ts';
import { projectVersion, say } from './machine.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { askForReport } from './report.ts';
import { sentenceOf } from './until.ts';

/** What one page came to; `page` is the argument as it was given. */
export type PageResult = ({ page: string } & PageReport) | { page: string; error: string };

/** The formats that can be asked for, in the order of the usage. `json` is the line of each page, `bitext` our file format. */
type PairsFormat = WriteFormat | 'bitext';
const FORMATS: readonly PairsFormat[] = ['json', ...(Object.keys(WRITERS) as WriteFormat[]).filter((format) => format !== 'json'), 'bitext'];

const usage = `Usage: npm run --silent pairs -- [${FORMATS.map((format) => `--${format}`).join(' | ')}] FILE_OR_URL …`;
const patience = { page: 60_000, load: 10_000 };

/** Reads the command line; throws one sentence when it cannot be understood. */
export function parsePairsArguments(args: string[]): { format: PairsFormat; pages: string[] } {
  const known = new RegExp(`^--(?:${FORMATS.join('|')})?$`, 'u');
  const unknown = args.find((arg, index) => arg.startsWith('-') && !known.test(arg) && !args.slice(0, index).includes('--'));
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}.`);
  const options = Object.fromEntries(FORMATS.map((format) => [format, { type: 'boolean' } as const]));
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const chosen = FORMATS.filter((format) => values[format]);
  if (chosen.length > 1) throw new Error(`Only one format can be asked for, not ${chosen.map((format) => `--${format}`).join(' and ')}.`);
  if (positionals.length === 0) throw new Error('No page was named.');
  return { format: chosen[0] ?? 'json', pages: positionals };
}

/** Pairs pages one after the other in one browser and hands on each result as soon as it is there. */
async function pairPages(pages: string[], onResult: (result: PageResult) => unknown): Promise<void> {
  const extension = await ensureBuilt('chrome');
  const server = await startPageServer();
  const network = pages.some((page) => isWebAddress(page) && !isLoopback(page));
  let browser: ChromiumHarness | undefined;
  try {
    for (const [index, page] of pages.entries()) {
      say(`[${String(index + 1)}/${String(pages.length)}] ${page}`);
      let result: PageResult;
      try {
        if (!browser?.isRunning()) browser = await launchChromium({ extension, network });
        result = { page, ...(await pairPage(page, browser, server)) };
      } catch (error) {
        result = { page, error: sentenceOf(error) };
      }
      await onResult(result);
    }
  } finally {
    await Promise.all([browser?.close(), server.close()]);
  }
}

async function pairPage(argument: string, browser: ChromiumHarness, server: PageServer): Promise<PageReport> {
  const address = await addressOf(argument, server);
  const page = await browser.newPage();
  try {
    if (!isWebAddress(argument)) await keepOffline(page);
    return await inTime(openAndPair(address, page, browser));
  } finally {
    await page.close();
  }
}

async function addressOf(argument: string, server: PageServer): Promise<string> {
  if (isWebAddress(argument)) return argument;
  if (/^[a-z][a-z\d+.-]+:/iu.test(argument) && !existsSync(argument)) {
    throw new Error('Only files and http or https addresses can be opened.');
  }
  return server.serveFile(argument).catch((error: unknown) => {
    throw new Error(`The file cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}).`);
  });
}

async function openAndPair(address: string, page: Page, browser: ChromiumHarness): Promise<PageReport> {
  const response = await page.goto(address, { waitUntil: 'domcontentloaded', timeout: patience.page }).catch((error: unknown) => {
    throw new Error(`The page cannot be opened (${/net::(\w+)/u.exec(sentenceOf(error))?.[1] ?? sentenceOf(error)}).`);
  });
  if (response && response.status() >= 400) throw new Error(`The server answered ${String(response.status())}.`);
  // A page that never finishes loading is paired as it stands.
  await page.waitForLoadState('load', { timeout: patience.load }).catch(() => undefined);
  const popup = await browser.clickToolbar(page);
  try {
    return await askForReport(popup);
  } finally {
    await popup.close();
  }
}

/** Scripts of a saved page must neither fetch from nor lead to its old home. */
async function keepOffline(page: Page): Promise<void> {
  await page.route(
    (url) => !isLoopback(url.href),
    (route) => route.abort('aborted'),
  );
}

function isWebAddress(argument: string): boolean {
  return /^https?:\/\//iu.test(argument);
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(new URL(address).hostname);
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const seconds = String(patience.page / 1000);
    timer = setTimeout(() => { reject(new Error(`The page was not paired within ${seconds} seconds.`)); }, patience.page);
  });
  return Promise.race([work, late]).finally(() => { clearTimeout(timer); });
}

async function main(): Promise<void> {
  let request: ReturnType<typeof parsePairsArguments>;
  try {
    request = parsePairsArguments(process.argv.slice(2));
  } catch (error) {
    say(`${sentenceOf(error)} ${usage}`);
    process.exitCode = 2;
    return;
  }
  const { format, pages } = request;
  const documents: BitextDocument[] = [];
  await readInOrder(pages, (result) => {
    if (format === 'json') process.stdout.write(`${JSON.stringify(asReport(result))}\n`);
    else if ('error' in result) say(`${result.page}: ${result.error}`);
    else documents.push(...documentsOf(result));
    if ('error' in result) process.exitCode = 1;
  });
  if (format === 'json') return;
  // Only what pages come to has the short shape that other programs rely on; a file's rows are converted with all they have.
  const complete = pages.some(isBitextFile);
  process.stdout.write(writeBitext(format === 'bitext' ? 'json' : format, documents, { version: projectVersion(), complete }));
}

/** What a file of pairs holds. */
interface FileResult {
  page: string;
  documents: BitextDocument[];
}

/** Reads the files and pairs the pages in the order given, all pages in one browser; without pages, none is opened. */
async function readInOrder(all: string[], onResult: (result: PageResult | FileResult) => void): Promise<void> {
  let at = 0;
  const readFiles = async (): Promise<void> => {
    for (let page = all[at]; page !== undefined && isBitextFile(page); page = all[++at]) onResult(await readFile(page));
  };
  await readFiles();
  const pages = all.filter((page) => !isBitextFile(page));
  if (pages.length === 0) return;
  await pairPages(pages, async (result) => {
    onResult(result);
    at++;
    await readFiles();
  });
}

async function readFile(page: string): Promise<FileResult | { page: string; error: string }> {
  try {
    return { page, documents: await readBitextFile(page) };
  } catch (error) {
    return { page, error: sentenceOf(error) };
  }
}

function documentsOf(result: ({ page: string } & PageReport) | FileResult): BitextDocument[] {
  if ('documents' in result) return result.documents;
  const documents = bitextOfReport(result.page, result);
  if (!isWebAddress(result.page)) return documents;
  const read = { site: new URL(result.page).hostname, saved: new Date().toISOString() };
  return documents.map((document) => ({ ...document, ...read }));
}

function asReport(result: PageResult | FileResult): PageResult {
  return 'documents' in result ? { page: result.page, articles: result.documents.map(reportedArticle) } : result;
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    say(sentenceOf(error));
    process.exitCode = 1;
  });
}

import { join } from 'node:path';
import { chromium } from 'playwright';
import { installPackages, type Machine, onPath, projectRoot, thisMachine } from './machine.ts';

const playwrightCommand = join(projectRoot, 'node_modules/playwright/cli.js');

/**
 * The path of a Chromium that loads unpacked extensions; installs one when the machine has none. `downloaded` is where
 * Playwright keeps, or would keep, its own.
 */
export function ensureChromium(machine: Machine = thisMachine, downloaded = chromium.executablePath()): string {
  const find = () => findChromium(machine, downloaded);
  const found = find() ?? installChromium(machine, find) ?? findBrandedChrome(machine);
  if (found) return found;
  throw new Error(
    'No Chromium was found: install it (Debian: apt install chromium; elsewhere: npx playwright install chromium) or name one in DUIZHAO_CHROMIUM.',
  );
}

/** The path of a Firefox; installs one when the machine has none. */
export function ensureFirefox(machine: Machine = thisMachine): string {
  const found = findFirefox(machine) ?? installFirefox(machine);
  if (found) return found;
  throw new Error(
    'No Firefox was found: install it (Debian: apt install firefox-esr; elsewhere: https://www.mozilla.org/firefox) or name one in DUIZHAO_FIREFOX.',
  );
}

/** Makes sure that Chinese text has glyphs; only says so when it cannot. */
export function ensureChineseFont(machine: Machine = thisMachine): void {
  if (machine.platform !== 'linux' || hasChineseFont(machine)) return;
  installPackages(machine, ['fonts-noto-cjk', 'fontconfig']);
  if (!hasChineseFont(machine)) {
    machine.say('No Chinese font was found, so screenshots show empty boxes: install one, for example fonts-noto-cjk.');
  }
}

function hasChineseFont(machine: Machine): boolean {
  return Boolean(machine.output('fc-list', [':lang=zh'])?.trim());
}

/** Chromium builds only: Google's own Chrome ignores `--load-extension` since version 137. */
function findChromium(machine: Machine, downloaded: string): string | undefined {
  return (
    named(machine, 'DUIZHAO_CHROMIUM') ??
    working(machine, ['chromium', 'chromium-browser']) ??
    present(machine, [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...underWindowsFolders(machine, 'Chromium/Application/chrome.exe'),
      downloaded,
    ])
  );
}

function findBrandedChrome(machine: Machine): string | undefined {
  return (
    working(machine, ['google-chrome', 'google-chrome-stable', 'microsoft-edge']) ??
    present(machine, [
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...underWindowsFolders(machine, 'Microsoft/Edge/Application/msedge.exe'),
      ...underWindowsFolders(machine, 'Google/Chrome/Application/chrome.exe'),
    ])
  );
}

function findFirefox(machine: Machine): string | undefined {
  return (
    named(machine, 'DUIZHAO_FIREFOX') ??
    working(machine, ['firefox', 'firefox-esr']) ??
    present(machine, [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...underWindowsFolders(machine, 'Mozilla Firefox/firefox.exe'),
    ])
  );
}

function installChromium(machine: Machine, find: () => string | undefined): string | undefined {
  const installed = installPackages(machine, ['chromium']) ? find() : undefined;
  if (installed) return installed;
  machine.say('Downloading Chromium with Playwright …');
  const libraries = machine.platform === 'linux' && machine.isRoot ? ['--with-deps'] : [];
  machine.run(process.execPath, [playwrightCommand, 'install', '--no-shell', ...libraries, 'chromium']);
  return find();
}

/** Playwright's own Firefox is a patched one that speaks another protocol; it is no way out here. */
function installFirefox(machine: Machine): string | undefined {
  return installPackages(machine, ['firefox-esr']) ? findFirefox(machine) : undefined;
}

function named(machine: Machine, variable: string): string | undefined {
  const path = machine.env[variable];
  if (!path) return undefined;
  if (machine.exists(path)) return path;
  throw new Error(`${variable} names ${path}, which does not exist.`);
}

/**
 * On the path and able to start: Ubuntu's packages of these names are scripts that only tell one to install a snap.
 * Snaps themselves cannot read a profile outside the home folder.
 */
function working(machine: Machine, programs: string[]): string | undefined {
  return programs
    .map((program) => onPath(machine, program))
    .find((path) => path && !path.startsWith('/snap/') && machine.output(path, ['--version']) !== undefined);
}

function present(machine: Machine, paths: string[]): string | undefined {
  return paths.find((path) => machine.exists(path));
}

function underWindowsFolders({ env }: Machine, path: string): string[] {
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return folders.flatMap((folder) => (folder ? [join(folder, path)] : []));
}

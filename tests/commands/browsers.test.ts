import { describe, expect, test } from 'vitest';
import { ensureChineseFont, ensureChromium, ensureFirefox } from '../../lib/commands/browsers.ts';
import type { Machine } from '../../lib/commands/machine.ts';

interface Imagined extends Partial<Machine> {
  /** Programs that exist and start. */
  programs?: string[];
  /** What an installation brings: by the last word of its command line. */
  brings?: Record<string, string>;
}

/** A machine of the imagination, and what it was told to run and to say. */
function imagine({ programs = [], brings = {}, ...rest }: Imagined) {
  const there = new Set(programs);
  const log: string[] = [];
  const machine: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/bin:/snap/bin' },
    isRoot: false,
    exists: (path) => there.has(path),
    output: (program, args) => {
      if (program === 'fc-list') return there.has('fonts') ? 'Noto Sans CJK' : '';
      return there.has(program) && args.length ? 'ok' : undefined;
    },
    run: (program, args) => {
      log.push([program, ...args].join(' '));
      const brought = brings[args.at(-1) ?? ''];
      if (brought) there.add(brought);
      return args[0] === 'update' || brought !== undefined;
    },
    say: (line) => log.push(line),
    ...rest,
  };
  return { machine, log };
}

const downloaded = '/cache/playwright/chrome';

describe('Chromium', () => {
  test.each<[string, Imagined, string]>([
    ['on the path', { programs: ['/usr/bin/chromium'] }, '/usr/bin/chromium'],
    ['before a branded Chrome', { programs: ['/usr/bin/google-chrome', downloaded] }, downloaded],
    ['never a snap, which cannot read the profile', { programs: ['/snap/bin/chromium', downloaded] }, downloaded],
    ['on a Mac', { platform: 'darwin', programs: ['/Applications/Chromium.app/Contents/MacOS/Chromium'] }, '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['as named', { env: { PATH: '/usr/bin', DUIZHAO_CHROMIUM: '/my/chromium' }, programs: ['/my/chromium', '/usr/bin/chromium'] }, '/my/chromium'],
  ])('is found %s', (_name, imagined, path) => {
    const { machine, log } = imagine(imagined);
    expect(ensureChromium(machine, downloaded)).toBe(path);
    expect(log).toEqual([]);
  });

  test('is installed by apt-get where that needs no password', () => {
    const { machine, log } = imagine({
      isRoot: true,
      programs: ['/usr/bin/apt-get'],
      brings: { chromium: '/usr/bin/chromium' },
    });
    expect(ensureChromium(machine, downloaded)).toBe('/usr/bin/chromium');
    expect(log).toEqual([
      'Installing chromium with apt-get …',
      'apt-get update -qq',
      'apt-get install -y -qq --no-install-recommends chromium',
    ]);
  });

  test('is installed by sudo when it asks no password', () => {
    const { machine, log } = imagine({ programs: ['/usr/bin/apt-get', 'sudo'], brings: { chromium: '/usr/bin/chromium' } });
    expect(ensureChromium(machine, downloaded)).toBe('/usr/bin/chromium');
    expect(log.at(-1)).toBe('sudo -n apt-get install -y -qq --no-install-recommends chromium');
  });

  test("is Playwright's where the system offers none", () => {
    const { machine, log } = imagine({ brings: { chromium: downloaded } });
    expect(ensureChromium(machine, downloaded)).toBe(downloaded);
    expect(log[0]).toBe('Downloading Chromium with Playwright …');
    expect(log[1]).toMatch(/cli\.js install --no-shell chromium$/u);
  });

  test('is a branded one at the very last', () => {
    const { machine } = imagine({ programs: ['/usr/bin/google-chrome'] });
    expect(ensureChromium(machine, downloaded)).toBe('/usr/bin/google-chrome');
  });

  test('is missed in one sentence', () => {
    const { machine } = imagine({});
    expect(() => ensureChromium(machine, downloaded)).toThrow(/^No Chromium was found: install it \(.*DUIZHAO_CHROMIUM\.$/u);
  });

  test('that was named and is not there is told of', () => {
    const { machine } = imagine({ env: { PATH: '', DUIZHAO_CHROMIUM: '/gone' }, programs: [downloaded] });
    expect(() => ensureChromium(machine, downloaded)).toThrow('DUIZHAO_CHROMIUM names /gone, which does not exist.');
  });
});

describe('Firefox', () => {
  test('is installed by apt-get', () => {
    const { machine } = imagine({
      isRoot: true,
      programs: ['/usr/bin/apt-get'],
      brings: { 'firefox-esr': '/usr/bin/firefox-esr' },
    });
    expect(ensureFirefox(machine)).toBe('/usr/bin/firefox-esr');
  });

  test('is not looked for where there is only a package that points to a snap', () => {
    const { machine } = imagine({ programs: ['/usr/bin/firefox'], output: () => undefined });
    expect(() => ensureFirefox(machine)).toThrow(/^No Firefox was found: install it \(.*DUIZHAO_FIREFOX\.$/u);
  });
});

describe('a Chinese font', () => {
  test('is left alone where there is one', () => {
    const { machine, log } = imagine({ programs: ['fonts'] });
    ensureChineseFont(machine);
    expect(log).toEqual([]);
  });

  test('is installed where there is none', () => {
    const { machine, log } = imagine({ isRoot: true, programs: ['/usr/bin/apt-get'], brings: { fontconfig: 'fonts' } });
    ensureChineseFont(machine);
    expect(log.at(-1)).toMatch(/fonts-noto-cjk fontconfig$/u);
  });

  test('is only missed when it cannot be installed', () => {
    const { machine, log } = imagine({});
    ensureChineseFont(machine);
    expect(log).toEqual(['No Chinese font was found, so screenshots show empty boxes: install one, for example fonts-noto-cjk.']);
  });
});

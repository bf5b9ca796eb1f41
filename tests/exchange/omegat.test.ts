import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeTmx } from '../../lib/exchange/tmx.ts';
import { full, withRows } from './bitexts.ts';

/** OmegaT itself would open a window if it were asked for its version. */
const omegat = '/usr/bin/omegat';
const installed = existsSync(omegat);
if (!installed) console.warn('Skipped: there is no OmegaT (Debian: omegat).');

const folder = mkdtempSync(join(tmpdir(), 'duizhao-omegat-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>ZH-CN</source_lang>
<target_lang>EN</target_lang><sentence_seg>false</sentence_seg></project></omegat>`;

test.runIf(installed)('OmegaT translates a text with our TMX', { timeout: 120_000 }, () => {
  for (const name of ['source', 'target', 'tm/auto', 'omegat', 'glossary', 'dictionary']) mkdirSync(join(folder, 'project', name), { recursive: true });
  writeFileSync(join(folder, 'project/omegat.project'), project);
  writeFileSync(join(folder, 'project/source/a.txt'), '鱼 & <b>鸟</b> 𠮷\n\n鱼回来了，鸟也回来了。\n\n没有译文。\n');
  const documents = [full, withRows(['鱼 & <b>鸟</b> 𠮷', 'Fish & <b>birds</b>'])];
  writeFileSync(join(folder, 'project/tm/auto/ours.tmx'), writeTmx(documents, { version: '0.1.0', complete: true }));
  const { stderr } = spawnSync(omegat, ['--mode=console-translate', `--config-dir=${join(folder, 'settings')}`, join(folder, 'project')], { encoding: 'utf8' });
  expect(stderr).toContain('TMXR_INFO_READING_COMPLETE');
  expect(readFileSync(join(folder, 'project/target/a.txt'), 'utf8')).toBe('Fish & <b>birds</b>\n\nFish & birds are back.\n\n没有译文。\n');
});

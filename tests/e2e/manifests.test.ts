import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt, TARGETS } from '../../lib/commands/build.ts';

let manifests: Record<string, Record<string, unknown>>;
let folders: Record<string, string>;
beforeAll(async () => {
  folders = {};
  for (const target of TARGETS) folders[target] = await ensureBuilt(target);
  manifests = Object.fromEntries(TARGETS.map((target) => [target, JSON.parse(readFileSync(join(folders[target] ?? '', 'manifest.json'), 'utf8')) as Record<string, unknown>]));
});

/** The entries in which two manifests differ. */
function differences(one: string, other: string): Record<string, [unknown, unknown]> {
  const [a, b] = [manifests[one] ?? {}, manifests[other] ?? {}];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key])).map((key) => [key, [a[key], b[key]]]));
}

test('the package for Edge is the one for Chrome, file by file', () => {
  const files = (target: string) => Object.fromEntries(readdirSync(folders[target] ?? '', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice((folders[target] ?? '').length), readFileSync(path, 'base64')];
  }));
  expect(differences('chrome', 'edge')).toEqual({});
  const [chrome, edge] = [files('chrome'), files('edge')];
  expect(Object.keys(edge).sort()).toEqual(Object.keys(chrome).sort());
  expect(Object.keys(chrome).filter((name) => chrome[name] !== edge[name])).toEqual([]);
});

test('the manifest for Firefox differs from that for Chrome in these entries, and in no others', () => {
  const common = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'];
  expect(differences('chrome', 'firefox')).toEqual({
    // Firefox has no panel at the side that belongs to a tab, but a sidebar.
    permissions: [[...common, 'sidePanel'], common],
    side_panel: [{ default_path: 'sidepanel.html' }, undefined],
    sidebar_action: [undefined, { default_panel: 'sidepanel.html', default_title: 'Duizhao', open_at_install: false }],
    // Chrome runs the background as a worker, Firefox as a page.
    background: [{ type: 'module', service_worker: 'background.js' }, { type: 'module', scripts: ['background.js'] }],
    minimum_chrome_version: ['128', undefined],
    browser_specific_settings: [undefined, { gecko: { id: 'duizhao@duizhao.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } } }],
  });
});

test.each(TARGETS)('the manifest for %s lets nothing of ours run, and asks for no host, before the person wants it', (target) => {
  const manifest = manifests[target] ?? {};
  const forbidden = ['content_scripts', 'host_permissions', 'web_accessible_resources', 'externally_connectable', 'optional_permissions', 'update_url'];
  expect(forbidden.filter((key) => key in manifest)).toEqual([]);
  expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
});

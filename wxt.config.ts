import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { ensureDictionary, ensureLexicon } from './lib/lexicon/build/ensure.ts';

/**
 * What extension pages and the background may load: their own files, nothing else. There is no network but for the page in the
 * other language that a person asks for: the background fetches it where it is of another origin, and the policy knows no
 * difference between it and the pages. Each of these has a stricter one of its own in its HTML.
 */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' http: https:";

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  // The oldest browsers of the manifest: what they know is not rewritten (`light-dark()` would be, and would not follow our themes).
  vite: () => ({ build: { target: ['chrome128', 'firefox140'], cssTarget: ['chrome128', 'firefox140'] } }),
  i18n: { localesDir: resolve(import.meta.dirname, 'lib/locales') },
  autoIcons: { baseIconPath: resolve(import.meta.dirname, 'assets/icon.svg'), sizes: [16, 32, 48, 96, 128] },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_shortName__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // unlimitedStorage: otherwise the browser deletes what is kept when the disk fills up; it asks nobody.
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    // For nothing at install; asked for when a person wants a page of another origin read.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: POLICY },
    commands: {
      // Alt+Shift+N is Chromium's own: a new tab in a split view.
      'note-selection': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_note__' },
      'toggle-view': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_command_toggle__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        // 140: the CSS Custom Highlight API, on which the hover view stands.
        gecko: { id: 'duizhao@duizhao.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      },
    }),
    // 128: caretPositionFromPoint, on which pointing at a sentence stands.
    ...(browser !== 'firefox' && { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('lexicon.bin', 'dictionary.bin');
    },
    'build:publicAssets': async (_wxt, files) => {
      files.push({ absoluteSrc: await ensureLexicon(), relativeDest: 'lexicon.bin' });
      files.push({ absoluteSrc: await ensureDictionary(), relativeDest: 'dictionary.bin' });
    },
  },
});

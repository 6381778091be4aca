import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { EVERY_SITE } from './extension/every-site';
import { compiledAtOnce } from './scripts/compiled-at-once';
import { slimData } from './scripts/slim-data';
import { importTexts, manifestMessages, readTexts, textTypes } from './scripts/texts';

const PAGE_BROWSER = fileURLToPath(new URL('extension/page-browser.ts', import.meta.url));

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // The polyfill of modulepreload carries a call of `fetch`, for browsers that we do not support.
  vite: () => ({
    build: { target: ['chrome131', 'firefox140'], modulePreload: { polyfill: false } },
    plugins: [slimData(), importTexts(), compiledAtOnce('gate.js')],
  }),
  // What the build reads, and how it is done: Mozilla's reviewers build the same from it (store/BUILDING.md).
  zip: {
    includeSources: [
      ...['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'LICENSE'],
      '{components,data,entrypoints,extension,locales,matching,page,public}/**',
      'scripts/*.ts',
      ...['docs/ARCHITECTURE.md', 'store/BUILDING.md'],
    ],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: 'Counterpoint',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus', 'alarms', 'activeTab'],
    host_permissions: EVERY_SITE,
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: {
      // The title comes from popup/index.html.
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png' },
    },
    commands: {
      // Browsers take four suggestions at most, so one command waits for the reader to choose its keys. Keys that the
      // browser has a use for it leaves out without a word: Chromium has one for Alt+Shift+C.
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'next-passage': {
        description: '__MSG_commandNext__',
        suggested_key: { default: 'Alt+Shift+Period' },
      },
      'previous-passage': {
        description: '__MSG_commandPrevious__',
        suggested_key: { default: 'Alt+Shift+Comma' },
      },
      'open-card': {
        description: '__MSG_commandOpen__',
        suggested_key: { default: 'Alt+Shift+K' },
      },
      switch: { description: '__MSG_commandSwitch__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'counterpoint@counterpoint.example',
              // The Highlight API came with 140, and so did data_collection_permissions.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // Where data_collection_permissions came two versions later.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          // Firefox takes what a policy says without a schema.
          storage: { managed_schema: 'managed-schema.json' },
          // Relative colours of `currentColor` (131) for the tint; the others are older: URL.canParse (120),
          // popover (114), the text of a badge in a colour (110), the Highlight API (105), storage.session (102).
          minimum_chrome_version: '131',
        }),
  }),
  hooks: {
    'prepare:types': (_wxt, entries) => {
      entries.push({
        path: 'types/texts.d.ts',
        text: textTypes(readTexts().en ?? {}),
        tsReference: true,
      });
    },
    'build:publicAssets': (_wxt, files) => {
      for (const [language, texts] of Object.entries(readTexts()))
        files.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: manifestMessages(texts),
        });
    },
    // The polyfill takes the place of `wxt/browser` by an alias. Scripts in the page do without it: they must stay small, and
    // in both browsers the functions that they call give promises by themselves.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'unlisted-script'))
        config.resolve = { ...config.resolve, alias: { 'wxt/browser': PAGE_BROWSER } };
      // What is built together has one list of the licences of what is in it; our pages are built together.
      const [only, ...others] = entrypoints;
      const builtTogether = only && others.length === 0 ? only.name : 'pages';
      config.build = { ...config.build, license: { fileName: `licenses/${builtTogether}.md` } };
    },
    // Not a `defineContentScript`: that announces itself to every page by an event.
    'build:manifestGenerated': (_wxt, manifest) => {
      (manifest.content_scripts ??= []).push({
        js: ['gate.js'],
        matches: EVERY_SITE,
        run_at: 'document_idle',
        all_frames: true,
      });
    },
  },
});

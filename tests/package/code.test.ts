import { Linter } from 'eslint';
import { init, parse } from 'es-module-lexer';
import { beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, textsIn, zipFor } from './packages';
import { isPreactsMarkup } from './preact-markup';

/** What would run text as code, ask an address, or make markup of text. */
const FORBIDDEN: Linter.Config = {
  languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
  // Directives for a linter that came with a library.
  linterOptions: { noInlineConfig: true },
  rules: {
    ...{ 'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error' },
    'no-script-url': 'error',
    'no-restricted-globals': [
      'error',
      ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'Image'],
      ...['importScripts', 'Worker', 'SharedWorker', 'DOMParser'],
    ],
    'no-restricted-properties': [
      'error',
      ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'write', 'writeln'],
      ...['createContextualFragment', 'parseHTMLUnsafe', 'sendBeacon', 'fetch', 'XMLHttpRequest'],
    ].map((rule) => (rule === 'error' ? rule : { property: rule })) as Linter.RuleEntry,
  },
};

/** Hosts that stand in the code: of links that a reader may click, of names that are no addresses, and of examples. */
const KNOWN_HOSTS = [
  ...['informnapalm.org', 'www.pakistanpoint.com'],
  ...['www.w3.org', 'json-schema.org'],
  ...['news.example', 'host'],
];

beforeAll(() => init);

describe.each(BROWSERS)('%s', (browser) => {
  const scripts = textsIn(zipFor(browser), '.js');
  const pages = textsIn(zipFor(browser), '.html');

  test('no script runs text as code, asks an address, or makes markup of text', () => {
    const linter = new Linter();
    const found = scripts.flatMap(([name, script]) =>
      linter
        .verify(script, FORBIDDEN)
        .filter((message) => !isPreactsMarkup(script, message))
        .map(({ message, line, column }) => `${name}:${line}:${column} ${message}`),
    );
    expect(scripts.length).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });

  test('only Preact touches innerHTML: two times in the overlay, and two in our pages', () => {
    const counts = scripts.map(([name, script]) => [name, script.split('.innerHTML').length - 1]);
    expect(counts.filter(([, count]) => count !== 0)).toEqual([
      [expect.stringMatching(/^chunks\//), 2],
      ['overlay.js', 2],
    ]);
  });

  test('scripts import files of the package only', () => {
    const addresses = scripts.flatMap(([, script]) => parse(script)[0].map(({ n }) => n));
    expect(addresses.length).toBeGreaterThan(10);
    // Nothing for one that would be known when it runs only.
    for (const address of addresses) expect(address ?? '').toMatch(/^(\.\/|\.\.\/)|^$/);
  });

  test('pages load files of the package only, and hold no script of their own', () => {
    expect(pages.length).toBeGreaterThan(3);
    for (const [name, page] of pages) {
      const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
      expect(addresses.length, name).toBeGreaterThan(2);
      for (const address of addresses) expect(address).toMatch(/^\/[^/]/);
      for (const [tag] of page.matchAll(/<script[^>]*>/g)) expect(tag).toContain(' src="/');
      expect(page).not.toMatch(/<script[^>]*>[^<]/);
    }
  });

  test('styles load nothing', () => {
    for (const [name, style] of textsIn(zipFor(browser), '.css'))
      expect(style, name).not.toMatch(/url\(|@import/);
  });

  test('each host that is named is known', () => {
    const named = [...scripts, ...pages].flatMap(([, text]) =>
      [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host),
    );
    expect([...new Set(named)].filter((host) => !KNOWN_HOSTS.includes(host ?? ''))).toEqual([]);
  });
});

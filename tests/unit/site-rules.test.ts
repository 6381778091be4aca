import { expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../extension/settings';
import { isAllowed, isSiteOff, offSitesWith, siteOf } from '../../extension/site-rules';

vi.mock('wxt/browser', () => ({ browser: {} }));

const settings = (offSites: string[], enabled = true): Settings => ({
  ...DEFAULT_SETTINGS,
  enabled,
  offSites,
  mentionFirst: 'sputnik',
});

test.each([
  ['https://example.org/news?page=2', 'example.org'],
  ['http://WWW.Example.org:8080/', 'example.org'],
  ['https://news.example.org/', 'news.example.org'],
  ['http://127.0.0.1:3000/', '127.0.0.1'],
  ['https://www.bücher.example/', 'xn--bcher-kva.example'],
])('%s belongs to %s', (url, site) => expect(siteOf(url)).toBe(site));

test.each([undefined, '', 'about:blank', 'chrome://extensions/', 'file:///home/page.html', 'no'])(
  '%s belongs to no site, and no rule of the reader keeps us off it',
  (url) => {
    expect(siteOf(url)).toBeUndefined();
    expect(isAllowed(settings(['example.org']), url)).toBe(true);
    expect(isAllowed(settings([], false), url)).toBe(false);
  },
);

test('a site is off with and without "www.", its neighbours are not', () => {
  const off = settings(['example.org']);
  expect(isSiteOff(off, 'https://example.org/')).toBe(true);
  expect(isAllowed(off, 'https://www.example.org/a')).toBe(false);
  expect(isAllowed(off, 'https://news.example.org/')).toBe(true);
  expect(isAllowed(off, 'https://example.org.evil.example/')).toBe(true);
});

test('nothing is allowed while the whole is off', () => {
  expect(isAllowed(settings([], false), 'https://example.org/')).toBe(false);
  expect(isSiteOff(settings([], false), 'https://example.org/')).toBe(false);
});

test('a site is listed once when off, and not at all when on', () => {
  const off = settings(['a.example', 'b.example']);
  expect(offSitesWith(off, 'a.example', true)).toEqual(['b.example', 'a.example']);
  expect(offSitesWith(off, 'a.example', false)).toEqual(['b.example']);
});

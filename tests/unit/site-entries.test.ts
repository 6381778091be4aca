import { expect, test } from 'vitest';
import { checkedEntry, entryCovers, siteOf } from '../../extension/site-entries';

test.each([
  ['https://example.org/news?page=2', 'example.org'],
  ['http://WWW.Example.org:8080/', 'example.org'],
  ['https://news.example.org/', 'news.example.org'],
  ['http://127.0.0.1:3000/', '127.0.0.1'],
  ['https://www.bücher.example/', 'xn--bcher-kva.example'],
])('%s belongs to %s', (url, site) => expect(siteOf(url)).toBe(site));

test.each([undefined, '', 'about:blank', 'chrome://extensions/', 'file:///home/page.html', 'no'])(
  '%s belongs to no site',
  (url) => expect(siteOf(url)).toBeUndefined(),
);

test.each([
  ['news.example', 'news.example'],
  ['  WWW.News.Example ', 'news.example'],
  ['https://www.news.example', 'news.example'],
  ['https://news.example/', 'news.example'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['*.news.example', '*.news.example'],
  ['*://*.news.example/', '*.news.example'],
  ['https://news.example/world/*', 'https://news.example/world/*'],
  ['HTTPS://News.example/World/*', 'https://news.example/World/*'],
  ['news.example/world/*', '*://news.example/world/*'],
  [
    '*://*.news.example/новости/*',
    '*://*.news.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/*',
  ],
  ['*://*/blog/*', '*://*/blog/*'],
  ['https://www.news.example/a', 'https://www.news.example/a'],
  ['www.', 'www.'],
  ['www.www.news.example', 'news.example'],
  ['news.example//', '*://news.example//'],
  ['news.example/\\[a', '*://news.example//[a'],
  [
    'archive.example/web/*/https://news.example/*',
    '*://archive.example/web/*/https://news.example/*',
  ],
])('%j is stored as %j', (typed, entry) => {
  expect(checkedEntry(typed)).toEqual({ ok: true, entry });
  expect(checkedEntry(entry), 'and that as itself').toEqual({ ok: true, entry });
});

test.each([
  ['  ', 'siteEntryEmpty'],
  ['ftp://news.example/', 'siteEntryScheme'],
  ['file:///home/*', 'siteEntryScheme'],
  ['news.example/?page=2', 'siteEntryQuery'],
  ['https://news.example/#top', 'siteEntryQuery'],
  ['localhost:3000', 'siteEntryPort'],
  ['https://news.example:8080/*', 'siteEntryPort'],
  ['[::1]:80', 'siteEntryPort'],
  ['*', 'siteEntryWildcard'],
  ['news.*', 'siteEntryWildcard'],
  ['*news.example', 'siteEntryWildcard'],
  ['*.*.example', 'siteEntryWildcard'],
  ['https://*', 'siteEntryWildcard'],
  ['*://*/./', 'siteEntryWildcard'],
  ['two words', 'siteEntryHost'],
  ['*.', 'siteEntryHost'],
  ['me@news.example', 'siteEntryHost'],
  ['news\\example', 'siteEntryHost'],
  ['about:blank', 'siteEntryHost'],
  ['https://', 'siteEntryHost'],
  ['<all_urls>', 'siteEntryHost'],
])('%j is refused: %s', (typed, fault) => {
  expect(checkedEntry(typed)).toEqual({ ok: false, fault });
});

test('what is listed already is refused, however it is typed', () => {
  const listed = ['news.example'];
  expect(checkedEntry('https://WWW.news.example/', listed)).toEqual({
    ok: false,
    fault: 'siteEntryListed',
  });
  expect(checkedEntry('*.news.example', listed)).toMatchObject({ ok: true });
});

test.each([
  [
    'news.example',
    ['https://news.example/', 'http://www.news.example/a?b'],
    ['https://m.news.example/', 'https://news.example.evil.example/', 'https://badnews.example/'],
  ],
  [
    '*.news.example',
    ['https://news.example/', 'https://www.news.example/', 'https://a.b.news.example/x'],
    ['https://badnews.example/'],
  ],
  [
    'https://news.example/world/*',
    ['https://news.example/world/', 'https://news.example/world/a?b'],
    ['https://news.example/', 'http://news.example/world/', 'https://www.news.example/world/'],
  ],
  [
    '*://*.news.example/world/*',
    ['http://m.news.example/world/a', 'https://news.example/world/a'],
    ['https://news.example/sport/world/'],
  ],
  [
    'https://news.example/a',
    ['https://news.example/a'],
    ['https://news.example/a/b', 'https://news.example/'],
  ],
  ['WWW.News.example', ['https://news.example/'], []],
  [
    'archive.example/*/https://news.example/*.html',
    ['https://archive.example/2020/https://news.example/a.html'],
    ['https://news.example/a.html', 'https://archive.example/2020/https://news.example/a.htm'],
  ],
  ['[::1]/a/*', ['http://[::1]/a/b'], ['http://[::1]/b']],
  ['*://*/ab*ba', ['https://news.example/abba'], ['https://news.example/aba']],
  ['not an entry', [], ['https://news.example/']],
])('%s', (entry, covered, others) => {
  expect(covered.filter((url) => !entryCovers(entry, url))).toEqual([]);
  expect([...others, undefined, 'about:blank'].filter((url) => entryCovers(entry, url))).toEqual(
    [],
  );
});

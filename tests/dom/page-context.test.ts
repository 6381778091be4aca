import type { DetachedWindowAPI } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readPageFacts } from '../../page/page-context';

const ADDRESS = 'https://news.example/world/story';

/** The facts of a page with this head and body, at an address. */
function factsOf({ head = '', body = '', url = ADDRESS } = {}) {
  (Reflect.get(window, 'happyDOM') as DetachedWindowAPI).setURL(url);
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return readPageFacts(document);
}

function meta(name: string, content: string): string {
  return `<meta property="${name}" content="${content}">`;
}

function linkedData(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe('the title', () => {
  it('is the one made for sharing, else the document’s', () => {
    const title = '<title> Story | News </title>';
    expect(factsOf({ head: title }).title).toBe('Story | News');
    expect(factsOf({ head: title + meta('og:title', 'Story') }).title).toBe('Story');
    expect(factsOf().title).toBeUndefined();
  });
});

describe('the date', () => {
  it.each([
    ['a meta tag', { head: meta('article:published_time', '2020-09-26T23:30:00-05:00') }],
    ['a named meta tag', { head: '<meta name="date" content="September 26, 2020 00:00 UTC">' }],
    ['microdata', { body: '<span itemprop="datePublished" content="2020-09-26">x</span>' }],
    ['JSON-LD', { head: linkedData({ '@type': 'NewsArticle', datePublished: '2020-09-26' }) }],
    ['a graph', { head: linkedData({ '@graph': [{}, { datePublished: '2020-09-26T01:00Z' }] }) }],
    ['<time>', { body: '<article><time datetime="2020-09-26">Saturday</time></article>' }],
    ['the path', { url: 'https://news.example/2020/9/26/story' }],
    ['a compact path', { url: 'https://news.example/story-20200926.html' }],
  ])('is read from %s', (_name, page) => {
    expect(factsOf(page).date).toBe('2020-09-26');
  });

  it('is the article’s where JSON-LD has several', () => {
    const head = linkedData([
      { '@type': 'WebSite', datePublished: '2001-01-01' },
      { '@type': ['ReportageNewsArticle'], datePublished: '2020-09-26' },
    ]);
    expect(factsOf({ head }).date).toBe('2020-09-26');
  });

  it.each([
    ['broken JSON', '<script type="application/ld+json">{"datePublished": </script>'],
    ['null', linkedData(null)],
    ['odd types', linkedData({ '@type': { toString: 1 }, datePublished: { a: 1 } })],
    ['no date', meta('article:published_time', 'yesterday')],
    ['a date out of range', meta('article:published_time', '0020-09-26')],
    ['a date that is none', meta('article:published_time', '2020-19-46')],
    ['a huge script', linkedData({ datePublished: '2020-09-26', x: 'x'.repeat(300_000) })],
  ])('is missing with %s', (_name, head) => {
    expect(factsOf({ head }).date).toBeUndefined();
  });
});

describe('the address', () => {
  it('is the canonical one if that is one of the web', () => {
    const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;
    expect(factsOf({ head: canonical('/story?id=1') }).url).toBe('https://news.example/story?id=1');
    expect(factsOf({ head: canonical('javascript:x') }).url).toBe(ADDRESS);
    expect(factsOf({ head: canonical('https://') }).url).toBe(ADDRESS);
    expect(factsOf().url).toBe(ADDRESS);
  });
});

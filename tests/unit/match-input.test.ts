import { describe, expect, it } from 'vitest';

import { createMatcher } from '../../matching/matcher';
import { inputPage, pageOfFile } from '../../scripts/evaluation/input';
import { predictionOf } from '../../scripts/evaluation/predictions';
import { matchesTable } from '../../scripts/evaluation/report';
import { bridge } from './toy-topic';

describe('inputPage', () => {
  it('reads the page of a line', () => {
    const page = {
      id: 'a',
      title: 'T',
      date: '2020-09-26',
      url: 'https://a.example/',
      paragraphs: ['P.'],
    };
    expect(inputPage(JSON.stringify(page), 1)).toEqual(page);
  });

  it('takes a page without title, date and address, and leaves out what it does not know', () => {
    expect(inputPage('{"id":"a","paragraphs":[],"kind":"positive"}', 1)).toEqual({
      id: 'a',
      paragraphs: [],
    });
  });

  it.each([
    ['{"id":', 'line 3: not JSON: {"id":'],
    ['[]', 'line 3: '],
    ['{"paragraphs":[]}', 'line 3: id: '],
    ['{"id":"a"}', 'line 3: paragraphs: '],
    ['{"id":"a","paragraphs":["one",2]}', 'line 3: paragraphs.1: '],
    ['{"id":"a","paragraphs":[],"title":7}', 'line 3: title: '],
  ])('refuses %s, naming line and field', (line, message) => {
    expect(() => inputPage(line, 3)).toThrow(message);
  });
});

describe('pageOfFile', () => {
  it('reads plain text by its paragraphs', () => {
    expect(pageOfFile('a.txt', 'One\nline.\n\n \nTwo.\n')).toEqual({
      id: 'a.txt',
      paragraphs: ['One line.', 'Two.'],
    });
  });

  it('takes text with a bracket in it for text', () => {
    expect(pageOfFile('a.txt', '3 < 4 and <b>bold</b>').paragraphs).toEqual([
      '3 < 4 and <b>bold</b>',
    ]);
  });

  it('reads HTML by its innermost blocks, with title and date', () => {
    const html = `<!doctype html><html><head><title>The Bridge</title>
      <meta property="article:published_time" content="2020-09-26"></head>
      <body><h1>A   bridge</h1><blockquote><p>It <b>is</b> &amp; stays.</p></blockquote>
      <ul><li>One</li><li></li></ul><p>Two</p></body></html>`;
    expect(pageOfFile('a.html', html)).toEqual({
      id: 'a.html',
      title: 'The Bridge',
      date: '2020-09-26',
      paragraphs: ['A bridge', 'It is & stays.', 'One', 'Two'],
    });
  });

  it.each(['script', 'style', 'noscript', 'template', 'textarea'])('reads no %s', (tag) => {
    const html = `<html><body><p>One <${tag}>two</${tag}></p></body></html>`;
    expect(pageOfFile('a.html', html).paragraphs).toEqual(['One']);
  });

  it('finds no paragraph in an empty file', () => {
    expect(pageOfFile('a.txt', '').paragraphs).toEqual([]);
  });
});

describe('predictionOf', () => {
  const matcher = createMatcher(bridge);
  const page = { id: 'a', paragraphs: ['It rained.', 'Yes. The bridge is not expensive.'] };

  it('gives the matches with the words that say why', () => {
    expect(predictionOf(page, matcher, () => true)).toMatchObject({
      id: 'a',
      matches: [
        {
          paragraph: 1,
          start: 5,
          end: 33,
          claim: 'too-dear',
          denied: true,
          certainty: 'certain',
          why: ['denial: not', 'cost: expensive'],
        },
      ],
    });
  });

  it('asks the gate first, with the title and all paragraphs', () => {
    const asked: string[] = [];
    const closed = (text: string) => asked.push(text) === 0;
    expect(predictionOf({ ...page, title: 'News' }, matcher, closed)).toEqual({
      id: 'a',
      matches: [],
    });
    expect(asked).toEqual(['News\nIt rained.\nYes. The bridge is not expensive.']);
  });

  it('is shown as a table with claim and passage', () => {
    const table = matchesTable(
      predictionOf(page, matcher, () => true),
      page.paragraphs,
    );
    expect(table).toMatch(/^too-dear \(denied\) +certain +The bridge is not expensive\.$/mu);
    expect(table).toMatch(/^ +denial: not · cost: expensive$/mu);
    expect(matchesTable({ id: 'a', matches: [] }, [])).toBe('no matches');
  });
});

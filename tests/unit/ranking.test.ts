import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { matchOptions } from '../../scripts/match-options';
import { claimSet } from '../../scripts/ranking/claim-set';
import { plainPost } from '../../scripts/ranking/plain-post';
import { queryOf } from '../../scripts/ranking/query';
import { rankingOver } from '../../scripts/ranking/ranking';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const claimsFrom = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  writeFileSync(join(folder, 'claims.json'), text);
  return claimSet(folder);
};
const claim = { id: 'a', gist: 'A gist.', examples: ['One.'] };

describe('claimSet', () => {
  it('reads gist and examples, as strings or with a field for the text', () => {
    expect(
      claimsFrom([
        claim,
        { ...claim, id: 7, examples: [{ text: 'Two.', denied: true }], side: 'x' },
      ]),
    ).toEqual([
      { id: 'a', texts: ['A gist.', 'One.'] },
      { id: 7, texts: ['A gist.', 'Two.'] },
    ]);
  });

  it("takes the form of the project's own claim set", () => {
    expect(claimsFrom({ claims: [claim] })).toHaveLength(1);
    expect(claimSet('data').length).toBeGreaterThan(30);
  });

  it.each<[value: unknown, message: string]>([
    ['[{', 'claims.json: not JSON: [{'],
    [
      [claim, { ...claim, id: 'b', gist: 7 }],
      'claims.json: 1.gist: Invalid type: Expected string but received 7',
    ],
    [
      [{ ...claim, examples: ['One.', null] }],
      'claims.json: 0.examples.1: Invalid type: Expected (string | Object) but received null',
    ],
    [[{ gist: 'A gist.', examples: [] }], 'claims.json: 0.id: '],
    [[claim, claim], 'claims.json: 1.id: "a" stands there twice'],
    [[], 'claims.json: claims: the list is empty'],
    ['"all"', 'claims.json: claims: Invalid type: Expected Array but received "all"'],
  ])('refuses %j, naming file, field and value', (value, message) => {
    expect(() => claimsFrom(value)).toThrow(message);
  });

  it('names the file that is not there', () => {
    expect(() => claimSet(join(folder, 'nowhere'))).toThrow('nowhere/claims.json');
  });
});

describe('queryOf', () => {
  it('reads id and text', () => {
    expect(queryOf('{"id":"q","text":"T","lang":"en"}', 1)).toEqual({ id: 'q', text: 'T' });
  });

  it.each([
    ['{"id"', 'line 3: not JSON: {"id"'],
    ['{"text":"T"}', 'line 3: id: '],
    ['{"id":"q","text":4}', 'line 3: text: Invalid type: Expected string but received 4'],
    ['[]', 'line 3: id: '],
    ['null', 'line 3: query: '],
  ])('refuses %s, naming line and field', (line, message) => {
    expect(() => queryOf(line, 3)).toThrow(message);
  });
});

describe('plainPost', () => {
  it.each([
    ['See https://t.co/AbCdpic.twitter.com/EfG now', 'See now'],
    ['in #Tornillopic.twitter.com/SWyyI1', 'in Tornillo'],
    ['#AustralianFires and #TrumpUSA2020', 'Australian Fires and Trump USA 2020'],
    ['@JoeBiden and @Jane_Doe', 'Joe Biden and Jane Doe'],
    ['no. 1 & an#inner tag, 5pm', 'no. 1 & an inner tag, 5pm'],
  ])('reads "%s"', (post, plain) => {
    expect(plainPost(post).replace(/\s+/g, ' ').trim()).toBe(plain);
  });
});

describe('rankingOver', () => {
  const rank = rankingOver(
    [
      { id: 'fires', texts: ['Butterflies survived the Australian fires.'] },
      { id: 2, texts: ['A bridge is planned.', 'Fires are rare.'] },
    ],
    1,
  );

  it('names the likest claims with their scores', () => {
    expect(rank({ id: 'q', text: '#AustralianFires!' })).toEqual({
      id: 'q',
      ranked: [{ claim: 'fires', score: expect.any(Number) as number }],
    });
    expect(rank({ id: 5, text: 'bridges' })).toMatchObject({ id: 5, ranked: [{ claim: 2 }] });
  });

  it('names none where nothing is shared', () => {
    expect(rank({ id: 'q', text: 'https://bridge.example' })).toEqual({ id: 'q', ranked: [] });
  });
});

describe('matchOptions', () => {
  const options = (line: string) => matchOptions(line.split(' ').filter(Boolean));

  it.each([
    ['', { file: undefined, topic: undefined, output: 'table' }],
    ['page.html', { file: 'page.html', topic: undefined, output: 'table' }],
    ['--json page.html', { file: 'page.html', topic: undefined, output: 'json' }],
    ['--topic d --jsonl', { file: undefined, topic: 'd', output: 'jsonl' }],
    ['--topic d --rank 20 --jsonl q', { file: 'q', topic: 'd', output: 'ranking', most: 20 }],
  ])('reads "%s"', (line, expected) => {
    expect(options(line)).toEqual(expected);
  });

  it.each([
    ['--rank 20 --jsonl', '--rank needs --topic DIR'],
    ['--topic d --rank 20', '--rank needs --jsonl'],
    ['--topic d --rank 20 --json', '--rank needs --jsonl'],
    ['--topic d --rank 0 --jsonl', '--rank: expected a whole number from 1 on, got "0"'],
    ['--topic d --rank 2.5 --jsonl', 'got "2.5"'],
    ['--json --jsonl', '--json and --jsonl exclude each other'],
    ['a b', 'more than one file: a b'],
    ['--threshold 1', "Unknown option '--threshold'"],
  ])('refuses "%s"', (line, message) => {
    expect(() => options(line)).toThrow(message);
  });
});

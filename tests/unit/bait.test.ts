import { expect, test } from 'vitest';
import { topic } from '../../data/topic';
import { createMatcher } from '../../matching/matcher';
import { normalised } from '../../matching/normalise';
import { matchOfText } from '../../matching/text-match';
import { workOf } from './work';

const matcher = createMatcher(topic);
matcher.read('Putin offered a truce.');

/**
 * What expressions of ours begin with, repeat, or look for the end of, without that end. Whether an expression takes one step
 * for each character that it is given, the linter says (`eslint-plugin-regexp`).
 */
const BAITS = [
  ...['a', '1', "a'", 'a1b', 'rn', 'Put-', 'ａ', 'ไทย', '普京', 'Putin', 'truce.The', 'B.'],
  ...[
    'A. ',
    'U.S. ',
    'No. ',
    'Dr. ',
    '3 p.m. ',
    'b) ',
    '2/ ',
    'reply 4: ',
    'a_1: ',
    '[a1] ',
    '[1] ',
  ],
  ...['.', '?', '."', '"', '(', '[', '[1', ':', ': ', '-', ', ', ' ', '\n', '\n\t', '\r\n \n'],
  ...[
    '\u200B',
    '\u00AD',
    '\u202E',
    '\u0301',
    '\u0301\u0316',
    '\u20E3',
    '\uFDFA',
    '\uD83D',
    '👩\u200D',
  ],
];

function filled(bait: string, length: number): string {
  return bait.repeat(Math.ceil(length / bait.length));
}

/** How much more work a text of the bait is that is eight times as long; little work is no measure. */
function growth(bait: string, read: (text: string) => unknown): number {
  const work = (length: number): number => workOf(() => void read(filled(bait, length)));
  return work(32_000) / Math.max(work(4000), 4000);
}

test.each(BAITS)('work grows with the length of a text, and no faster: %j', (bait) => {
  expect(growth(bait, (text) => matcher.read(text))).toBeLessThan(8 * 1.5);
  const compared = (text: string) => matchOfText(text, matcher, topic.mention);
  expect(growth(bait, compared)).toBeLessThan(8 * 1.5);
});

test('a flood of combining marks is brought into a normal form piece by piece', () => {
  const flood = `cafe${'\u0301\u0316'.repeat(50_000)} truce`;
  expect(workOf(() => normalised(flood))).toBeLessThan(40 * flood.length);
  const normal = normalised(flood);
  const at = normal.text.indexOf('truce');
  expect([normal.originalStart(at), normal.originalEnd(normal.text.length)]).toEqual([
    flood.length - 5,
    flood.length,
  ]);
});

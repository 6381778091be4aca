import { describe, expect, it } from 'vitest';

import { sentencesOf } from '../../matching/sentences';

const sentences = (text: string): string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each<[name: string, sentences: string[]]>([
    ['plain sentences', ['The plan is out.', 'Is it new?', 'Yes!']],
    ['"U.S." inside', ['The U.S. Senate made no comment.', 'Nobody asked.']],
    ['"U.S." at the end', ['He flew to the U.S.', 'The talks begin on Monday.']],
    ['initials of a name', ['The note was signed by J. R. Miller.', 'It had two pages.']],
    ['initials of an agency', ['The G.R.U. Officers were named.', 'It was spring.']],
    ['titles and abbreviations', ['Mr. Banks met Dr. Curran at St. James.', 'They agreed.']],
    ['an abbreviated month and number', ['See No. 5 of Sept. 25 for the text.', 'It is short.']],
    ['"U.S." at the end, before a name', ['He flew to the U.S.', 'Washington said no.']],
    ['"No" as an answer', ['Is it new?', 'No.', 'The plan is old.']],
    ['a month at the end', ['They met in Sept.', 'The talks failed.']],
    ['a time of day', ['They left at 3 p.m. Moscow time.', 'At 5 p.m. they met again.']],
    ['a time of day at the end', ['They left at 3 p.m.', 'The talks went on.']],
    ['the letters of a list', ['a) Open a channel.', '(b) Sign a pledge.']],
    [
      'a quotation inside a quotation',
      ['"My editor said, \'It is vague,\' and left," she recalled.', 'Nobody laughed.'],
    ],
    ['the numbers of a list', ['1. Open a channel.', '2. Sign a pledge.', '(3) Wait.']],
    ['decimals', ['It cost $3.5 million.', 'Who paid?']],
    ['a name with a full stop', ['They run node.js there.', 'It works.']],
    ['closing quotation marks', ['"It is vague."', 'She left.']],
    ['a quotation after a colon', ['She said: “It is vague.”', 'Then she left.']],
    ['speech and who says it', ['"Is it new?" asked an analyst.', 'It is.']],
    ['the numbers of footnotes', ['It is old.', '[1] It was new.', '[2][3] The end.']],
  ])('keeps together %s', (_name, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it.each<[name: string, text: string, sentences: string[]]>([
    [
      'after a full stop without a space',
      'It is a truce.The plan is out.',
      ['It is a truce.', 'The plan is out.'],
    ],
    [
      'after a closing quotation mark without a space',
      'It is a “truce.”The plan is out.',
      ['It is a “truce.”', 'The plan is out.'],
    ],
    [
      'before a possessive or a short word stuck to the full stop',
      "It is a truce.Moscow's plan is out!A new one.",
      ['It is a truce.', "Moscow's plan is out!", 'A new one.'],
    ],
    [
      'between comments without full stops',
      'agree with this reply 4: no way OP: thanks all',
      ['agree with this', 'reply 4: no way', 'OP: thanks all'],
    ],
    [
      'between posts of speakers by name',
      'old_sailor71: so who signs it annika_s: not us TruthSeeker9: nobody old_sailor71: told you',
      [
        'old_sailor71: so who signs it',
        'annika_s: not us',
        'TruthSeeker9: nobody',
        'old_sailor71: told you',
      ],
    ],
    [
      'between posts of speakers in brackets',
      '[OP] discuss [gfx_card] this one is doable [kresy_girl] guess who [mod] be civil',
      ['[OP] discuss', '[gfx_card] this one is doable', '[kresy_girl] guess who', '[mod] be civil'],
    ],
    [
      'between numbered posts',
      'buckle up 2/ it is a reset 3/ pt two',
      ['buckle up', '2/ it is a reset', '3/ pt two'],
    ],
    ['at the ends of lines', 'A headline\nThe text below', ['A headline', 'The text below']],
  ])('parts %s', (_name, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    'The plan of 25/9 was called [sic] a reset and [the president] signed it with one word: peace.',
    'At the G20: silence, but one thing is sure: nobody asked Kyiv.',
  ])('does not take prose for a thread: %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('leaves white space out of the spans', () => {
    expect(sentencesOf('  One is here.   Two is there.  ')).toEqual([
      { start: 2, end: 14 },
      { start: 17, end: 30 },
    ]);
  });

  it.each(['', '   ', '\n\n'])('finds none in %j', (text) => {
    expect(sentencesOf(text)).toEqual([]);
  });
});

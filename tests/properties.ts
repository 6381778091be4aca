import fc from 'fast-check';

/** Minutes for each property, set by `npm run fuzz`; 0 in a run of the tests. */
const MINUTES = Number(process.env.FUZZ_MINUTES ?? 0);

if (MINUTES > 0) fc.installGlobalPlugin(fc.interruptAfterTimeLimit(MINUTES * 60_000));

/**
 * How a property is tried: in a run of the tests so many times, always with the same values; in a run of `npm run fuzz` with new
 * values each time, until its minutes are over. A failure prints the smallest value that was found.
 */
export function tried(runs: number): { numRuns: number; seed?: number } {
  return MINUTES > 0 ? { numRuns: 1_000_000_000 } : { numRuns: runs, seed: 25_09_2020 };
}

/** A time limit for a test that tries properties, in ms. */
export const PATIENCE_MS = MINUTES * 60_000 + 60_000;

/** What pages are made of that speak of the topic, so that chance finds sentences with claims. */
const ON_TOPIC = (
  'Putin proposed a cyber truce. The Kremlin offered the United States a reset in information security. ' +
  'It is hardly timely, said a critic. Washington dismissed the offer! No answer came (yet). ' +
  'Both countries would pledge not to meddle in elections; the 1972 agreement on incidents at sea was a model. ' +
  'U.S. officials charged six G.R.U. officers on Oct. 19, 2020. New START ends in 2021. It is vague, they said. '
).match(/\S+\s/g);

/** What readers of text stumble over. */
const ODD = [
  ...['\u00AD', '\u200B', '\u200D', '\u2060', '\uFEFF', '\u202E', '\u2066', '\uFE0F', '\u115F'],
  ...[
    '\u0301',
    '\u0316',
    '\u20E3',
    '\u0345',
    '\uFB02',
    '\uFDFA',
    '\u00BD',
    '\u2126',
    '\u1E9E',
    '\u0130',
  ],
  ...[
    '\u00A0',
    '\u2028',
    '\u3000',
    '\t',
    '\n',
    '\r\n',
    '  ',
    '\u2026',
    '\u201C',
    '\u2019',
    '\u2014',
  ],
  ...['\uD83D', '\uDE00', '\u{1F91D}', '\u{1F468}\u200D\u{1F469}', '\u{1D42D}', 'ＴＲＵＣＥ', '\0'],
  ...[
    'U.S. ',
    'J. ',
    '3 p.m. ',
    'No. 5 ',
    'b) ',
    '2/ ',
    'old_sailor71: ',
    '[op] ',
    '[1]',
    'reply 4: ',
  ],
  ...['.', '?"', '.The', '(', '-', ', ', ': ', '; '],
];

const unit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

/** A text of any kind: words of the topic, odd characters, any code units at all, lone surrogates among them. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...(ON_TOPIC ?? [])) },
      { weight: 4, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      { weight: 1, arbitrary: unit },
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

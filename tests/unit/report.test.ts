import { expect, it } from 'vitest';
import { wrongMatchReport } from '../../entrypoints/overlay/report';
import { claim, contentOf } from '../dom/card-samples';

const origin = { passage: 'The offer is not timely.', host: 'news.example', version: '1.2.3' };

it('tells what was taken for which claim, and why', () => {
  const content = contentOf(claim(), {
    denied: true,
    recognised: [{ label: 'offer', words: ['The offer', 'it'] }],
    denials: ['not timely'],
    sure: false,
  });
  expect(wrongMatchReport(content, origin)).toBe(
    [
      'Wrong match (Counterpoint 1.2.3)',
      'Passage: “The offer is not timely.”',
      'On: news.example',
      'Taken for: “The <b>gist</b>.” (claim, denied; likely)',
      'Recognised:',
      '- offer: “The offer”, “it”',
      '- words that deny it: “not timely”',
      'What it says instead: ',
    ].join('\n'),
  );
});

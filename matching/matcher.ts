import type { Topic } from '../data/topic';
import type { Match, Matcher, PageContext, ReadBlock } from './types';

/** STAND-IN until the engine lands: keywords only. */
export function createMatcher(topic: Topic): Matcher {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const words: readonly (readonly [RegExp, string])[] = [
    [/hardly timely|not timely/i, 'timely-offer'],
    [/timely/i, 'timely-offer'],
    [/crucial/i, 'crucial-two-powers'],
    [/vague/i, 'broad-and-vague'],
    [/Yalta/i, 'yalta-separate-peace'],
    [/cyber truce|information security/i, topic.mention],
  ];
  return {
    read: (text: string): ReadBlock => ({ text }),
    match(blocks: readonly ReadBlock[], _context: PageContext): Match[] {
      if (!blocks.some((block) => /Putin/.test(block.text))) return [];
      return blocks.flatMap((block, index) =>
        [...segmenter.segment(block.text)].flatMap(({ segment, index: start }): Match[] => {
          const hit = words.find(([pattern]) => pattern.test(segment));
          if (!hit) return [];
          const at = start + segment.search(hit[0]);
          return [
            {
              block: index,
              start,
              end: start + segment.trimEnd().length,
              claim: hit[1],
              others: [],
              denied: /hardly|not /.test(segment) && hit[1] !== topic.mention,
              confidence: 0.8,
              why: [{ concept: 'proposal', start: at, end: at + 6 }],
            },
          ];
        }),
      );
    },
  };
}

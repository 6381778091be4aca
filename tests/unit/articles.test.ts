import { expect, test } from 'vitest';
import { readingTopic } from '../../data/reading-topic';
import { slimData } from '../../scripts/slim-data';

test('the build puts in the outlines that the code would make of the claims', () => {
  const { transform } = slimData();
  if (typeof transform !== 'function') throw new Error('slim-data does not transform files');
  const watched: string[] = [];
  const context = { addWatchFile: (file: string) => watched.push(file) };
  const made = transform.call(context as never, '', '/anywhere/data/claim-outlines.ts');
  expect(made).toHaveProperty(
    'code',
    `export const claimOutlines = ${JSON.stringify(readingTopic.claims)};`,
  );
  expect(watched).toEqual([expect.stringMatching(/data\/claims\.json$/)]);
});

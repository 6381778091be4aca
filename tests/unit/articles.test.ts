import * as v from 'valibot';
import { expect, test } from 'vitest';
import { claims, sources } from '../../data/articles';
import { readingTopic } from '../../data/reading-topic';
import { claimSchema, sourceSchema } from '../../extension/article-schemas';
import { slimData } from '../../scripts/slim-data';

test('what the articles say comes whole through a message, the phrasings do not', () => {
  expect(v.parse(v.array(sourceSchema), sources)).toEqual(sources);
  const unlearnt = claims.map((claim) => ({ ...claim, examples: undefined }));
  expect(v.parse(v.array(claimSchema), claims)).toEqual(unlearnt);
});

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

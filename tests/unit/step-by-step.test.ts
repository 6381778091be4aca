import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { knowledgeOf } from '../../scripts/topic/topic-folder';
import { follow, found, stepsUnder } from './steps';

const SLOW = 120_000;
let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-topic-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

// Each part goes on with the folder as the part before left it.
describe('docs/CLAIMS.md, step by step', () => {
  it('has steps for each of its parts', () => {
    const files = (heading: string) =>
      stepsUnder(heading).map((step) => ('file' in step ? step.file : step.command.split(' ')[2]));
    const last = ['calibrate', 'match'];
    expect(files('A topic')).toEqual([
      'sources.json',
      'lexicon.json',
      'claims.json',
      'topicality.json',
      'corpus',
      ...last,
    ]);
    expect(files('A concept, or a form of one')).toEqual(['lexicon.json', ...last]);
    expect(files('A claim')).toEqual(['lexicon.json', 'claims.json', 'corpus', ...last]);
    expect(files('A source')).toEqual(['sources.json', 'claims.json', 'calibrate']);
  });

  it(
    'a topic: is learnt, and read on pages that it was not learnt from',
    async () => {
      let printed = '';
      for (const step of stepsUnder('A topic')) {
        if ('file' in step && step.file.endsWith('.json'))
          expect(() => knowledgeOf(folder)).toThrow(inFolder(step.file));
        printed = await follow(step, 'topic', folder);
      }
      expect(found(printed, 'topic')).toEqual({
        'on-topic': [
          'car-free-plan: Lindby is arguing about a centre without cars.',
          'car-free-plan: Mayor Holm explained her proposal once more on Thursday.',
          'shops-lose: The bookshop expects to lose most of its customers.',
          'shops-lose (denied): It is not true that shops would suffer, the mayor said.',
          'few-parking: Commuters complain that there are too few spaces to park near the station.',
          'safer-children: The streets would be safer for pupils.',
          'lorry-accident: A lorry had hit a cyclist there in 2017.',
        ],
        'another-town': [],
        recipes: [],
      });
    },
    SLOW,
  );

  it(
    'a concept: one more form finds what no sentence said so far',
    async () => {
      const steps = stepsUnder('A concept, or a form of one');
      const last = steps.at(-1)!;
      const before = found(await follow(last, 'concept', folder), 'concept');
      let printed = '';
      for (const step of steps) printed = await follow(step, 'concept', folder);
      const sentence = 'Half of the boutiques and bistros may be insolvent by Christmas.';
      expect(before['on-topic']?.join()).not.toContain(sentence);
      expect(found(printed, 'concept')['on-topic']).toContain(`shops-lose: ${sentence}`);
    },
    SLOW,
  );

  it(
    'a claim: is found, and those that were there still are',
    async () => {
      let printed = '';
      for (const step of stepsUnder('A claim')) printed = await follow(step, 'claim', folder);
      expect(found(printed, 'claim')).toEqual({
        'on-topic': [
          'car-free-plan: Lindby is arguing about a centre without cars.',
          'car-free-plan: Mayor Holm explained her proposal once more on Thursday.',
          'vote-first: A referendum should be held before June.',
          'shops-lose: The bookshop expects to lose most of its customers.',
        ],
        parish: [],
      });
    },
    SLOW,
  );

  it(
    'a source: is refused until the claims name it, and changes nothing that is learnt',
    async () => {
      const model = readFileSync(inFolder('model.json'), 'utf8');
      for (const step of stepsUnder('A source')) {
        if ('file' in step && step.file === 'claims.json') {
          expect(() => knowledgeOf(folder)).toThrow(/claims\.json: claims\.\d.*"courier"/);
          const claims = readFileSync(inFolder('claims.json'), 'utf8');
          writeFileSync(inFolder('claims.json'), claims.replaceAll('"courier"', '"gazette"'));
        } else await follow(step, 'source', folder);
      }
      expect(knowledgeOf(folder).sources.map(({ id }) => id)).toEqual(['gazette', 'lanes']);
      expect(readFileSync(inFolder('model.json'), 'utf8')).toBe(model);
    },
    SLOW,
  );
});

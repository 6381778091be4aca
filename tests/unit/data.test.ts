import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import claimSet from '../../data/claims.json';
import claimsSchema from '../../data/claims.schema.json';
import lexicon from '../../data/lexicon.json';
import lexiconSchema from '../../data/lexicon.schema.json';
import model from '../../data/model.json';
import modelSchema from '../../data/model.schema.json';
import sourceSet from '../../data/sources.json';
import sourcesSchema from '../../data/sources.schema.json';
import type { Perspective, Source, Statement, TaughtClaim } from '../../data/types';

// The schemas vouch for the shape; the tests below hold it to them.
const claims = claimSet.claims as readonly TaughtClaim[];
const sources: readonly Source[] = sourceSet.sources;

/** Words of judgement that the extension never says in its own voice. */
const JUDGEMENT = /\b(?:false|fake|disputed|debunked|warning|propaganda)\b/iu;
const QUOTED = /"[^"]*"|“[^”]*”/gu;

/** All statements of the set, each with a name to find it by. */
const statements: readonly (readonly [string, Statement])[] = claims.flatMap((claim) => [
  ...(claim.stated ? [[`${claim.id} stated`, claim.stated] as const] : []),
  ...claim.perspectives.map((one) => [`${claim.id} by ${one.source}`, one] as const),
]);

const opposed = claims.filter(({ side }) => side !== 'both');

function words(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/** The values that stand in a list more than once. */
function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Lower case, letters and digits only: phrasings that differ in nothing else are the same. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

describe('schemas', () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });

  it.each([
    ['sources', sourcesSchema, sourceSet],
    ['claims', claimsSchema, claimSet],
    ['lexicon', lexiconSchema, lexicon],
    ['model', modelSchema, model],
  ])('%s.json keeps to its schema', (_name, schema, data) => {
    const validate = ajv.compile(schema);
    validate(data);
    expect(validate.errors).toBeNull();
  });

  it('lists the sources that there are', () => {
    expect([...claimsSchema.$defs.sourceId.enum].sort()).toEqual(
      sources.map(({ id }) => id).sort(),
    );
  });

  it('faults a claim that is answered by nobody', () => {
    const [, claim] = claims;
    expect(ajv.validate(claimsSchema, { claims: [{ ...claim, perspectives: [] }] })).toBe(false);
  });

  it('faults a claim of one side without a relation', () => {
    const [both, claim] = claims;
    expect(both?.perspectives).toHaveLength(2);
    const data = { claims: [{ ...claim, perspectives: both?.perspectives }] };
    expect(ajv.validate(claimsSchema, data)).toBe(false);
  });

  it.each(['', 'sell-out', 'U.S', 'two  words', 'p*', '*', '.. late', 'late ..', "don't"])(
    'faults the form "%s", which no text can hold',
    (form) => {
      const [concept] = lexicon.concepts;
      const data = { concepts: [{ ...concept, forms: [form] }] };
      expect(ajv.validate(lexiconSchema, data)).toBe(false);
    },
  );

  it.each(['', '3', '3:', '3:x', '-1:5', '3:1.5', '3:1  4:2', '3:1:2'])(
    'faults "%s" as a row of weights',
    (row) => {
      const data = { ...model, claims: { ...model.claims, weights: { bias: row } } };
      expect(ajv.validate(modelSchema, data)).toBe(false);
    },
  );
});

describe('lexicon', () => {
  it('has each concept once, each with its own label', () => {
    expect(repeated(lexicon.concepts.map(({ id }) => id))).toEqual([]);
    expect(repeated(lexicon.concepts.map(({ label }) => bare(label)))).toEqual([]);
  });
});

describe('model', () => {
  const ids = claims.map(({ id }) => id);

  it('tells the claims and nothing else apart', () => {
    expect([...model.claims.classes].sort()).toEqual([...ids, 'none'].sort());
    expect(Object.keys(model.thresholds.claim).sort()).toEqual(opposed.map(({ id }) => id).sort());
  });

  it('names only concepts that the lexicon has', () => {
    const known = new Set(lexicon.concepts.map(({ id }) => `c:${id}`));
    const named = [model.claims, model.mention, model.polarity]
      .flatMap(({ weights }) => Object.keys(weights))
      .map((feature) => feature.replace(/^.*&/u, ''))
      .filter((feature) => feature.startsWith('c:'));
    expect(named.filter((feature) => !known.has(feature))).toEqual([]);
  });
});

describe('sources', () => {
  it('are two, each with its own id', () => {
    expect(new Set(sources.map(({ id }) => id)).size).toBe(2);
  });

  it.each(sources)('$id is described without judgement', ({ description, kind }) => {
    expect(`${description}; ${kind}`).not.toMatch(JUDGEMENT);
  });
});

describe('claims', () => {
  it('are 31, each with its own id and gist', () => {
    expect(claims).toHaveLength(31);
    expect(repeated(claims.map(({ id }) => id))).toEqual([]);
    expect(repeated(claims.map(({ gist }) => bare(gist)))).toEqual([]);
  });

  it('have one bare mention, answered by each source once', () => {
    const mentions = claims.filter(({ side }) => side === 'both');
    expect(mentions).toHaveLength(1);
    expect(mentions[0]?.perspectives.map(({ source }) => source).sort()).toEqual(
      sources.map(({ id }) => id).sort(),
    );
  });

  it.each(opposed)('$id is stated by its side and answered by the other', (claim) => {
    expect(sources.map(({ id }) => id)).toContain(claim.side);
    expect(claim.stated?.source).toBe(claim.side);
    for (const { source } of claim.perspectives) {
      expect(sources.map(({ id }) => id)).toContain(source);
      expect(source).not.toBe(claim.side);
    }
  });

  it.each(opposed)('$id says so where the other source does not discuss the point', (claim) => {
    const silent = ({ text }: Perspective): boolean => /^\S+ does not discuss /u.test(text);
    for (const one of claim.perspectives) expect(silent(one)).toBe(one.relation === 'context');
  });

  it.each(claims)('$id has a gist without judgement', ({ gist }) => {
    expect(gist.replace(QUOTED, '')).not.toMatch(JUDGEMENT);
    expect(words(gist)).toBeLessThanOrEqual(30);
  });
});

describe('statements', () => {
  it.each(statements)('%s has a text of 15 to 40 words without judgement', (_name, { text }) => {
    expect(words(text)).toBeGreaterThanOrEqual(15);
    expect(words(text)).toBeLessThanOrEqual(40);
    expect(text.replace(QUOTED, '')).not.toMatch(JUDGEMENT);
  });

  it.each(statements)('%s begins with who says it', (_name, { source, speaker, text }) => {
    const outlet = sources.find(({ id }) => id === source)?.outlet ?? '';
    expect([outlet, speaker.name].some((name) => name !== '' && text.startsWith(name))).toBe(true);
  });

  it.each(statements)('%s has a quotation that its text does not repeat', (_name, one) => {
    expect(words(one.quote)).toBeLessThanOrEqual(15);
    expect(bare(one.text)).not.toContain(bare(one.quote));
  });

  it.each(statements)('%s links to its source with a text fragment', (_name, { source, url }) => {
    const [page, fragment] = url.split('#:~:text=');
    expect(page).toBe(sources.find(({ id }) => id === source)?.url);
    expect(fragment).toMatch(/^[^-\s]+$/u);
  });

  it('are about equally long on both sides', () => {
    const [first = 0, second = 0] = sources.map(({ id }) => {
      const texts = statements.filter(([, { source }]) => source === id);
      return texts.reduce((sum, [, { text }]) => sum + words(text), 0) / texts.length;
    });
    expect(Math.abs(first - second)).toBeLessThan(3);
  });
});

describe('examples', () => {
  it('are all different', () => {
    expect(
      repeated(claims.flatMap(({ examples }) => examples.map(({ text }) => bare(text)))),
    ).toEqual([]);
  });

  it.each(claims)('$id has at least ten, of 5 to 30 words', ({ examples }) => {
    expect(examples.length).toBeGreaterThanOrEqual(10);
    const lengths = examples.map(({ text }) => words(text));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30);
  });

  it.each(opposed)('$id has denials among them', ({ examples }) => {
    expect(examples.some(({ denied }) => denied)).toBe(true);
    expect(examples.some(({ denied }) => !denied)).toBe(true);
  });
});

import * as v from 'valibot';

const words = v.string();

/** One of the two articles: `Source` of data/types.ts. */
export const sourceSchema = v.object({
  id: words,
  outlet: words,
  edition: words,
  title: words,
  url: words,
  date: v.nullable(words),
  dateNote: v.exactOptional(words),
  description: words,
  kind: words,
});

const statement = {
  source: words,
  speaker: v.object({ name: words, role: v.nullable(words) }),
  text: words,
  quote: words,
  url: words,
};

/** What the articles say: `Claim` of data/types.ts. */
export const claimSchema = v.object({
  id: words,
  side: words,
  gist: words,
  reports: v.boolean(),
  background: v.boolean(),
  stated: v.exactOptional(v.object(statement)),
  perspectives: v.pipe(
    v.array(
      v.object({
        ...statement,
        relation: v.exactOptional(v.picklist(['rebuts', 'qualifies', 'agrees', 'context'])),
      }),
    ),
    v.readonly(),
  ),
});

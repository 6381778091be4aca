import { join } from 'node:path';
import claimsSchema from '../../data/claims.schema.json';
import lexiconSchema from '../../data/lexicon.schema.json';
import modelSchema from '../../data/model.schema.json';
import sourcesSchema from '../../data/sources.schema.json';
import topicalitySchema from '../../data/topicality.schema.json';
import type { Topic } from '../../data/topic';
import type { Concept, ModelData, Source, TaughtClaim, TopicalityData } from '../../data/types';
import type { Knowledge } from '../calibration/calibration';
import { checkedJson } from './checked-json';
import { checkReferences } from './references';

/**
 * What people have written of a topic: `sources.json`, `claims.json`, `lexicon.json`, `topicality.json` of its folder,
 * each held to its schema in data/. The mention is the claim of both sides.
 * @throws Error naming file, field and value where a file is missing, not of the form, or names what is not there.
 */
export function knowledgeOf(folder: string): Knowledge {
  const file = (name: string) => join(folder, name);
  // The schemas say what the casts claim.
  const { sources } = checkedJson(file('sources.json'), sourcesSchema) as {
    sources: readonly Source[];
  };
  const { concepts: lexicon } = checkedJson(file('lexicon.json'), lexiconSchema) as {
    concepts: readonly Concept[];
  };
  const { claims } = checkedJson(
    file('claims.json'),
    claimsSchemaFor(sources.map(({ id }) => id)),
  ) as { claims: readonly TaughtClaim[] };
  const topicality = checkedJson(file('topicality.json'), topicalitySchema) as TopicalityData;
  const mentions = claims.filter(({ side }) => side === 'both');
  const [mention] = mentions;
  if (!mention || mentions.length > 1)
    throw new Error(
      `${file('claims.json')}: side: one claim, the mention, must have "both", got ${mentions.length}`,
    );
  const knowledge = { sources, claims, lexicon, topicality, mention: mention.id };
  checkReferences(folder, knowledge);
  return knowledge;
}

/**
 * A topic with the model that was learnt for it.
 * @throws Error as `knowledgeOf`.
 */
export function topicOf(folder: string): Topic {
  const model = checkedJson(join(folder, 'model.json'), modelSchema) as ModelData;
  return { ...knowledgeOf(folder), model };
}

/** The schema of the claims, with these sources in place of the ones in data/. */
function claimsSchemaFor(sourceIds: readonly string[]) {
  const $defs = { ...claimsSchema.$defs, sourceId: { enum: sourceIds } };
  return { ...claimsSchema, $defs };
}

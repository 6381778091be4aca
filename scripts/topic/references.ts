import { join } from 'node:path';
import type { Knowledge } from '../calibration/calibration';
import type { GoldPage } from '../calibration/gold';

/**
 * Looks for names that stand for nothing, or for two things.
 * @throws Error naming file, field and value of the first one.
 */
export function checkReferences(
  folder: string,
  { claims, lexicon, topicality }: Omit<Knowledge, 'mention'>,
): void {
  checkUnique(
    join(folder, 'claims.json'),
    claims.map(({ id }) => id),
  );
  checkUnique(
    join(folder, 'lexicon.json'),
    lexicon.map(({ id }) => id),
  );
  const known = new Set(lexicon.map(({ id }) => id));
  const named = [
    ...Object.entries(topicality.roles).flatMap(([role, concepts]) =>
      concepts.map((concept) => [`roles.${role}`, concept] as const),
    ),
    ...Object.entries(topicality.dated).map(([name, id]) => [`dated.${name}`, id] as const),
    ...Object.entries(topicality.contrary).map(([name, id]) => [`contrary.${name}`, id] as const),
  ];
  for (const [field, concept] of named)
    if (!known.has(concept))
      throw new Error(
        `${join(folder, 'topicality.json')}: ${field}: "${concept}" is no concept of lexicon.json`,
      );
}

/**
 * Looks for labels that are no claims.
 * @throws Error naming file, page and label of the first one.
 */
export function checkLabels(
  files: ReadonlyMap<string, readonly GoldPage[]>,
  { claims }: Knowledge,
): void {
  const known = new Set(claims.map(({ id }) => id));
  for (const [file, pages] of files)
    for (const page of pages)
      for (const { c } of page.paragraphs.flat())
        for (const claim of c)
          if (!known.has(claim))
            throw new Error(`${file}: page "${page.id}": c: "${claim}" is no claim of claims.json`);
}

function checkUnique(file: string, ids: readonly string[]): void {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`${file}: id: "${twice}" stands there twice`);
}

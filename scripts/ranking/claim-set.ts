import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const Example = v.union([v.string(), v.object({ text: v.string() })]);
const Claim = v.object({
  id: v.union([v.string(), v.number()]),
  gist: v.string(),
  examples: v.array(Example),
});
const Claims = v.array(Claim);

/** A claim to be ranked: its id as it stands in the file, and all texts that say it, the gist first. */
export interface RankedClaim {
  id: string | number;
  texts: readonly string[];
}

/**
 * The claims of `DIR/claims.json`: a list of `{id, gist, examples}`, or an object with such a list under `claims`. An
 * example is a string or `{text}`; other fields are left aside.
 * @throws Error naming file, field and value where it is not of the form, and where an id stands there twice.
 */
export function claimSet(folder: string): RankedClaim[] {
  const file = join(folder, 'claims.json');
  const result = v.safeParse(Claims, listOf(parsed(file)));
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${file}: ${v.getDotPath(issue) ?? 'claims'}: ${issue.message}`);
  }
  const claims = result.output;
  if (claims.length === 0) throw new Error(`${file}: claims: the list is empty`);
  const seen = new Set<string | number>();
  claims.forEach(({ id }, at) => {
    if (seen.has(id)) throw new Error(`${file}: ${at}.id: "${id}" stands there twice`);
    seen.add(id);
  });
  return claims.map(({ id, gist, examples }) => ({
    id,
    texts: [
      gist,
      ...examples.map((example) => (typeof example === 'string' ? example : example.text)),
    ],
  }));
}

function parsed(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not JSON: ${text.slice(0, 60)}`, { cause: error });
  }
}

function listOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'claims' in value ? value.claims : value;
}

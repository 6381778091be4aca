import * as v from 'valibot';

const Query = v.object({ id: v.union([v.string(), v.number()]), text: v.string() });

/** A line that `match --rank` reads. */
export type Query = v.InferOutput<typeof Query>;

/**
 * The query of one JSON line.
 * @throws Error naming the line, the field and the value where it is not of the form.
 */
export function queryOf(line: string, number: number): Query {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`line ${number}: not JSON: ${line.slice(0, 60)}`, { cause: error });
  }
  const result = v.safeParse(Query, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`line ${number}: ${v.getDotPath(issue) ?? 'query'}: ${issue.message}`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { InputPage } from '../evaluation/predictions';

const Sentence = v.object({
  t: v.string(),
  m: v.boolean(),
  c: v.array(v.string()),
  s: v.optional(v.string()),
  n: v.boolean(),
});
const Page = v.object({
  id: v.string(),
  kind: v.picklist(['positive', 'hard-negative', 'unrelated']),
  genre: v.optional(v.string()),
  title: v.string(),
  date: v.optional(v.string()),
  url: v.optional(v.string()),
  paragraphs: v.array(v.array(Sentence)),
});

/** A page with its labels: `t` sentence, `m` speaks of the proposal, `c` claims, `n` denied. */
export type GoldPage = v.InferOutput<typeof Page>;
export type GoldSentence = v.InferOutput<typeof Sentence>;

/**
 * The pages of a JSONL file.
 * @throws Error naming file, line and field where one is not of the form.
 */
export function goldPages(file: string): GoldPage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (!line.trim()) return [];
      const result = v.safeParse(Page, parsed(line, `${file}:${index + 1}`));
      if (result.success) return [result.output];
      const issue = result.issues[0];
      throw new Error(
        `${file}:${index + 1}: ${v.getDotPath(issue) ?? 'page'}: ${issue.message}, got ${issue.received}`,
      );
    });
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: not JSON: ${line.slice(0, 60)}`, { cause: error });
  }
}

/** The pages of all files of a folder, by file. */
export function goldFolder(folder: string): Map<string, GoldPage[]> {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => [name, goldPages(join(folder, name))]),
  );
}

/** The page as the matcher sees it, without its labels. */
export function inputOf({ id, title, date, url, paragraphs }: GoldPage): InputPage {
  return {
    id,
    title,
    ...(date && { date }),
    ...(url && { url }),
    paragraphs: paragraphs.map((sentences) => sentences.map(({ t }) => t).join(' ')),
  };
}

import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import type { InputPage } from './predictions';

const Page = v.object({
  id: v.string(),
  title: v.optional(v.string()),
  date: v.optional(v.string()),
  url: v.optional(v.string()),
  paragraphs: v.array(v.string()),
});

/**
 * The page of one JSON line.
 * @throws Error naming the line and the field where it is not of the form.
 */
export function inputPage(line: string, number: number): InputPage {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`line ${number}: not JSON: ${line.slice(0, 60)}`);
  }
  const result = v.safeParse(Page, value);
  if (!result.success) {
    const [issue] = result.issues;
    const field = v.getDotPath(issue) ?? 'page';
    throw new Error(`line ${number}: ${field}: ${issue.message}`);
  }
  const { id, title, date, url, paragraphs } = result.output;
  return { id, paragraphs, ...(title && { title }), ...(date && { date }), ...(url && { url }) };
}

/** Elements that hold one block of text each in a plain reading of a page; the overlay reads more closely. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, dd, dt, figcaption, td, th, pre';
const UNREAD = 'script, style, noscript, template, textarea, select';

/** A page from a file: HTML by its blocks, anything else by its paragraphs (parted by blank lines). */
export function pageOfFile(id: string, text: string): InputPage {
  if (!/^\s*<[a-z!]/i.test(text))
    return {
      id,
      paragraphs: text
        .split(/\n\s*\n/)
        .map(oneLine)
        .filter(Boolean),
    };
  const { document } = parseHTML(text);
  for (const element of document.querySelectorAll(UNREAD)) element.remove();
  const blocks = [...document.querySelectorAll(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS),
  );
  const paragraphs = blocks.map((block) => oneLine(block.textContent)).filter(Boolean);
  const date = document
    .querySelector('meta[property="article:published_time"]')
    ?.getAttribute('content');
  return {
    id,
    paragraphs,
    ...(document.title && { title: document.title }),
    ...(date && { date }),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

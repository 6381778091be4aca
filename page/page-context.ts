import { attributeOf } from './tree';

/** What a page tells about itself. A page can write anything here: every part is checked and may be missing. */
export interface PageFacts {
  title?: string;
  /** Date of publication, `2020-09-26`. */
  date?: string;
  url?: string;
}

const LONGEST_TITLE = 500;

/** Reads the title, the date of publication and the address from the document. Never throws. */
export function readPageFacts(page: Document): PageFacts {
  const title = (contentOf(page, 'meta[property="og:title"]') ?? page.title).trim();
  const date = publicationDate(page);
  return {
    ...(title === '' ? {} : { title: title.slice(0, LONGEST_TITLE) }),
    ...(date === undefined ? {} : { date }),
    url: canonicalUrl(page),
  };
}

function canonicalUrl(page: Document): string {
  const link = page.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  if (!link || !URL.canParse(link, page.baseURI)) return page.URL;
  const url = new URL(link, page.baseURI);
  return /^https?:$/.test(url.protocol) ? url.href : page.URL;
}

const DATE_METAS = [
  'meta[property="article:published_time" i]',
  'meta[property="og:article:published_time" i]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date" i]',
  'meta[name="date" i], meta[name="dc.date" i], meta[name="dc.date.issued" i], meta[name="dcterms.created" i]',
  'meta[name="pubdate" i], meta[name="publishdate" i], meta[name="publication_date" i], meta[name="citation_publication_date" i]',
];

function publicationDate(page: Document): string | undefined {
  const candidates: (() => string | null | undefined)[] = [
    ...DATE_METAS.map((selector) => () => contentOf(page, selector)),
    () => dateInLinkedData(page),
    () => timeOf(page.querySelector('[itemprop="datePublished"]')),
    () => timeOf(page.querySelector('article time[datetime], main time[datetime]')),
    () => dateInPath(page.location.pathname),
  ];
  for (const candidate of candidates) {
    const date = plainDate(candidate());
    if (date !== undefined) return date;
  }
  return undefined;
}

function contentOf(page: Document, selector: string): string | null {
  return page.querySelector(selector)?.getAttribute('content') ?? null;
}

function timeOf(element: Element | null): string | null {
  return element && (attributeOf(element, 'datetime') ?? attributeOf(element, 'content'));
}

const MOST_SCRIPTS = 10;
const LONGEST_SCRIPT = 200_000;
const MOST_VALUES = 2_000;

/** `datePublished` in the page's JSON-LD: of an article if there is one, else of anything. */
function dateInLinkedData(page: Document): string | undefined {
  const scripts = page.querySelectorAll('script[type="application/ld+json" i]');
  let anyDate: string | undefined;
  for (const script of [...scripts].slice(0, MOST_SCRIPTS)) {
    const text = script.textContent;
    if (text.length > LONGEST_SCRIPT) continue;
    for (const record of recordsIn(parsed(text))) {
      const date = Reflect.get(record, 'datePublished') as unknown;
      if (typeof date !== 'string') continue;
      if (isArticle(record)) return date;
      anyDate ??= date;
    }
  }
  return anyDate;
}

function isArticle(record: object): boolean {
  const types = [Reflect.get(record, '@type') as unknown].flat();
  return types.some((type) => typeof type === 'string' && /Article|Posting|Report/.test(type));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // Broken JSON-LD is common and tells us nothing.
  }
}

/** All objects in a parsed value, outer before inner, up to a limit. */
function recordsIn(value: unknown): object[] {
  const records: object[] = [];
  const open = [value];
  for (let seen = 0; seen < open.length && seen < MOST_VALUES; seen++) {
    const next = open[seen];
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) records.push(next);
    open.push(...(Object.values(next) as unknown[]).slice(0, MOST_VALUES));
  }
  return records;
}

/** A date in an address, such as `/2020/09/26/` or `/20200926`. */
function dateInPath(path: string): string | undefined {
  const match =
    /(?:^|\D)((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?!\d)/.exec(path) ??
    /(?:^|\D)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The day of a date as pages write it, or undefined where it is none that a web page can have. */
function plainDate(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  // The day as written: turning it into UTC could move it.
  const day = /^\s*(\d{4}-\d{2}-\d{2})/.exec(text)?.[1] ?? text;
  const time = Date.parse(day);
  if (Number.isNaN(time)) return undefined;
  const date = new Date(time).toISOString().slice(0, 10);
  return date >= '1990' && date < '2100' ? date : undefined;
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';
import type { Text, Texts } from '../locales/texts';

const FOLDER = fileURLToPath(new URL('../locales/', import.meta.url));
const FORMS: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** Texts that the manifest names; the browser takes them from `_locales`, in its own language. */
const OF_MANIFEST = /^(?:ext|command)[A-Z]/;

/**
 * The texts of a file of locales/.
 * @throws Error if the file holds anything but texts and their plural forms (one, few, many, other)
 */
export function textsFrom(yaml: string): Texts {
  const texts: Record<string, string | Record<string, string>> = {};
  for (const { key: names, ...entry } of parseMessagesText(yaml, 'YAML')) {
    const [key = '', form, ...deeper] = names;
    if (key.startsWith('@@')) continue; // The browser's own messages, which the parser adds.
    const known = texts[key];
    if (entry.type !== 'simple' || deeper.length > 0) throw notText(key);
    if (form === undefined) texts[key] = entry.message;
    else if (!FORMS.includes(form) || typeof known === 'string') throw notText(key);
    else texts[key] = { ...known, [form]: entry.message };
  }
  for (const [key, text] of Object.entries(texts))
    if (typeof text === 'object' && text.other === undefined) throw notText(key);
  return texts;
}

function notText(key: string): Error {
  return new Error(`locales/: "${key}" is to be a text, or plural forms: one, few, many, other.`);
}

/** The texts of all languages, by BCP 47 tag. */
export function readTexts(): Record<string, Texts> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));
  return Object.fromEntries(
    files.map((file) => [
      path.basename(file, '.yml'),
      textsFrom(readFileSync(path.join(FOLDER, file), 'utf8')),
    ]),
  );
}

/** How many words a text takes: the highest of its `$1`, `$2` ... */
export function placesIn(text: Text): number {
  const places = JSON.stringify(text).matchAll(/\$(\d)/g);
  return Math.max(0, ...[...places].map(([, place]) => Number(place)));
}

/** Declares what each text takes (`TextArguments` of `#texts`): by this an unknown key does not compile. */
export function textTypes(texts: Texts): string {
  const members = Object.entries(texts).map(([key, text]) => `    ${key}: [${takenBy(text)}];`);
  return `// Made from locales/en.yml by "wxt prepare".
declare module '#texts' {
  export interface TextArguments {
${members.join('\n')}
  }
}
`;
}

function takenBy(text: Text): string {
  const isPlural = typeof text === 'object';
  const words = Array<string>(Math.max(0, placesIn(text) - (isPlural ? 1 : 0))).fill('string');
  return [
    ...(isPlural ? ['count: number'] : []),
    ...(words.length > 0 ? [`words: readonly [${words.join(', ')}]`] : []),
  ].join(', ');
}

/** The file of a language in `_locales`, with the texts that the manifest names. */
export function manifestMessages(texts: Texts): string {
  const named = Object.entries(texts).filter(([key]) => OF_MANIFEST.test(key));
  return JSON.stringify(
    Object.fromEntries(named.map(([key, message]) => [key, { message }])),
    null,
    2,
  );
}

/** Lets code import a file of locales/ as its texts; what is not translated yet stays English. */
export function importTexts(): Plugin {
  return {
    name: 'import-texts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.yml')) return null;
      const english = textsFrom(readFileSync(path.join(FOLDER, 'en.yml'), 'utf8'));
      return {
        code: `export default ${JSON.stringify({ ...english, ...textsFrom(code) })};`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}

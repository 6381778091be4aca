import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';

const keys = Object.keys(
  generateChromeMessages(parseMessagesText(readFileSync('locales/en.yml', 'utf8'), 'YAML')),
);
const code = ['components', 'entrypoints', 'extension']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .concat('wxt.config.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('every text that is asked for exists', () => {
  const asked = [...code.matchAll(/\bt\(\s*'(\w+)'/g)].map(([, key]) => key);
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((key) => key !== undefined && !keys.includes(key))).toEqual([]);
});

test('every text is used', () => {
  expect(keys.filter((key) => !code.includes(`'${key}'`) && !code.includes(`_${key}_`))).toEqual(
    [],
  );
});

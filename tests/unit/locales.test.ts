import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTexts } from '../../scripts/texts';

const keys = Object.keys(readTexts().en ?? {});
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

test('every text is used', () => {
  expect(keys.filter((key) => !code.includes(`'${key}'`) && !code.includes(`_${key}_`))).toEqual(
    [],
  );
});

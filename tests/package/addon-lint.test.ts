import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, zipFor } from './packages';
import { isPreactsMarkup, type Place } from './preact-markup';

interface Finding extends Partial<Place> {
  code: string;
  message: string;
  file?: string;
}

/** What Mozilla's linter says of a zip; it ends with an exit code of 1 where it finds errors. */
async function findingsIn(zip: string): Promise<Finding[]> {
  // It writes beside what it looks at.
  const artifacts = mkdtempSync(path.join(os.tmpdir(), 'counterpoint-lint-'));
  const args = ['web-ext', 'lint', '--output', 'json', '--no-config-discovery'];
  const output = await new Promise<string>((resolve) =>
    execFile(
      'npx',
      [...args, '--source-dir', path.join('.output', zip), '--artifacts-dir', artifacts],
      (_, stdout) => resolve(stdout),
    ),
  );
  rmSync(artifacts, { recursive: true, force: true });
  const { errors, warnings, notices } = JSON.parse(output) as Record<string, Finding[]>;
  return [...(errors ?? []), ...(warnings ?? []), ...(notices ?? [])];
}

test('Mozilla’s linter warns of nothing but two assignments of Preact', async () => {
  const zip = zipFor('firefox');
  const files = filesIn(zip);
  const findings = await findingsIn(zip);
  const ours = findings.filter(({ file = '', line = 0, column = 0 }) => {
    const script = String(files.get(file) ?? '');
    return !isPreactsMarkup(script, { line, column });
  });
  expect(ours).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(Array(2).fill('UNSAFE_VAR_ASSIGNMENT'));
});

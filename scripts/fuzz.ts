/**
 * Tries each property of the tests with new values for some minutes (docs/TESTING.md, Properties):
 *
 *     npm run fuzz -- 10                   each for ten minutes
 *     npm run fuzz -- 10 text-flow         those in the files whose names hold the word
 *
 * A property that fails prints the smallest value that was found, with the seed by which it is found again.
 */
import { spawnSync } from 'node:child_process';

const [minutes = '', word = ''] = process.argv.slice(2);
if (!(Number(minutes) > 0)) {
  console.error('Usage: npm run fuzz -- MINUTES [WORD]');
  process.exitCode = 2;
} else {
  const args = ['vitest', 'run', '--no-file-parallelism', `${word}.property.test`];
  const { status } = spawnSync('npx', args, {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_MINUTES: minutes },
  });
  process.exitCode = status ?? 1;
}

import { defineConfig } from 'vitest/config';

/** What goes to the stores is tested as it lies in .output/: `npm run package` makes it first. */
export default defineConfig({
  test: {
    name: 'package',
    root: '.',
    include: ['tests/package/**/*.test.ts'],
    // Builds and linters take their time on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

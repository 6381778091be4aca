import { defineConfig } from '@playwright/test';

/** The browser tests (docs/TESTING.md). They need both builds in .output/: `npm run test:browser` makes them first. */
export default defineConfig({
  testDir: 'tests/browser',
  // The name of a project is the name of the browser that its readers use.
  projects: [
    { name: 'chromium' },
    // Text fragments are the articles' addresses, not ours to try in each browser; pictures are compared in one, and what is
    // counted inside of our scripts' world is counted in one.
    {
      name: 'firefox',
      testIgnore: ['text-fragments.spec.ts', 'pictures.spec.ts', 'changing-counted.spec.ts'],
    },
  ],
  testMatch: '*.spec.ts',
  // Files run beside each other, the tests of one file after each other in the same browser.
  workers: 2,
  timeout: 60_000,
  // Browsers fall over at times for reasons of the machine. What passes only at the second try is named in the end.
  retries: 1,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
});

import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { importTexts } from './scripts/texts.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [importTexts()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/locks.ts'],
        },
      },
      {
        plugins: [WxtVitest(), importTexts()],
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/locks.ts'],
        },
      },
    ],
  },
});

import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * Imports run one way (docs/ARCHITECTURE.md): entrypoints -> components, page, extension -> matching -> data;
 * texts (locales) may be imported by all but page, matching and data.
 * A zone lists the folders that its files must not import from.
 */
const FOLDERS = ['entrypoints', 'components', 'page', 'extension', 'matching', 'data', 'locales'];
const ZONES = {
  data: [],
  locales: [],
  matching: ['data'],
  page: [],
  components: ['data', 'locales'],
  extension: ['matching', 'data', 'locales'],
};

const zones = Object.entries(ZONES).map(([folder, allowed]) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: FOLDERS.filter((other) => other !== folder && !allowed.includes(other)).map(
          (other) => ({
            group: [`../**/${other}/**`, `../${other}/**`, `@/${other}/**`],
            message: `${folder}/ does not import from ${other}/ (docs/ARCHITECTURE.md).`,
          }),
        ),
      },
    ],
  },
}));

/** Nothing leaves the reader's machine: no code of ours may even name a way out. */
const network = {
  files: FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx}`),
  rules: {
    'no-restricted-globals': [
      'error',
      ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'Image'].map(
        (name) => ({ name, message: 'Counterpoint makes no request.' }),
      ),
    ],
    'no-restricted-properties': [
      'error',
      ...['sendBeacon', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((property) => ({
        property,
        message: 'Counterpoint makes no request.',
      })),
      ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
        property,
        message: 'Text is never set as markup.',
      })),
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: 'JSXIdentifier[name=/^dangerouslySet/], Identifier[name=/^dangerouslySet/]',
        message: 'Text is never set as markup.',
      },
    ],
  },
};

/** No text holds up the page that it stands on, or us: the steps of an expression grow no faster than its text. */
const linearExpressions = {
  files: FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx}`),
  rules: {
    'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
    'regexp/no-super-linear-move': ['error', { report: 'potential' }],
  },
};

export default defineConfig(
  { ignores: ['.output/', '.wxt/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  regexp.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', '.size-limit.ts'] },
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  ...zones,
  network,
  linearExpressions,
  {
    files: ['matching/gate-question.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['*'] }] },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Playwright's fixtures must destructure what they need, also where they need nothing.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
);

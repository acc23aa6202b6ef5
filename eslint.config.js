import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const screens = ['kiosk/**', 'officer/**', 'hall-display/**', 'ui/**'];

export default ts.config(
  {
    ignores: ['server/.built-for-tests.mjs', 'dist/', 'data/', 'ui/generated/', 'ui/project.inlang/', 'node_modules/'],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds the thing.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  // What a class only notes for itself is a plain Set or Map; what screens show is `$state`.
  { files: ['**/*.svelte.ts'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  { files: screens, languageOptions: { globals: globals.browser } },
  {
    files: ['server/**', 'printer/**', 'devices/**', 'tests/**', '*.config.*', '.dependency-cruiser.cjs'],
    languageOptions: { globals: globals.node },
  },
  { files: ['*.config.*'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // In a program that runs all day, a promise nobody waits for is a crash or a lie.
    files: ['contract/**/*.ts', 'server/**/*.ts', 'printer/**/*.ts', 'devices/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The hall day is pure: time, ids and chance come in as arguments.
    files: ['server/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'process', 'console', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'crypto', 'Buffer'],
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['contract/**'],
    rules: { 'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }] },
  },
);

import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import { importRules } from './test/architecture/import-directions.mjs'

/** A sleep hides a race: wait for the fact, or move the clock. */
const noSleeps = {
  selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
  message: 'No sleeps in tests: wait for the fact (vi.waitFor, an event, a log line) or inject a clock.',
}

/** Residents are never recorded: not by us, and not by a library that we could be handed. */
const noRecording = { name: 'MediaRecorder', message: 'Kotisilta records nobody.' }

const tests = ['**/*.test.ts', 'test/**/*.ts', '**/testing/**/*.ts', 'sfu/server/test-*.ts']

export default ts.config(
  {
    ignores: [
      '**/dist/',
      '**/src/paraglide/',
      'api/client/generated/',
      'data/',
      'test/artifacts/',
      '**/.svelte-kit/',
      '**/public/',
      'test/architecture/planted-type-error/',
    ],
  },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.browser.json', './client-home/src/service-worker/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // ws gives text as one of its RawData, each of which prints as its text
      '@typescript-eslint/no-base-to-string': [
        'error',
        { ignoredTypeNames: ['RawData', 'Data', 'ArrayBuffer', 'Buffer[]'] },
      ],
      // An options object's functions are declared in method style, and none of ours looks at `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-restricted-globals': ['error', noRecording],
      // Most maps in our classes are no state: nothing on the screen is drawn from them.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  ...importRules(),
  {
    files: [
      'bin/**',
      'sfu/{server,worker,protocol}/**',
      'api/server/**',
      'test/**',
      '*.{js,ts}',
      'api/client/codegen.ts',
    ],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['client-*/**', 'sfu/client/**', 'api/client/**', '**/*.page.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: undefined } },
  },
  {
    // svelte-check types markup; here, another component is of type any.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Links of ours are plain addresses: neither app has SvelteKit's router.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', noSleeps],
      // Answers over the wire and expect.objectContaining are any: the test says what they should be.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The one place where tests pause: between two looks at what they wait for.
    files: ['test/world/until.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Plain JavaScript (it runs before TypeScript can), typed by JSDoc and checked by tsc; what JSON.parse and once() hand over is any.
    files: ['**/*.mjs', '**/*.js'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.page.js', '**/svelte.config.js'],
    ...ts.configs.disableTypeChecked,
  },
)

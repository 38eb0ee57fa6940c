import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

// Some versions of svelte-check together with some of TypeScript say "0 errors" whatever they are given
// (sveltejs/language-tools#3063): a check that can't fail. This one must fail.
test('svelte-check finds a planted type error', { timeout: 60_000 }, () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/svelte-check/bin/svelte-check'),
      '--output',
      'machine',
      '--tsconfig',
      './tsconfig.json',
    ],
    { cwd: path.join(import.meta.dirname, 'planted-type-error'), encoding: 'utf8' },
  )
  expect(stdout).toContain(`Type 'string' is not assignable to type 'number'`)
  expect(status).toBe(1)
})

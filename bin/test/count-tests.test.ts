import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../stack/our-node.mjs'
import { add, countTests, failedLines, lastLine, nothing, oneFailed, onePassed } from './count-tests.mjs'

const passed = { status: 'passed', fullName: 'works' }
const failed = {
  status: 'failed',
  fullName: 'a day > ends',
  failureMessages: ['Error: it did not end\n    at day.test.ts'],
}
const file = (status: string, assertionResults: (typeof passed | typeof failed)[], message = '') => ({
  name: path.join(root, 'test/day.test.ts'),
  status,
  message,
  assertionResults,
})

test('tests count one each, and whatever did not run is skipped', () => {
  const files = [
    file('failed', [passed, passed, failed]),
    file('passed', [passed, { ...passed, status: 'pending' }, { ...passed, status: 'todo' }]),
  ]
  expect(countTests(files, 1)).toMatchObject({ passed: 3, failed: 1, skipped: 2 })
})

test('a file that could not be loaded is a failure', () => {
  expect(countTests([file('failed', [], 'No such module')], 1)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: [{ what: 'test/day.test.ts', why: 'No such module' }],
  })
})

test('an error outside of every test is a failure', () => {
  expect(countTests([file('passed', [passed])], 1)).toMatchObject({ passed: 1, failed: 1, skipped: 0 })
})

test('what failed is named with its file and the beginning of its message', () => {
  expect(failedLines(countTests([file('failed', [passed, failed])], 1))).toEqual([
    'failed: test/day.test.ts: a day > ends',
    '    Error: it did not end',
    '        at day.test.ts',
  ])
  const long = Array.from({ length: 100 }, (_, line) => `line ${line}`).join('\n')
  expect(failedLines(oneFailed('lint', long))).toHaveLength(9)
})

test('the last line names the skipped only when there are any', () => {
  expect(lastLine(onePassed())).toBe('1 passed, 0 failed')
  expect(lastLine(add(onePassed(), { ...nothing, passed: 2, failed: 3, skipped: 4 }))).toBe(
    '3 passed, 3 failed, 4 skipped',
  )
})

import { expect, test } from 'vitest'
import { add, countTests, lastLine } from './count-tests.mjs'

const passed = { status: 'passed' }
const failed = { status: 'failed' }

test('tests count one each, and whatever did not run is skipped', () => {
  const files = [
    { status: 'failed', assertionResults: [passed, passed, failed] },
    { status: 'passed', assertionResults: [passed, { status: 'pending' }, { status: 'todo' }] },
  ]
  expect(countTests(files, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

test('a file that could not be loaded is a failure', () => {
  expect(countTests([{ status: 'failed', assertionResults: [] }], 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('an error outside of every test is a failure', () => {
  expect(countTests([{ status: 'passed', assertionResults: [passed] }], 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  })
})

test('the last line names the skipped only when there are any', () => {
  const one = { passed: 1, failed: 0, skipped: 0 }
  expect(lastLine(one)).toBe('1 passed, 0 failed')
  expect(lastLine(add(one, { passed: 2, failed: 3, skipped: 4 }))).toBe('3 passed, 3 failed, 4 skipped')
})

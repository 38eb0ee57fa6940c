import { expect, test } from 'vitest'
import { isInDaysAround } from './days-around.ts'

const at = new Date('2026-11-22T12:00:00Z')

test.each([
  ['two weeks back', '2026-11-08T12:00:00Z', true],
  ['a moment before that', '2026-11-08T11:59:59.999Z', false],
  ['now', '2026-11-22T12:00:00Z', true],
  ['just under four weeks ahead', '2026-12-20T11:59:59.999Z', true],
  ['four weeks ahead', '2026-12-20T12:00:00Z', false],
])('%s', (_when, instant, isIn) => {
  expect(isInDaysAround(new Date(instant), at)).toBe(isIn)
})

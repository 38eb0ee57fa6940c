import { expect, test } from 'vitest'
import { formatDuration } from './duration.ts'

test.each([
  [-500, '0.00'],
  [999, '0.00'],
  [252_000, '4.12'],
  [3_599_999, '59.59'],
  [3_852_000, '1.04.12'],
])('%i ms is %s', (ms, shown) => {
  expect(formatDuration(ms)).toBe(shown)
})

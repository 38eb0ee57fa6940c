import { expect, test } from 'vitest'
import { maxAttempts, toRetryDelayMs } from './due.ts'

test('each failure waits twice as long as the one before, up to a minute', () => {
  expect([1, 2, 3, 4].map(toRetryDelayMs)).toEqual([500, 1_000, 2_000, 4_000])
  expect(toRetryDelayMs(8)).toBe(60_000)
  expect(toRetryDelayMs(maxAttempts)).toBe(60_000)
})

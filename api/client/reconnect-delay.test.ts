import { expect, test } from 'vitest'
import { reconnectDelayMs } from './reconnect-delay.ts'

test('the wait doubles from one second to half a minute and stays there', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 1000].map((attempt) => reconnectDelayMs(attempt, () => 1))
  expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
})

test('chance takes at most half of it away, so that thousands do not come at once', () => {
  expect(reconnectDelayMs(3, () => 0)).toBe(2_000)
  expect(reconnectDelayMs(3, () => 0.5)).toBe(3_000)
})

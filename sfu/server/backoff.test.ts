import { expect, test } from 'vitest'
import { backoffMs } from './backoff.ts'

test('doubles from 0.2 to 5 s and stays there', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 1_000].map((attempt) => backoffMs(attempt, { random: () => 1 }))
  expect(longest).toEqual([200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000])
})

test('half of it is random', () => {
  expect(backoffMs(0, { random: () => 0 })).toBe(100)
  expect(backoffMs(0, { random: () => 0.5 })).toBe(150)
})

test('or no longer than it is told', () => {
  expect([3, 9].map((attempt) => backoffMs(attempt, { longestMs: 1_000, random: () => 1 }))).toEqual([1_000, 1_000])
})

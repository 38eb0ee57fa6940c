import { expect, test } from 'vitest'
import { parseWallTime } from './wall-time.ts'

test.each([
  ['7', '07:00'],
  ['7.30', '07:30'],
  ['7:30', '07:30'],
  ['0730', '07:30'],
  ['730', '07:30'],
  [' 23.59 ', '23:59'],
])('%s is %s', (typed, time) => expect(parseWallTime(typed)).toBe(time))

test.each(['', '24', '7.60', '7.3', 'puoli kahdeksan', '7-30'])('%s is no time of day', (typed) =>
  expect(parseWallTime(typed)).toBeNull(),
)

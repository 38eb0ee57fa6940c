import { expect, test } from 'vitest'
import { findStarts } from './start-times.ts'

const morning = { earliest: 480, latest: 600 } // 08:00 to 10:00
const midday = { earliest: 600, latest: 780 } // 10:00 to 13:00

test('each starts as early as it may', () => {
  expect(findStarts([morning, midday], [])).toEqual([480, 600])
})

test('the second waits for its gap', () => {
  // 480 + 180 = 660: 11:00
  expect(findStarts([morning, midday], [{ from: 0, to: 1, atLeast: 180 }])).toEqual([480, 660])
})

test('the first waits where the second may not come much later', () => {
  // midday at 600 at the earliest, at most 60 after the morning: morning at 540
  const within = { from: 1, to: 0, atLeast: -60 }
  expect(findStarts([morning, midday], [within])).toEqual([540, 600])
})

test('what the windows do not allow is told', () => {
  // 480 + 301 = 781 > 780
  expect(findStarts([morning, midday], [{ from: 0, to: 1, atLeast: 301 }])).toBeUndefined()
})

test('two that wait for each other never start', () => {
  const circle = [
    { from: 0, to: 1, atLeast: 1 },
    { from: 1, to: 0, atLeast: 1 },
  ]
  expect(findStarts([morning, morning], circle)).toBeUndefined()
})

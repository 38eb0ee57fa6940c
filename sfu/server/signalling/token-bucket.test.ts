import { expect, test } from 'vitest'
import { TokenBucket } from './token-bucket.ts'

function bucket(): { take: () => boolean; pass: (milliseconds: number) => void } {
  let now = 0
  const tokens = new TokenBucket({ burst: 3, perSecond: 2 }, () => now)
  return { take: () => tokens.take(), pass: (milliseconds) => (now += milliseconds) }
}

test('a burst passes, the next one does not', () => {
  const { take } = bucket()
  expect([take(), take(), take(), take()]).toEqual([true, true, true, false])
})

test('it fills with time: 2 a second is one in 500 ms', () => {
  const { take, pass } = bucket()
  for (let i = 0; i < 3; i += 1) take()
  pass(499)
  expect(take()).toBe(false)
  pass(1)
  expect(take()).toBe(true)
})

test('it holds no more than the burst, however long nothing comes', () => {
  const { take, pass } = bucket()
  pass(3_600_000)
  expect([take(), take(), take(), take()]).toEqual([true, true, true, false])
})

test('a clock that is set back neither empties nor fills it', () => {
  const { take, pass } = bucket()
  take()
  pass(-10_000)
  expect([take(), take(), take()]).toEqual([true, true, false])
})

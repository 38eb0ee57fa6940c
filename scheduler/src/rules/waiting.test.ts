import { describe, expect, it } from 'vitest'
import { priceOfDay } from '../testing/price-of-day.ts'
import { carer, video, visit, wait } from '../testing/small-problem.ts'
import { waiting } from './waiting.ts'

const day = {
  visits: [visit('v', { minutes: { video: 5 } }), visit('w', { minutes: { video: 5 } })],
  entries: [wait(0, 9), video('v', 9, 14), wait(14, 20), video('w', 20, 25)],
}

describe('waiting', () => {
  it('counts a field carer’s minutes of waiting', () => {
    // (9 + 6) · 2
    expect(priceOfDay(waiting, day)).toBe(30)
  })

  it('asks nothing of a desk', () => {
    expect(priceOfDay(waiting, { ...day, by: carer('c1', { base: 'desk' }) })).toBe(0)
  })
})

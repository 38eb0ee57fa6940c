import { describe, expect, it } from 'vitest'
import { priceOfDay } from '../testing/price-of-day.ts'
import { home, video, visit } from '../testing/small-problem.ts'
import { careTime } from './care-time.ts'

const visits = [visit('v', { minutes: { home: 30, homeMost: 40, video: 10 } })]

describe('careTime', () => {
  it('counts the minutes by which a visit in person stays short of what it could have had', () => {
    // 40 − 34 = 6, times 3
    expect(priceOfDay(careTime, { visits, entries: [home('v', 0, 34)] })).toBe(18)
  })

  it('asks nothing for the whole time, by video, or where no more is to be had', () => {
    expect(priceOfDay(careTime, { visits, entries: [home('v', 0, 40)] })).toBe(0)
    expect(priceOfDay(careTime, { visits, entries: [video('v', 0, 10)] })).toBe(0)
    expect(priceOfDay(careTime, { visits: [visit('v')], entries: [home('v', 0, 30)] })).toBe(0)
  })
})

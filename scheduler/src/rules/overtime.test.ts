import { describe, expect, it } from 'vitest'
import { priceOfDay } from '../testing/price-of-day.ts'
import { carer, dayShift, home, pause, visit, wait } from '../testing/small-problem.ts'
import { overtime } from './overtime.ts'

const lunch = { window: { earliest: 0, latest: 90 }, minutes: 20 }
/** At work from 0 to 100. */
const day = { visits: [visit('v')], entries: [pause(0, 20), wait(20, 70), home('v', 70, 100)] }

describe('overtime', () => {
  it('counts work above the longest, an unpaid break not counted, at the carer’s own price too', () => {
    // 100 − 20 = 80, 30 above 50: 30 · (200 + 1)
    const shift = { ...dayShift, longestWorkMinutes: 50, breaks: [{ ...lunch, paid: false }] }
    expect(priceOfDay(overtime, { ...day, shift, by: carer('c1', { overtimeCostPerMinute: 1 }) })).toBe(6030)
  })

  it('counts a paid break as work', () => {
    // 100 − 50 = 50, times 200
    const shift = { ...dayShift, longestWorkMinutes: 50, breaks: [{ ...lunch, paid: true }] }
    expect(priceOfDay(overtime, { ...day, shift })).toBe(10_000)
  })

  it('asks nothing for a shift of just its longest', () => {
    expect(priceOfDay(overtime, { ...day, shift: { ...dayShift, longestWorkMinutes: 100 } })).toBe(0)
  })
})

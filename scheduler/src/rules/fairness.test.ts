import { describe, expect, it } from 'vitest'
import { mikko, priceOfDay } from '../testing/price-of-day.ts'
import { home, video, visit } from '../testing/small-problem.ts'
import { fairness } from './fairness.ts'

describe('fairness', () => {
  it('counts care above a fifth more than the shift’s part of all care', () => {
    // All care counts as in person, 5 minutes; the only shift's fair share is 1.2 · 5 = 6, and by video it has 30: 24 above
    const visits = [visit('v', { minutes: { home: 5, video: 30 } })]
    expect(priceOfDay(fairness, { visits, entries: [video('v', 0, 30)] })).toBe(24)
  })

  it('counts a visit of two for each of them, and nothing that it was lengthened by', () => {
    // All care is 2 · 30; a share of a half is 1.2 · 60 / 2 = 36, and either has 30 planned minutes of the 50 made
    const visits = [visit('v', { minutes: { home: 30, homeMost: 50 }, carersNeeded: 2 })]
    expect(priceOfDay(fairness, { visits, second: mikko, entries: [home('v', 0, 50)] })).toBe(0)
  })
})

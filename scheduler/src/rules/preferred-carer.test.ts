import { describe, expect, it } from 'vitest'
import { mikko, priceOfDay } from '../testing/price-of-day.ts'
import { carer, home, visit } from '../testing/small-problem.ts'
import { preferredCarer } from './preferred-carer.ts'

const entries = [home('v', 0, 30)]

describe('preferredCarer', () => {
  it('costs its weight for a carer who is not among those preferred', () => {
    expect(priceOfDay(preferredCarer, { visits: [visit('v', { preferredCarers: ['mikko'] })], entries })).toBe(100)
  })

  it('is paid for each of two', () => {
    // Neither Anna nor Mikko: 2 · 100
    const visits = [visit('v', { preferredCarers: ['sari'], carersNeeded: 2 })]
    expect(priceOfDay(preferredCarer, { visits, second: mikko, entries })).toBe(200)
  })

  it('asks nothing for one who is named, nor where nobody is', () => {
    const visits = [visit('v', { preferredCarers: ['mikko', 'sari'] }), visit('w')]
    expect(priceOfDay(preferredCarer, { visits, by: carer('sari'), entries: [...entries, home('w', 30, 60)] })).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { mikko, priceOfDay } from '../testing/price-of-day.ts'
import { carer, home, visit } from '../testing/small-problem.ts'
import { familiarCarer } from './familiar-carer.ts'

const entries = [home('v', 0, 30)]

describe('familiarCarer', () => {
  it('costs its weight for a carer whom the resident does not know', () => {
    expect(priceOfDay(familiarCarer, { visits: [visit('v', { familiarCarers: ['mikko'] })], entries })).toBe(150)
  })

  it('is paid for each of two', () => {
    // Neither Anna nor Mikko: 2 · 150
    const visits = [visit('v', { familiarCarers: ['sari'], carersNeeded: 2 })]
    expect(priceOfDay(familiarCarer, { visits, second: mikko, entries })).toBe(300)
  })

  it('asks nothing for one who is named, nor where nobody is', () => {
    const visits = [visit('v', { familiarCarers: ['mikko', 'sari'] }), visit('w')]
    expect(priceOfDay(familiarCarer, { visits, by: carer('sari'), entries: [...entries, home('w', 30, 60)] })).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { priceOfDay } from '../testing/price-of-day.ts'
import { home, visit } from '../testing/small-problem.ts'
import { leftOut } from './left-out.ts'

describe('leftOut', () => {
  it('costs four times its weight at priority 3, and doubles with each', () => {
    const visits = [visit('v'), visit('w', { priority: 1 }), visit('x', { priority: 5 })]
    // (4 + 1 + 16) · 1,000,000
    expect(priceOfDay(leftOut, { visits, entries: [] })).toBe(21_000_000)
  })

  it('asks nothing for what is planned', () => {
    expect(priceOfDay(leftOut, { visits: [visit('v')], entries: [home('v', 0, 30)] })).toBe(0)
  })
})

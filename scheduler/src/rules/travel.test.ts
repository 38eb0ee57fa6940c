import { describe, expect, it } from 'vitest'
import { priceOfDay } from '../testing/price-of-day.ts'
import { home, travel as road, visit } from '../testing/small-problem.ts'
import { travel } from './travel.ts'

describe('travel', () => {
  it('counts the minutes on the road', () => {
    // 10 there and 10 back: 20 · 10
    const entries = [road(0, 1, 0, 10), home('v', 10, 40), road(1, 0, 40, 50)]
    expect(priceOfDay(travel, { visits: [visit('v')], entries })).toBe(200)
  })

  it('asks nothing of who goes nowhere', () => {
    expect(priceOfDay(travel, { visits: [visit('v')], entries: [home('v', 0, 30)] })).toBe(0)
  })
})

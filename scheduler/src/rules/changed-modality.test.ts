import { describe, expect, it } from 'vitest'
import { mikko, priceOfDay, published } from '../testing/price-of-day.ts'
import { home, video, visit } from '../testing/small-problem.ts'
import { changedModality } from './changed-modality.ts'

const visits = [visit('v', { previous: published })]
const entries = [home('v', 100, 130)]

describe('changedModality', () => {
  it('costs its weight where the visit is made in the other way, four times that within two hours', () => {
    expect(priceOfDay(changedModality, { visits, entries })).toBe(200)
    // 100 minutes ahead: 4 · 200
    expect(priceOfDay(changedModality, { visits, entries, now: 0 })).toBe(800)
  })

  it('is paid once for a visit of two', () => {
    const pair = [visit('v', { previous: published, carersNeeded: 2 })]
    expect(priceOfDay(changedModality, { visits: pair, entries, second: mikko })).toBe(200)
  })

  it('asks nothing where it is made as published, nor where nothing was', () => {
    expect(priceOfDay(changedModality, { visits, entries: [video('v', 100, 110)] })).toBe(0)
    expect(priceOfDay(changedModality, { visits: [visit('v')], entries })).toBe(0)
  })
})

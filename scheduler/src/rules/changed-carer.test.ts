import { describe, expect, it } from 'vitest'
import { anna, mikko, priceOfDay, published } from '../testing/price-of-day.ts'
import { video, visit } from '../testing/small-problem.ts'
import { changedCarer } from './changed-carer.ts'

const visits = [visit('v', { previous: published })]
const entries = [video('v', 100, 110)]

describe('changedCarer', () => {
  it('costs its weight where another carer comes, four times that within two hours', () => {
    expect(priceOfDay(changedCarer, { visits, entries })).toBe(200)
    // 100 minutes ahead: 4 · 200
    expect(priceOfDay(changedCarer, { visits, entries, now: 0 })).toBe(800)
  })

  it('asks nothing where the same one comes, nor where nothing was published', () => {
    expect(priceOfDay(changedCarer, { visits, entries, by: mikko })).toBe(0)
    expect(priceOfDay(changedCarer, { visits: [visit('v')], entries })).toBe(0)
  })

  it('asks nothing for a visit of two: only one of theirs was published', () => {
    const pair = [visit('v', { previous: { ...published, carer: 'sari' }, carersNeeded: 2 })]
    expect(priceOfDay(changedCarer, { visits: pair, entries, by: anna, second: mikko })).toBe(0)
  })
})

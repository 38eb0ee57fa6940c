import { describe, expect, it } from 'vitest'
import { priceOfDay, published } from '../testing/price-of-day.ts'
import { video, visit } from '../testing/small-problem.ts'
import { changedTime } from './changed-time.ts'

const visits = [visit('v', { previous: published })]
const at = (start: number) => ({ visits, entries: [video('v', start, start + 10)] })

describe('changedTime', () => {
  it('counts the minutes beyond a quarter of an hour, later or earlier', () => {
    // 140 − 100 = 40, 15 of them free: 25 · 10
    expect(priceOfDay(changedTime, at(140))).toBe(250)
    // 100 − 60 = 40 likewise, four times that within two hours
    expect(priceOfDay(changedTime, { ...at(60), now: 0 })).toBe(1000)
  })

  it('asks nothing for a quarter of an hour, nor where nothing was published', () => {
    expect(priceOfDay(changedTime, at(115))).toBe(0)
    expect(priceOfDay(changedTime, { ...at(400), visits: [visit('v')] })).toBe(0)
  })
})

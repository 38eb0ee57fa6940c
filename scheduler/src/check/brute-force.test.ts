import { describe, expect, it } from 'vitest'
import type { PlanVisit, Problem } from '../problem.ts'
import { carer, dayShift, problem, visit } from '../testing/small-problem.ts'
import { bruteForceCost } from './brute-force.ts'

const weights = { leftOut: 1000, travel: 10, waiting: 2, lateness: 30, overtime: 20, careTime: 3 }
const shift = { ...dayShift, latest: 120, longestWorkMinutes: 120 }
const anna = carer('anna', { shifts: [shift] })
const mikko = carer('mikko', { shifts: [shift] })
const window = (earliest: number, latest: number) => ({ hardWindow: { earliest, latest } })
const cost = (visits: PlanVisit[], more: Partial<Problem> = {}) =>
  bruteForceCost(problem({ carers: [anna], visits, weights, ...more }))

describe('brute force', () => {
  it('goes round once: 0–1–2–0 is 45 minutes on the road', () => {
    expect(cost([visit('a', { minutes: { home: 10 } }), visit('b', { place: 2, minutes: { home: 10 } })])).toBe(450)
  })

  it('leaves out the visit that is worth less when only one fits', () => {
    // both want 0:10 to 0:40; priority 3 is worth 4,000, priority 1 is 1,000; there and back 200
    expect(cost([visit('a', window(10, 40)), visit('b', { ...window(10, 40), priority: 1 })])).toBe(1200)
  })

  it('leaves late instead of waiting, and waits between two fixed times', () => {
    // leaves at 20 for 30–60, waits until 70 (20 points), home at 110
    expect(cost([visit('a', window(30, 60)), visit('b', window(70, 100))])).toBe(220)
  })

  it('is late where that is cheaper than a second way', () => {
    // b at 10 wishes to start by 35: a 10–40, b 40–70, 5 late (150), the road 200
    const late = { ...window(10, 100), wishedWindow: { earliest: 10, latest: 35 } }
    expect(cost([visit('a', window(10, 40)), visit('b', late)])).toBe(350)
  })

  it('takes a video visit before or after the way, wherever it fits', () => {
    // before: 20–30 at the office, the way 30–40; after: the way 10–20, and 20–30 at the door
    const seen = visit('b', { ...window(20, 30), minutes: { video: 10 } })
    expect(cost([visit('a', window(40, 70)), seen])).toBe(200)
    expect(cost([visit('a', window(30, 60)), seen])).toBe(200)
  })

  it('gives free minutes to the visit, as far as the window goes', () => {
    // 45 would be wished; 10–50 is there: 5 short, 15 points
    expect(cost([visit('a', { ...window(10, 50), minutes: { home: 30, homeMost: 45 } })])).toBe(215)
  })

  it('pays overtime beyond the longest work, and not for an unpaid break', () => {
    const breaks = [{ window: { earliest: 0, latest: 120 }, minutes: 15, paid: false }]
    const short = { ...shift, longestWorkMinutes: 45, breaks }
    const tired = carer('anna', { shifts: [short], overtimeCostPerMinute: 5 })
    // 10 + 30 + 10 is 50 of work, 5 too many at 25; the road 200
    expect(cost([visit('a')], { carers: [tired] })).toBe(325)
  })

  it('sends two carers together, or nobody', () => {
    expect(cost([visit('a', { carersNeeded: 2 })], { carers: [anna, mikko] })).toBe(400)
    expect(cost([visit('a', { carersNeeded: 2 })])).toBe(4000)
  })

  it('keeps the gap of an order', () => {
    // a 10–20, b at least 50 minutes after its start: waits 40 (80 points), home by 80; two ways would cost 400
    const visits = [
      visit('a', { ...window(10, 22), minutes: { home: 10 } }),
      visit('b', { minutes: { home: 10 }, ...window(50, 80) }),
    ]
    const links = [{ kind: 'order' as const, visits: ['a', 'b'] as [string, string], smallestGap: 50 }]
    expect(cost(visits, { links })).toBe(280)
  })

  it('drives twice where the carers must differ', () => {
    const links = [{ kind: 'differentCarer' as const, visits: ['a', 'b'] as [string, string] }]
    const visits = [visit('a', { minutes: { home: 10 } }), visit('b', { minutes: { home: 10 } })]
    expect(cost(visits, { carers: [anna, mikko] })).toBe(200)
    expect(cost(visits, { carers: [anna, mikko], links })).toBe(400)
  })

  it('calls from a desk for nothing, but not below the floor of visits in person', () => {
    const desk = carer('desk', { base: 'desk', shifts: [shift] })
    const visits = [visit('a', { minutes: { home: 10, video: 10 } })]
    expect(cost(visits, { carers: [anna, desk] })).toBe(0)
    expect(cost(visits, { carers: [anna, desk], residents: [{ id: 'r-a', homeVisitsAtLeast: 1 }] })).toBe(200)
  })
})

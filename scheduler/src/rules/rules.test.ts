import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../plan.ts'
import type { PlanCarer, PlanVisit, Shift } from '../problem.ts'
import { carer, dayShift, home, pause, problem, travel, video, visit, wait } from '../testing/small-problem.ts'
import { viewPlan } from './plan-view.ts'
import { rules } from './rules.ts'
import { defaultWeights, fairMinutes, leftOutPrice, nearness, type RuleName } from './weights.ts'

/** The rule's price of one carer's day, with the default weights. */
function price(
  name: RuleName,
  {
    visits,
    entries,
    by = carer('c1'),
    shift = dayShift,
  }: { visits: PlanVisit[]; entries: TimelineEntry[]; by?: PlanCarer; shift?: Shift },
): number {
  const worked = [{ carer: by, shift, entries }]
  const view = viewPlan(problem({ carers: [{ ...by, shifts: [shift] }], visits }), defaultWeights, worked)
  return rules.find((rule) => rule.name === name)!.fullPrice(view)
}

const published = { carer: 'c2', start: 100, modality: 'video' } as const

describe('each rule', () => {
  it('has a name of its own and a sentence in three languages', () => {
    expect(rules.map(({ name }) => name).toSorted()).toEqual(Object.keys(defaultWeights).toSorted())
    for (const { sentence } of rules) {
      for (const text of Object.values(sentence)) expect(text).toContain('{points}')
    }
  })

  it.each<[RuleName, number, Parameters<typeof price>[1]]>([
    // priority 3: 4 times the weight
    ['leftOut', 4_000_000, { visits: [visit('v')], entries: [] }],
    // starts 12 after the wished window: 12 · 300
    [
      'lateness',
      3600,
      { visits: [visit('v', { wishedWindow: { earliest: 0, latest: 50 } })], entries: [home('v', 62, 92)] },
    ],
    // 0–100 less an unpaid break of 20 is 80, 30 above 50: 30 · (200 + 1)
    [
      'overtime',
      6030,
      {
        visits: [visit('v')],
        by: carer('c1', { overtimeCostPerMinute: 1 }),
        shift: {
          ...dayShift,
          longestWorkMinutes: 50,
          breaks: [{ window: { earliest: 0, latest: 90 }, minutes: 20, paid: false }],
        },
        entries: [pause(0, 20), wait(20, 70), home('v', 70, 100)],
      },
    ],
    ['preferredCarer', 100, { visits: [visit('v', { preferredCarers: ['c2'] })], entries: [home('v', 0, 30)] }],
    ['familiarCarer', 150, { visits: [visit('v', { familiarCarers: ['c2'] })], entries: [home('v', 0, 30)] }],
    ['language', 400, { visits: [visit('v', { languages: ['sv'] })], entries: [home('v', 0, 30)] }],
    ['modality', 150, { visits: [visit('v', { preferredModality: 'video' })], entries: [home('v', 0, 30)] }],
    // 30 of 40 minutes, of which 4 given back: 6 · 3
    ['careTime', 18, { visits: [visit('v', { minutes: { home: 30, homeMost: 40 } })], entries: [home('v', 0, 34)] }],
    // 10 there and 10 back: 20 · 10
    ['travel', 200, { visits: [visit('v')], entries: [travel(0, 1, 0, 10), home('v', 10, 40), travel(1, 0, 40, 50)] }],
    // 15 · 2
    ['waiting', 30, { visits: [visit('v')], entries: [travel(0, 1, 0, 10), wait(10, 25), home('v', 25, 55)] }],
    // A desk waits for free
    [
      'waiting',
      0,
      {
        visits: [visit('v', { minutes: { video: 5 } })],
        by: carer('c1', { base: 'desk' }),
        entries: [wait(0, 9), video('v', 9, 14)],
      },
    ],
    // All care is 30 minutes by video, or 5 the other way; one shift's share is 1.2 · 5 = 6, and it has 30: 24 above
    ['fairness', 24, { visits: [visit('v', { minutes: { home: 5, video: 30 } })], entries: [video('v', 0, 30)] }],
    ['changedCarer', 200, { visits: [visit('v', { previous: published })], entries: [video('v', 100, 110)] }],
    // 40 minutes later, 15 of them free: 25 · 10
    ['changedTime', 250, { visits: [visit('v', { previous: published })], entries: [video('v', 140, 150)] }],
    ['changedModality', 200, { visits: [visit('v', { previous: published })], entries: [home('v', 100, 130)] }],
  ])('%s costs %i', (name, points, day) => {
    expect(price(name, day)).toBe(points)
  })

  it('weighs a change more the nearer it is', () => {
    expect([nearness(undefined, 500), nearness(0, 120), nearness(0, 720), nearness(0, 721)]).toEqual([1, 4, 2, 1])
  })

  it('doubles the price of a visit left out with each priority', () => {
    expect([1, 2, 5].map((priority) => leftOutPrice({ ...defaultWeights, leftOut: 10 }, priority))).toEqual([
      10, 20, 160,
    ])
  })

  it('gives a shift of a third of the time a third of the care, and a fifth more', () => {
    // 300 · 100/300 · 1.2
    expect(fairMinutes(300, 100, 300)).toBe(120)
  })
})

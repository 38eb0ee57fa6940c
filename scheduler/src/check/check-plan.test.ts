import { describe, expect, it } from 'vitest'
import type { Plan } from '../plan.ts'
import type { Link, PlanVisit, Problem } from '../problem.ts'
import { carer, dayShift, home, pause, plan, problem, travel, video, visit, wait } from '../testing/small-problem.ts'
import { checkPlan } from './check-plan.ts'
import { scorePlan } from './score-plan.ts'

/** Out to place 1, one visit of 30 minutes, and back. */
const there = [travel(0, 1, 0, 10), home('v1', 10, 40), travel(1, 0, 40, 50)]
const one = (fields: Partial<PlanVisit> = {}, more: Partial<Problem> = {}) =>
  problem({ carers: [carer('anna')], visits: [visit('v1', fields)], ...more })

/** Each plan has the figures that it adds up to, so that a hard rule is all that can be broken. */
function rulesBroken(given: Problem, answer: Plan): string[] {
  return checkPlan(given, { ...answer, ...scorePlan(given, answer) }).map(({ rule }) => rule)
}

describe('the checker', () => {
  it('finds nothing in a good plan', () => {
    expect(checkPlan(one(), plan({ anna: there }))).toEqual([])
  })

  it.each<[string, Problem, Plan, string]>([
    ['travel that takes no time', one(), plan({ anna: [home('v1', 10, 40)] }), 'onePlace'],
    ['travel that is too short', one(), plan({ anna: [travel(0, 1, 1, 10), ...there.slice(1)] }), 'onePlace'],
    ['a carer who stays out', one(), plan({ anna: there.slice(0, 2) }), 'onePlace'],
    ['a hole', one(), plan({ anna: [travel(0, 1, 0, 10), home('v1', 11, 41), travel(1, 0, 41, 51)] }), 'timeline'],
    [
      'two visits at once',
      problem({ carers: [carer('anna')], visits: [visit('v1'), visit('v2')] }),
      plan({ anna: [travel(0, 1, 0, 10), home('v1', 10, 40), home('v2', 39, 69), travel(1, 0, 69, 79)] }),
      'onePlace',
    ],
    [
      'work after the shift',
      problem({ carers: [carer('anna', { shifts: [{ ...dayShift, latest: 49 }] })], visits: [visit('v1')] }),
      plan({ anna: there }),
      'shift',
    ],
    ['a missing qualification', one({ qualifications: ['wounds'] }), plan({ anna: there }), 'qualification'],
    ['a refused carer', one({ refusedCarers: ['anna'] }), plan({ anna: there }), 'refused'],
    ['a visit by video that has none', one(), plan({ anna: [video('v1', 0, 30)] }), 'modality'],
    [
      'a visit in person from a desk',
      problem({ carers: [carer('anna', { base: 'desk' })], visits: [visit('v1')] }),
      plan({ anna: [home('v1', 0, 30)] }),
      'base',
    ],
    ['a start before the window', one({ hardWindow: { earliest: 11, latest: 480 } }), plan({ anna: there }), 'window'],
    ['a start before the wish', one({ wishedWindow: { earliest: 11, latest: 480 } }), plan({ anna: there }), 'window'],
    ['an end after the window', one({ hardWindow: { earliest: 0, latest: 39 } }), plan({ anna: there }), 'window'],
    ['a visit cut short', one({ minutes: { home: 31 } }), plan({ anna: there }), 'window'],
    ['a visit longer than it may be', one({ minutes: { home: 20, homeMost: 29 } }), plan({ anna: there }), 'window'],
    ['a pinned start', one({ pin: { start: 11 } }), plan({ anna: there }), 'pin'],
    [
      'a pinned carer',
      problem({ carers: [carer('anna'), carer('mikko')], visits: [visit('v1', { pin: { carer: 'mikko' } })] }),
      plan({ anna: there }),
      'pin',
    ],
    [
      'a pinned way',
      one({ minutes: { home: 30, video: 10 }, pin: { modality: 'video' } }),
      plan({ anna: there }),
      'pin',
    ],
    ['one carer where two are needed', one({ carersNeeded: 2 }), plan({ anna: there }), 'onePlace'],
    [
      'a floor',
      one({ minutes: { video: 10, home: 30 } }, { residents: [{ id: 'r-v1', homeVisitsAtLeast: 1 }] }),
      plan({ anna: [video('v1', 0, 10)] }),
      'floor',
    ],
    ['a visit that is forgotten', one(), plan({ anna: [] }), 'timeline'],
    ['a visit left out without a reason', one(), plan({}, { unassigned: [{ visit: 'v1', reasons: [] }] }), 'timeline'],
  ])('finds %s', (_, given, answer, rule) => {
    expect(rulesBroken(given, answer)[0]).toBe(rule)
  })

  it('finds a figure that is not so', () => {
    expect(checkPlan(one(), plan({ anna: there }, { cost: 1 }))).toEqual([
      { rule: 'score', message: 'cost is given as 1, and adds up to 0' },
    ])
  })

  describe('breaks', () => {
    const withBreak = problem({
      carers: [
        carer('anna', {
          shifts: [{ ...dayShift, breaks: [{ window: { earliest: 30, latest: 90 }, minutes: 20, paid: false }] }],
        }),
      ],
      visits: [visit('v1')],
    })
    it('finds one that is missing, one too early, and none amiss when it is held', () => {
      expect(rulesBroken(withBreak, plan({ anna: there }))).toEqual(['break'])
      const early = [pause(0, 20), travel(0, 1, 20, 30), home('v1', 30, 60), travel(1, 0, 60, 70)]
      expect(rulesBroken(withBreak, plan({ anna: early }))).toEqual(['break'])
      expect(rulesBroken(withBreak, plan({ anna: [...there, pause(50, 70)] }))).toEqual([])
    })

    it('wants none of a shift that is not used', () => {
      const reasons = [{ rule: 'shift' as const, numbers: {} }]
      expect(rulesBroken(withBreak, plan({ anna: [] }, { unassigned: [{ visit: 'v1', reasons }] }))).toEqual([])
    })
  })

  describe('links', () => {
    /** v1 by Anna at 10, v2 by Mikko at the given start. */
    function linked(link: Link, start: number, who: 'mikko' | 'anna' = 'mikko'): string[] {
      const given = problem({
        carers: [carer('anna'), carer('mikko')],
        visits: [visit('v1'), visit('v2')],
        links: [link],
      })
      const byMikko = [
        travel(0, 1, start - 10, start),
        home('v2', start, start + 30),
        travel(1, 0, start + 30, start + 40),
      ]
      const byAnna = [
        ...there.slice(0, 2),
        wait(40, start),
        home('v2', start, start + 30),
        travel(1, 0, start + 30, start + 40),
      ]
      return rulesBroken(given, who === 'anna' ? plan({ anna: byAnna }) : plan({ anna: there, mikko: byMikko }))
    }
    const visits: [string, string] = ['v1', 'v2']

    it.each<[Link, number, 'mikko' | 'anna', string[]]>([
      [{ kind: 'together', visits }, 10, 'mikko', []],
      [{ kind: 'together', visits }, 11, 'mikko', ['link']],
      [{ kind: 'order', visits, smallestGap: 60, largestGap: 90 }, 69, 'mikko', ['link']],
      [{ kind: 'order', visits, smallestGap: 60, largestGap: 90 }, 70, 'mikko', []],
      [{ kind: 'order', visits, smallestGap: 60, largestGap: 90 }, 101, 'mikko', ['link']],
      [{ kind: 'sameCarer', visits }, 60, 'mikko', ['link']],
      [{ kind: 'sameCarer', visits }, 60, 'anna', []],
      [{ kind: 'differentCarer', visits }, 60, 'anna', ['link']],
    ])('%o with the second at %i by %s', (link, start, who, broken) => {
      expect(linked(link, start, who)).toEqual(broken)
    })

    it('does not let one of two who go together be planned alone', () => {
      const given = problem({
        carers: [carer('anna')],
        visits: [visit('v1'), visit('v2')],
        links: [{ kind: 'together', visits }],
      })
      const unassigned = [{ visit: 'v2', reasons: [{ rule: 'noCarer' as const, numbers: {} }] }]
      expect(rulesBroken(given, plan({ anna: there }, { unassigned }))).toEqual(['link'])
    })
  })
})

describe('the plain score', () => {
  it('adds up each rule', () => {
    const given = problem({
      carers: [
        carer('anna', {
          shifts: [{ ...dayShift, longestWorkMinutes: 60 }],
          overtimeCostPerMinute: 5,
          languages: ['fi'],
        }),
        carer('desk', { base: 'desk' }),
      ],
      visits: [
        visit('v1', {
          wishedWindow: { earliest: 0, latest: 20 },
          minutes: { home: 30, homeMost: 45 },
          languages: ['sv'],
        }),
        visit('v2', {
          minutes: { home: 30, video: 10 },
          preferredModality: 'home',
          familiarCarers: ['anna'],
          preferredCarers: ['anna'],
        }),
        visit('v3', { priority: 4 }),
        visit('v4', { previous: { carer: 'desk', start: 100, modality: 'video' } }),
      ],
      now: 0,
      weights: {
        leftOut: 1000,
        lateness: 1,
        overtime: 10,
        preferredCarer: 100,
        familiarCarer: 200,
        language: 400,
        modality: 7,
        careTime: 3,
        travel: 10,
        waiting: 2,
        fairness: 1,
        changedCarer: 50,
        changedTime: 1,
        changedModality: 60,
      },
    })
    const anna = [travel(0, 1, 5, 15), wait(15, 25), home('v1', 25, 60), home('v4', 60, 90), travel(1, 0, 90, 100)]
    const unassigned = [{ visit: 'v3', reasons: [{ rule: 'shift' as const, numbers: {} }] }]
    const answer = plan({ anna, desk: [video('v2', 0, 10), wait(10, 20)] }, { unassigned })
    expect(rulesBroken(given, answer)).toEqual([])
    const { score, cost, careTime } = scorePlan(given, answer)
    expect(score.leftOut).toBe(8000) // priority 4: eight times
    expect(score.lateness).toBe(5) // 25 − 20
    expect(score.overtime).toBe(525) // 95 of work, 60 allowed: 35 · (10 + 5)
    expect(score.preferredCarer).toBe(100)
    expect(score.familiarCarer).toBe(200)
    expect(score.language).toBe(400)
    expect(score.modality).toBe(7)
    expect(score.careTime).toBe(30) // 45 − 35 = 10, three each
    expect(score.travel).toBe(200)
    expect(score.waiting).toBe(20) // the desk's ten cost nothing
    expect(score.fairness).toBe(0) // 1.2 · 120 minutes / 2 = 72 for each
    expect(score.changedCarer).toBe(200) // 100 minutes ahead: four times
    expect(score.changedTime).toBe(100) // 40 moved, 15 free, four times
    expect(score.changedModality).toBe(240)
    expect(cost).toBe(10027)
    expect(careTime.freedMinutes).toBe(20) // v2: 30 − 10
    expect(careTime.givenBackMinutes).toBe(5)
  })
})

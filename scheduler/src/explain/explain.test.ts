import { describe, expect, it } from 'vitest'
import { checkPlan } from '../check/check-plan.ts'
import { scorePlan } from '../check/score-plan.ts'
import { readKotisilta } from '../formats/kotisilta.ts'
import { generateDay } from '../generate/generate-day.ts'
import type { Plan } from '../plan.ts'
import type { Problem } from '../problem.ts'
import { solve } from '../solve.ts'
import { carer, dayShift, home, plan, problem, travel, visit } from '../testing/small-problem.ts'
import { toClock } from './clock.ts'
import { fixSentence, placeSentence } from './fix-sentence.ts'
import { hindranceSentence } from './reason-sentence.ts'
import { insertAt, whereBest } from './where-best.ts'
import { whyNot } from './why-not.ts'

const shift = { ...dayShift, latest: 120 }
const reasons = [{ rule: 'noCarer' as const, numbers: {} }]

/** A plan whose figures are right, with the named visits left out. */
function withLeft(given: Problem, timelines: Parameters<typeof plan>[0], left: string[]): Plan {
  const answer = plan(timelines, { unassigned: left.map((id) => ({ visit: id, reasons })) })
  return { ...answer, ...scorePlan(given, answer) }
}

describe('Where best?', () => {
  /** Anna is at place 1 from 0:10 to 0:40; Mikko is free. v2 is next door to v1. */
  const given = problem({
    carers: [carer('anna', { shifts: [shift] }), carer('mikko', { shifts: [shift] })],
    visits: [visit('v1', { hardWindow: { earliest: 10, latest: 40 } }), visit('v2')],
    weights: { travel: 10, leftOut: 1000, waiting: 2 },
  })
  const before = withLeft(given, { anna: [travel(0, 1, 0, 10), home('v1', 10, 40), travel(1, 0, 40, 50)], mikko: [] }, [
    'v2',
  ])

  it('finds the way that is on the road already, then the one that costs a ride', () => {
    const places = whereBest(given, before, 'v2')
    expect(places.map(({ carers, points, start }) => ({ carers, points, start }))).toEqual([
      { carers: ['anna'], points: 0, start: 40 },
      { carers: ['mikko'], points: 200, start: 10 },
    ])
    expect(placeSentence(places[1] ?? expect.fail('no second place'), 'fi')).toBe(
      'mikko 00:10–00:40 kotona (200 pistettä, +20 min)',
    )
  })

  it('says nothing of a visit that is planned', () => {
    expect(whereBest(given, before, 'v1')).toEqual([])
  })
})

describe('Why not?', () => {
  const given = problem({
    carers: [
      carer('anna', { shifts: [shift] }),
      carer('mikko', { shifts: [{ ...dayShift, earliest: 300 }], qualifications: ['wounds'] }),
      carer('sari', { shifts: [shift], qualifications: ['wounds'] }),
    ],
    visits: [
      visit('v1', { hardWindow: { earliest: 10, latest: 40 } }),
      visit('v2', { hardWindow: { earliest: 10, latest: 64 }, qualifications: ['wounds'] }),
    ],
  })
  const before = withLeft(
    given,
    { anna: [], mikko: [], sari: [travel(0, 1, 0, 10), home('v1', 10, 40), travel(1, 0, 40, 50)] },
    ['v2'],
  )

  it('names the first rule in the way of each carer, and the change that was tried', () => {
    const answer = whyNot(given, before, 'v2')
    expect(answer?.hindrances.map((each) => hindranceSentence(each, 'en'))).toEqual([
      'sari: would be 6 min late for the visit’s window.',
      'anna: lacks the qualification wounds.',
      'mikko: has no shift at the visit’s time (05:00–08:00).',
    ])
    expect(answer?.fixes.map((fix) => fixSentence(fix, 'fi'))[0]).toBe(
      'Jos käynti saa loppua 15 minuuttia myöhemmin: sari 00:40–01:10 kotona (0 pistettä)',
    )
  })

  it('says that it fits after all when it does', () => {
    const easy = {
      ...given,
      visits: given.visits.map((each) =>
        each.id === 'v2' ? { ...each, hardWindow: { earliest: 10, latest: 70 } } : each,
      ),
    }
    expect(whyNot(easy, before, 'v2')?.fits?.carers).toEqual(['sari'])
  })
})

it('says a minute of the next day as such', () => {
  expect([toClock(425), toClock(1445)]).toEqual(['07:05', '00:05+1'])
})

describe('on days with too few carers', () => {
  const seeds = [1, 2, 3, 4, 5, 6]

  async function crowdedDay(seed: number) {
    const day = generateDay({ visits: 40, seed, videoShare: 0.3, carers: 3 })
    const { problem: given } = await readKotisilta(day)
    const { plan: answer } = await solve(given, { seed, stop: { kind: 'iterations', most: 300 } })
    return { given, answer }
  }

  it.each(seeds)('every fix that is offered succeeds when it is applied (seed %i)', async (seed) => {
    const { given, answer } = await crowdedDay(seed)
    expect(answer.unassigned.length).toBeGreaterThan(0)
    for (const { visit: id } of answer.unassigned) {
      const why = whyNot(given, answer, id)
      expect((why?.hindrances.length ?? 0) > 0 || why?.fits !== undefined).toBe(true)
      for (const fix of why?.fixes ?? []) {
        expect(checkPlan(fix.problem, fix.plan)).toEqual([])
        expect(fix.plan.unassigned.map(({ visit: left }) => left)).not.toContain(id)
      }
    }
  })

  it.each(seeds)('each best place costs what it says, and breaks nothing (seed %i)', async (seed) => {
    const { given, answer } = await crowdedDay(seed)
    const dropped = answer.timelines.flatMap(({ entries }) => entries).filter((entry) => entry.kind === 'visit')
    for (const { visit: left } of answer.unassigned) checkPlaces(given, answer, left)
    expect(dropped.length).toBeGreaterThan(0)
  })

  function checkPlaces(given: Problem, answer: Plan, id: string): void {
    for (const place of whereBest(given, answer, id)) {
      const inserted = insertAt(given, answer, id, place)
      expect(checkPlan(given, inserted)).toEqual([])
      const saved = answer.score.leftOut - inserted.score.leftOut
      expect(inserted.cost - answer.cost + saved).toBe(place.points)
    }
  }
})

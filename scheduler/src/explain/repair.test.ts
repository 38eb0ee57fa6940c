import { describe, expect, it } from 'vitest'
import { checkPlan } from '../check/check-plan.ts'
import { scorePlan } from '../check/score-plan.ts'
import { readKotisilta } from '../formats/kotisilta.ts'
import { generateDay } from '../generate/generate-day.ts'
import { parseProblem, type Problem } from '../problem.ts'
import { solve } from '../solve.ts'
import { carer, dayShift, home, pause, plan, problem, travel, visit } from '../testing/small-problem.ts'
import { repair } from './repair.ts'
import { toReplan, type WhatHappened } from './replan.ts'

const weights = { leftOut: 1000, travel: 10, changedCarer: 50, changedTime: 1, waiting: 2 }

/** The plan after what happened, by the quick repair alone. */
function repaired(given: Problem, timelines: Parameters<typeof plan>[0], happened: WhatHappened) {
  const bare = plan(timelines)
  const { problem: changed, from } = toReplan(given, { ...bare, ...scorePlan(given, bare) }, happened)
  const next = parseProblem(changed)
  return { next, after: repair(next, from) }
}

describe('the quick repair', () => {
  it('closes the hole of a visit that is gone, and keeps the next at its time', () => {
    // v1 0:10–0:40 and v2 behind it, told for 0:40: with v1 gone v2 could begin at 0:10, and does not before 0:25
    const given = problem({ carers: [carer('anna')], visits: [visit('v1'), visit('v2')], weights })
    const timelines = { anna: [travel(0, 1, 0, 10), home('v1', 10, 40), home('v2', 40, 70), travel(1, 0, 70, 80)] }
    const { next, after } = repaired(given, timelines, { cancelled: ['v1'] })
    expect(checkPlan(next, after)).toEqual([])
    expect(after.timelines[0]?.entries).toEqual([travel(0, 1, 15, 25), home('v2', 25, 55), travel(1, 0, 55, 65)])
  })

  it('holds a break where the carer is, not at a door that is no longer visited', () => {
    const lunch = { window: { earliest: 40, latest: 70 }, minutes: 20, paid: false }
    const shift = { ...dayShift, breaks: [lunch] }
    const given = problem({
      carers: [carer('anna', { shifts: [shift] })],
      visits: [visit('v1'), visit('v2', { place: 2 })],
      weights,
    })
    const timelines = {
      anna: [
        ...[travel(0, 2, 0, 20), home('v2', 20, 50), pause(50, 70), travel(2, 1, 70, 85)],
        ...[home('v1', 85, 115), travel(1, 0, 115, 125)],
      ],
    }
    const { next, after } = repaired(given, timelines, { cancelled: ['v2'] })
    expect(checkPlan(next, after)).toEqual([])
    const roads = after.timelines[0]?.entries.flatMap((each) => (each.kind === 'travel' ? [[each.from, each.to]] : []))
    expect(roads).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  it('sends nobody to work for a break alone', () => {
    const shift = { ...dayShift, breaks: [{ window: { earliest: 40, latest: 70 }, minutes: 20, paid: false }] }
    const visits = [visit('v1'), visit('v2', { qualifications: ['wounds'] })]
    const given = problem({ carers: [carer('anna', { shifts: [shift] })], visits, weights })
    const timelines = { anna: [travel(0, 1, 0, 10), home('v1', 10, 40), pause(40, 60), travel(1, 0, 60, 70)] }
    const { next, after } = repaired(given, timelines, { cancelled: ['v1'] })
    expect(checkPlan(next, after)).toEqual([])
    expect(after.timelines[0]?.entries).toEqual([])
  })

  it('leaves out who goes together with one for whom nobody is left', () => {
    const given = problem({
      carers: [carer('anna', { qualifications: ['wounds'] }), carer('mikko')],
      visits: [visit('v1', { qualifications: ['wounds'] }), visit('v2'), visit('v3')],
      links: [{ kind: 'together', visits: ['v1', 'v2'] }],
      weights,
    })
    const timelines = {
      anna: [travel(0, 1, 0, 10), home('v1', 10, 40), travel(1, 0, 40, 50)],
      mikko: [travel(0, 1, 0, 10), home('v2', 10, 40), home('v3', 40, 70), travel(1, 0, 70, 80)],
    }
    const { next, after } = repaired(given, timelines, { absent: ['anna'] })
    expect(checkPlan(next, after)).toEqual([])
    expect(after.unassigned.map(({ visit: id }) => id).toSorted()).toEqual(['v1', 'v2'])
  })

  it.each([1, 2])('never breaks a hard rule, whoever is ill (seed %i)', async (seed) => {
    const { problem: given } = await readKotisilta(generateDay({ visits: 150, seed, videoShare: 0.4 }))
    const { plan: published } = await solve(given, { seed, stop: { kind: 'iterations', most: 200 } })
    for (const { id } of given.carers) {
      const { problem: changed, from } = toReplan(given, published, { absent: [id], now: 360 })
      const next = parseProblem(changed)
      expect(checkPlan(next, repair(next, from)), `${id} is ill`).toEqual([])
    }
  })
})

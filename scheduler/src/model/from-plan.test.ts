import { describe, expect, it } from 'vitest'
import type { Plan } from '../plan.ts'
import type { Problem } from '../problem.ts'
import { daySearch } from '../search/day-search.ts'
import { carer, home, plan, problem, travel, visit } from '../testing/small-problem.ts'
import { startFrom } from './from-plan.ts'
import { packProblem } from './from-problem.ts'
import { toPlan } from './to-plan.ts'

/** Who makes which visit, and when, once the search stands where the plan does. */
function madeFrom(given: Problem, published: Plan) {
  const packed = packProblem(given)
  const { state, insertion } = daySearch(packed.model, 1)
  startFrom(packed, state, insertion, published)
  const { timelines, unassigned } = toPlan(packed, state)
  const made = timelines.flatMap(({ carer: id, entries }) =>
    entries.flatMap((each) => (each.kind === 'visit' ? [`${id} ${each.visit} ${each.start}`] : [])),
  )
  return { made, left: unassigned.map((each) => each.visit) }
}

const weights = { leftOut: 1000 }
const carers = [carer('anna'), carer('mikko')]
const annas = [travel(0, 1, 0, 10), home('v1', 10, 40), home('v2', 40, 70), travel(1, 0, 70, 80)]
const half = (from: number) => ({ hardWindow: { earliest: from, latest: from + 30 } })

describe('a search that starts from a plan', () => {
  it('has every visit where the plan has it', () => {
    const given = problem({ carers, visits: [visit('v1', half(10)), visit('v2', half(40))], weights })
    expect(madeFrom(given, plan({ anna: annas }))).toEqual({ made: ['anna v1 10', 'anna v2 40'], left: [] })
  })

  it('keeps the carer where the minute is taken', () => {
    // v1 lasts 45 minutes by now, 10–55: v2, told for 40, is behind it, though Mikko is free at 40
    const visits = [visit('v1', { minutes: { home: 45 }, hardWindow: { earliest: 10, latest: 55 } }), visit('v2')]
    const given = problem({ carers, visits, weights })
    expect(madeFrom(given, plan({ anna: annas }))).toEqual({ made: ['anna v1 10', 'anna v2 55'], left: [] })
  })

  it('leaves out who has no minute with the carer any more, and whose carer is gone', () => {
    const visits = [
      visit('v1', { minutes: { home: 45 }, hardWindow: { earliest: 10, latest: 55 } }),
      visit('v2', half(40)),
    ]
    const given = problem({ carers, visits, weights })
    expect(madeFrom(given, plan({ anna: annas }))).toEqual({ made: ['anna v1 10'], left: ['v2'] })
    expect(madeFrom(given, plan({ liisa: annas }))).toEqual({ made: [], left: ['v1', 'v2'] })
  })

  it('keeps a start that waits for a linked one', () => {
    // v1 could begin at 10, and is at 40 because v2, at 100 with Mikko, is to begin within an hour of it
    const links = [{ kind: 'order' as const, visits: ['v1', 'v2'] as [string, string], smallestGap: 0, largestGap: 60 }]
    const given = problem({ carers, visits: [visit('v1'), visit('v2', half(100))], links, weights })
    const mikkos = [travel(0, 1, 90, 100), home('v2', 100, 130), travel(1, 0, 130, 140)]
    const timelines = { anna: [travel(0, 1, 30, 40), home('v1', 40, 70), travel(1, 0, 70, 80)], mikko: mikkos }
    expect(madeFrom(given, plan(timelines))).toEqual({ made: ['anna v1 40', 'mikko v2 100'], left: [] })
  })

  it('leaves out both halves of a visit of two when one carer is gone', () => {
    const given = problem({ carers, visits: [visit('v1', { carersNeeded: 2 }), visit('v2', half(40))], weights })
    expect(madeFrom(given, plan({ anna: annas }))).toEqual({ made: ['anna v2 40'], left: ['v1'] })
  })
})

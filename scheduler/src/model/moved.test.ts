import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../plan.ts'
import type { PlanVisit } from '../problem.ts'
import { daySearch } from '../search/day-search.ts'
import { Random } from '../search/random.ts'
import { carer, home, plan, problem, video, visit } from '../testing/small-problem.ts'
import { startFrom } from './from-plan.ts'
import { packProblem } from './from-problem.ts'
import { MovedVisits } from './moved.ts'

const carers = [carer('anna'), carer('mikko')]
const told = { carer: 'anna', start: 100, modality: 'home' } as const
/** Published with Anna at 100, in person; it begins no earlier than `from`. */
const published = (id: string, from = 100, fields: Partial<PlanVisit> = {}) =>
  visit(id, {
    minutes: { home: 30, video: 30 },
    hardWindow: { earliest: from, latest: 480 },
    previous: told,
    ...fields,
  })

/** All that are picked in fifty draws, where the search stands with these timelines. */
function picked(visits: PlanVisit[], timelines: Record<string, TimelineEntry[]>): string[] {
  const packed = packProblem(problem({ carers, visits, weights: { leftOut: 1000 } }))
  const { state, insertion } = daySearch(packed.model, 1)
  startFrom(packed, state, insertion, plan(timelines))
  const moved = new MovedVisits(packed, state)
  const random = new Random(1)
  const drawn = new Set(Array.from({ length: 50 }, () => moved.pick(random)))
  return [...drawn].flatMap((task) => {
    const own = packed.tasks[task]
    return own?.kind === 'visit' ? [own.visit.id] : []
  })
}

describe('the visits to bring home', () => {
  it('are those with another carer, made in another way, or more than a quarter of an hour late', () => {
    expect(picked([published('v')], { mikko: [home('v', 100, 130)] })).toEqual(['v'])
    expect(picked([published('v')], { anna: [video('v', 100, 130)] })).toEqual(['v'])
    expect(picked([published('v', 116)], { anna: [home('v', 116, 146)] })).toEqual(['v'])
  })

  it('are not those that are as published, a quarter of an hour late, or early', () => {
    expect(picked([published('v')], { anna: [home('v', 100, 130)] })).toEqual([])
    expect(picked([published('v', 115)], { anna: [home('v', 115, 145)] })).toEqual([])
    expect(picked([published('v', 50)], { anna: [home('v', 50, 80)] })).toEqual([])
  })

  it('are not those left out, new, of two carers, or whose carer is gone', () => {
    const gone = published('gone', 100, { previous: { ...told, carer: 'liisa' } })
    const { previous: _, ...fresh } = published('fresh', 130)
    const pair = published('pair', 200, { carersNeeded: 2, previous: { ...told, carer: 'liisa' } })
    const mikkos = [home('gone', 100, 130), home('fresh', 130, 160), home('pair', 200, 230)]
    const timelines = { anna: [home('pair', 200, 230)], mikko: mikkos }
    expect(picked([gone, fresh, pair, published('left')], timelines)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { checkPlan } from '../check/check-plan.ts'
import { scorePlan } from '../check/score-plan.ts'
import type { Link, PlanCarer, PlanVisit } from '../problem.ts'
import { carer, dayShift, home, plan, problem, travel, visit } from '../testing/small-problem.ts'
import { makeRoom } from './make-room.ts'
import { whereBest } from './where-best.ts'

/** Everybody works from 0 to 120 and lives 10 minutes away. Only Anna and Liisa may give medicine. */
const shift = { ...dayShift, latest: 120 }
const anna = carer('anna', { shifts: [shift], qualifications: ['medicine'] })
const liisa = { ...anna, id: 'liisa' }
const mikko = carer('mikko', { shifts: [shift] })
const half = (from: number) => ({ hardWindow: { earliest: from, latest: from + 30 } })
const medicine = { qualifications: ['medicine'] }

/** `a` is planned with the first carer at 10; the other visit is left out, and fits nowhere. */
function roomFor(other: PlanVisit, { a, carers, links = [] }: { a: PlanVisit; carers: PlanCarer[]; links?: Link[] }) {
  const given = problem({ carers, visits: [a, other], links, weights: { leftOut: 1000, travel: 10 } })
  const ride = [travel(0, 1, 0, 10), home(a.id, 10, 40), travel(1, 0, 40, 50)]
  const bare = plan(Object.fromEntries(carers.map(({ id }, index) => [id, index === 0 ? ride : []])), {
    unassigned: [{ visit: other.id, reasons: [{ rule: 'noCarer', numbers: {} }] }],
  })
  const before = { ...bare, ...scorePlan(given, bare) }
  expect(checkPlan(given, before)).toEqual([])
  expect(whereBest(given, before, other.id)).toEqual([])
  const after = makeRoom(given, before, other.id)
  if (after) expect(checkPlan(given, after)).toEqual([])
  return after?.timelines.map(({ carer: id, entries }) => [
    id,
    ...entries.flatMap((each) => (each.kind === 'visit' ? [`${each.visit} ${each.start}`] : [])),
  ])
}

describe('making room', () => {
  it('moves one visit of the shift to another carer', () => {
    const b = visit('b', { ...half(10), ...medicine })
    expect(roomFor(b, { a: visit('a', half(10)), carers: [anna, mikko] })).toEqual([
      ['anna', 'b 10'],
      ['mikko', 'a 10'],
    ])
  })

  it('moves who is to have the same carer, and has one who may not make the visit', () => {
    const links: Link[] = [{ kind: 'sameCarer', visits: ['a', 'b'] }]
    const b = visit('b', { ...half(40), ...medicine })
    expect(roomFor(b, { a: visit('a', half(10)), carers: [mikko, anna], links })).toEqual([
      ['mikko'],
      ['anna', 'a 10', 'b 40'],
    ])
  })

  it('frees one of two carers at the minute at which the other is free', () => {
    const pair = visit('pair', { ...half(10), ...medicine, carersNeeded: 2 })
    expect(roomFor(pair, { a: visit('a', half(10)), carers: [anna, liisa, mikko] })).toEqual([
      ['anna', 'pair 10'],
      ['liisa', 'pair 10'],
      ['mikko', 'a 10'],
    ])
  })

  it('moves nobody who would find no other place, or is pinned', () => {
    const b = visit('b', { ...half(10), ...medicine })
    expect(roomFor(b, { a: visit('a', { ...half(10), ...medicine }), carers: [anna, mikko] })).toBeUndefined()
    expect(roomFor(b, { a: visit('a', { ...half(10), pin: { start: 10 } }), carers: [anna, mikko] })).toBeUndefined()
  })
})

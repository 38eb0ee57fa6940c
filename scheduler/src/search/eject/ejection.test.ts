import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../check/check-plan.ts'
import { packProblem } from '../../model/from-problem.ts'
import { toPlan } from '../../model/to-plan.ts'
import type { Link, PlanCarer, PlanVisit } from '../../problem.ts'
import { carer, dayShift, problem, visit } from '../../testing/small-problem.ts'
import { daySearch } from '../day-search.ts'

/** Both work from 0 to 120, and everybody lives at place 1, 10 minutes away. Only Anna may give medicine. */
const shift = { ...dayShift, latest: 120 }
const anna = carer('anna', { shifts: [shift], qualifications: ['medicine'] })
const mikko = carer('mikko', { shifts: [shift] })
const at = (earliest: number, latest: number) => ({ hardWindow: { earliest, latest } })

function arrange(carers: PlanCarer[], visits: PlanVisit[], links: Link[] = []) {
  const given = problem({ carers, visits, links, weights: { leftOut: 1000, travel: 10 } })
  const packed = packProblem(given)
  const { state, ejection } = daySearch(packed.model, 1)
  const taskOf = (id: string) => packed.tasks.findIndex((task) => task.kind === 'visit' && task.visit.id === id)
  const groupOf = (id: string) => packed.model.groupOf[taskOf(id)]!
  const plan = () => toPlan(packed, state)
  return {
    /** As the first visit of the carer's day. */
    putWith(id: string, carerIndex: number) {
      state.begin()
      state.removeAbsent(groupOf(id))
      state.insert(packed.model.firstNode[taskOf(id)]!, packed.model.nodes + carerIndex, 0)
    },
    eject(id: string) {
      state.begin()
      const isIn = ejection.insert(groupOf(id))
      if (!isIn) state.rollBack()
      expect(checkPlan(given, plan())).toEqual([])
      return isIn
    },
    hasFailed(id: string, times: number) {
      ejection.failures[groupOf(id)] = 1 + times
    },
    plan,
    leftOut: () => plan().unassigned.map((each) => each.visit),
  }
}

describe('ejection', () => {
  it('takes out one who is in the way, and nobody where there is room', () => {
    // a 10–40; b wants the same half hour; c, 60–90, has room behind either
    const { putWith, eject, leftOut } = arrange(
      [anna],
      [visit('a', at(10, 50)), visit('b', at(10, 50)), visit('c', at(60, 90))],
    )
    putWith('a', 0)
    expect(eject('c')).toBe(true)
    expect(leftOut()).toEqual(['b'])
    expect(eject('b')).toBe(true)
    expect(leftOut()).toEqual(['a'])
  })

  it('takes out whoever has failed less often', () => {
    // a with Anna, b with Mikko, and x at the same half hour: with either
    const visits = ['a', 'b', 'x'].map((id) => visit(id, at(10, 40)))
    const { putWith, eject, hasFailed, leftOut } = arrange([anna, mikko], visits)
    putWith('a', 0)
    putWith('b', 1)
    hasFailed('a', 2)
    expect(eject('x')).toBe(true)
    expect(leftOut()).toEqual(['b'])
  })

  it('takes out who is linked to it and keeps it from every place', () => {
    // Mikko has a, and the same carer is to make b, which is medicine
    const visits = [visit('a'), visit('b', { qualifications: ['medicine'] })]
    const { putWith, eject, leftOut } = arrange([anna, mikko], visits, [{ kind: 'sameCarer', visits: ['a', 'b'] }])
    putWith('a', 1)
    expect(eject('b')).toBe(true)
    expect(leftOut()).toEqual(['a'])
    expect(eject('a')).toBe(true)
    expect(leftOut()).toEqual([])
  })

  it('makes room for two at one minute', () => {
    const visits = [visit('a', at(10, 40)), visit('pair', { carersNeeded: 2, ...at(10, 40) })]
    const { putWith, eject, plan, leftOut } = arrange([anna, mikko], visits)
    putWith('a', 0)
    expect(eject('pair')).toBe(true)
    expect(leftOut()).toEqual(['a'])
    const starts = plan().timelines.map(({ entries }) => entries.find(({ kind }) => kind === 'visit')?.start)
    expect(starts).toEqual([10, 10])
  })

  it('leaves everything as it was where nobody’s leaving helps', () => {
    const visits = [visit('a', at(10, 40)), visit('pair', { carersNeeded: 2, ...at(10, 40) })]
    const { putWith, eject, leftOut } = arrange([anna], visits)
    putWith('a', 0)
    expect(eject('pair')).toBe(false)
    expect(leftOut()).toEqual(['pair'])
  })
})

import { describe, expect, it } from 'vitest'
import { packProblem } from '../../model/from-problem.ts'
import { startFrom } from '../../model/from-plan.ts'
import { MovedVisits } from '../../model/moved.ts'
import { toPlan } from '../../model/to-plan.ts'
import type { Link, PlanCarer, PlanVisit } from '../../problem.ts'
import { carer, home, plan, problem, visit } from '../../testing/small-problem.ts'
import { daySearch } from '../day-search.ts'
import { makeFewMoves } from './few-moves.ts'

/** Everything is at 10, so that nobody makes two visits. Kari, who was to make `lost`, is ill. */
const atTen = { hardWindow: { earliest: 10, latest: 40 } }
const told = (by: string) => ({ ...atTen, previous: { carer: by, start: 10, modality: 'home' as const } })
const lost = (fields: Partial<PlanVisit> = {}) => visit('lost', { ...told('kari'), ...fields })
const anna = carer('anna', { qualifications: ['medicine', 'wounds'] })
const mikko = carer('mikko', { qualifications: ['wounds'] })
const liisa = carer('liisa')
const wounds = visit('wounds', { ...told('anna'), qualifications: ['wounds'] })
const any = visit('any', told('mikko'))
const medicine = { qualifications: ['medicine'] }

/** Who makes what after it, where everybody else begins with what was told. */
function after(carers: PlanCarer[], visits: PlanVisit[], links: Link[] = []) {
  const packed = packProblem(problem({ carers, visits, links, weights: { leftOut: 1000, changedCarer: 50 } }))
  const search = daySearch(packed.model, 1)
  const told = (id: string) => visits.filter(({ previous }) => previous?.carer === id)
  const days = carers.map(({ id }) => [id, told(id).map((each) => home(each.id, 10, 40))])
  startFrom(packed, search.state, search.insertion, plan(Object.fromEntries(days)))
  makeFewMoves(search, new MovedVisits(packed, search.state))
  const { timelines, unassigned } = toPlan(packed, search.state)
  const made = timelines.flatMap(({ carer: id, entries }) =>
    entries.flatMap((each) => (each.kind === 'visit' ? [`${id} ${each.visit}`] : [])),
  )
  return { made, left: unassigned.map((each) => each.visit) }
}

describe('few moves', () => {
  it('place a visit for which one makes way for whom another has to', () => {
    expect(after([anna, mikko, liisa], [lost(medicine), wounds, any])).toEqual({
      made: ['anna lost', 'mikko wounds', 'liisa any'],
      left: [],
    })
  })

  it('are one where one is enough', () => {
    const oona = carer('oona', medicine)
    const oonas = visit('oonas', told('oona'))
    expect(after([anna, mikko, liisa, oona], [lost(medicine), wounds, any, oonas])).toEqual({
      made: ['anna wounds', 'mikko any', 'liisa oonas', 'oona lost'],
      left: [],
    })
  })

  it('place two that go together, or neither', () => {
    const together: Link[] = [{ kind: 'together', visits: ['lost', 'also'] }]
    const also = visit('also', told('kari'))
    expect(after([anna, mikko, liisa], [lost(medicine), also, wounds], together)).toEqual({
      made: ['anna lost', 'mikko wounds', 'liisa also'],
      left: [],
    })
    expect(after([anna, mikko], [lost(medicine), also, wounds], together)).toEqual({
      made: ['anna wounds'],
      left: ['lost', 'also'],
    })
  })

  it('are none where somebody would be left out for them', () => {
    expect(after([anna, mikko], [lost(medicine), wounds, any])).toEqual({
      made: ['anna wounds', 'mikko any'],
      left: ['lost'],
    })
  })
})

import { expect, it } from 'vitest'
import { readKotisilta } from '../../formats/kotisilta.ts'
import { generateDay } from '../../generate/generate-day.ts'
import { packProblem } from '../../model/from-problem.ts'
import type { Problem } from '../../problem.ts'
import { daySearch } from '../day-search.ts'
import { Random } from '../random.ts'
import { Removal } from '../removal.ts'
import { CarerExchange } from './carer-exchange.ts'

async function plannedDay() {
  const { problem } = await readKotisilta(generateDay({ visits: 150, seed: 1, videoShare: 0.4 }))
  return planned(problem)
}

/** Where nobody is tied to anybody, and nothing is done before a drive that may be done behind it, a shift's price is its own. */
async function untiedDay() {
  const { problem } = await readKotisilta(generateDay({ visits: 150, seed: 1, videoShare: 0 }))
  const visits = problem.visits.map((visit) => ({ ...visit, carersNeeded: 1 as const }))
  return planned({ ...problem, visits, links: [] })
}

function planned(problem: Problem) {
  const search = daySearch(packProblem(problem).model, 1)
  search.construct()
  const { state } = search
  const active = new Uint8Array(state.model.routes).fill(1)
  let seed = -1
  const exchange = new CarerExchange({
    state,
    random: new Random(1),
    active,
    removal: new Removal(state, active),
    admission: search.insertion.admission,
    pickPlanned: () => seed,
  })
  const exchangeAt = (task: number) => {
    seed = task
    state.begin()
    exchange.run(0)
  }
  return { state, active, exchangeAt }
}

it('never makes a plan dearer when it sees prices as they are, and often several carers better at once', async () => {
  const { state, exchangeAt } = await untiedDay()
  const { model } = state
  let cheaper = 0
  let mostChanged = 0
  for (let task = 0; task < model.tasks; task++) {
    const before = state.total
    const routesBefore = state.nodeOf.map((node) => (node < 0 ? -1 : state.routeOf[node]!))
    const absent = state.absentCount
    if (state.nodeOf[task]! < 0) continue
    exchangeAt(task)
    expect(state.broken).toBe(false)
    expect(state.total).toBeLessThanOrEqual(before)
    expect(state.absentCount).toBe(absent)
    const changed = routesBefore.filter((route, each) => route >= 0 && state.routeOf[state.nodeOf[each]!] !== route)
    if (state.total < before) cheaper++
    mostChanged = Math.max(mostChanged, changed.length)
    state.rollBack()
    expect(state.total).toBe(before)
  }
  expect(cheaper).toBeGreaterThan(20)
  expect(mostChanged).toBeGreaterThan(2)
})

it('leaves shifts alone that another part of the area has, and residents their visit in person', async () => {
  const { state, active, exchangeAt } = await plannedDay()
  const { model } = state
  for (let route = 0; route < model.routes; route += 2) active[route] = 0
  const others = (route: number) => {
    const chain: number[] = []
    for (let node = state.next[model.nodes + route]!; node < model.nodes; node = state.next[node]!) chain.push(node)
    return chain
  }
  const closed = Array.from({ length: model.routes }, (_, route) => route).filter((route) => active[route] === 0)
  const before = closed.map(others)
  for (let task = 0; task < model.tasks; task++) {
    if (state.nodeOf[task]! < 0) continue
    exchangeAt(task)
    // Two who move may push two that are tied to each other, which shows when both are in
    if (state.broken) state.rollBack()
    else state.keep()
    model.videoMost.forEach((most, resident) => expect(state.videoCount[resident]).toBeLessThanOrEqual(most))
  }
  expect(closed.map(others)).toEqual(before)
})

import { expect, it } from 'vitest'
import { readKotisilta } from '../../formats/kotisilta.ts'
import { generateDay } from '../../generate/generate-day.ts'
import { packProblem } from '../../model/from-problem.ts'
import { nearestTasks } from '../../model/neighbours.ts'
import { impossible } from '../../model/route-model.ts'
import { daySearch } from '../day-search.ts'
import { Random } from '../random.ts'
import type { RouteState } from '../route-state.ts'
import type { RuinAndRecreate } from '../ruin-and-recreate.ts'
import { InsertionPrice } from './insertion-price.ts'
import { Insertion } from './insertion.ts'

/** Never blinks: two who look at the same places find the same price. */
class Steady extends Random {
  override unit(): number {
    return 1
  }
}

/** The least that the task costs in any shift, within its links' window. */
function lookAnew(state: RouteState, { admission, shifts }: Insertion, task: number): number {
  const { model } = state
  const price = new InsertionPrice(state)
  let least = impossible
  for (let node = model.firstNode[task]!; node < model.firstNode[task]! + model.nodeCount[task]!; node++) {
    if (!admission.mayUse(node, task)) continue
    price.of(node, task, Math.max(model.early[node]!, admission.from), Math.min(model.late[node]!, admission.to))
    for (let i = shifts.first[node]!; i < shifts.first[node + 1]!; i++) {
      const route = shifts.routes[i]!
      if (admission.isOpen(task, route) && price.anywhere(route, least) >= 0) least = price.found
    }
  }
  return least
}

/** Of every visit that starts with no other: the best price by memory, and by looking at every place anew. */
function compareAll(search: RuinAndRecreate, insertion: Insertion): number {
  const { state } = search
  const { model } = state
  let compared = 0
  for (let task = 0; task < model.tasks; task++) {
    const node = state.nodeOf[task]!
    const isAlone = model.groupFirst[model.groupOf[task]! + 1]! - model.groupFirst[model.groupOf[task]!]! === 1
    const isBreak = model.breakOf[task]! >= 0
    if (node < 0 || !isAlone || isBreak) continue
    state.begin()
    state.take(node)
    state.addAbsent(model.groupOf[task]!)
    state.recount()
    insertion.find(task, true)
    // A shift that could leave later for it is passed over where its other savings say no
    if (insertion.after >= model.nodes)
      expect(insertion.delta, `task ${task}`).toBeLessThanOrEqual(lookAnew(state, insertion, task))
    else expect(insertion.delta, `task ${task}`).toBe(lookAnew(state, insertion, task))
    state.rollBack()
    compared++
  }
  return compared
}

it('what is remembered is what one would find by looking again, while a search changes the plan', async () => {
  let compared = 0
  for (let seed = 1; seed <= 3; seed++) {
    const { problem } = await readKotisilta(generateDay({ visits: 60, seed, videoShare: 0.4 }))
    const { model } = packProblem(problem)
    const search = daySearch(model, seed)
    search.construct()
    const active = new Uint8Array(model.routes).fill(1)
    const insertion = new Insertion(
      search.state,
      new Steady(1),
      nearestTasks(model, 40, { wait: 0.2, late: 1 }),
      active,
    )
    for (let round = 0; round < 40; round++) {
      search.cool(round / 40)
      search.run(5)
      compared += compareAll(search, insertion)
    }
  }
  expect(compared).toBeGreaterThan(3_000)
})

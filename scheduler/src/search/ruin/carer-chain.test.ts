import { expect, it } from 'vitest'
import { readKotisilta } from '../../formats/kotisilta.ts'
import { generateDay } from '../../generate/generate-day.ts'
import { packProblem } from '../../model/from-problem.ts'
import { daySearch } from '../day-search.ts'
import { Random } from '../random.ts'
import { Removal } from '../removal.ts'
import { carerChain } from './carer-chain.ts'

it('takes out a visit, and makes room at a carer who suits it better', async () => {
  const { problem } = await readKotisilta(generateDay({ visits: 80, seed: 1, videoShare: 0.4 }))
  const search = daySearch(packProblem(problem).model, 1)
  search.construct()
  const { state } = search
  const { model } = state
  const { taskOf, carerPrice, carers, carerOf } = model
  const active = new Uint8Array(model.routes).fill(1)
  const removal = new Removal(state, active)
  const priceIn = (task: number, route: number) => carerPrice[task * carers + carerOf[route]!]!
  let roomier = 0
  for (let seed = 0; seed < model.tasks; seed++) {
    const node = state.nodeOf[seed]!
    if (node < 0 || priceIn(seed, state.routeOf[node]!) === 0) continue
    const own = priceIn(seed, state.routeOf[node]!)
    const routeBefore = state.routeOf.slice()
    const taken: number[] = []
    state.begin()
    removal.iteration = seed
    carerChain.ruin({
      state,
      random: new Random(seed),
      near: search.settings.near,
      active,
      pickPlanned: () => seed,
      remove: (task) => removal.mayRemove(task) && taken.push(task) && removal.remove(task),
      eject: () => undefined,
      ruined: new Int32Array(model.routes).fill(-1),
      iteration: seed,
      size: 8,
    })
    expect(taken.every((task) => state.nodeOf[task]! < 0)).toBe(true)
    const routes = new Set(taken.map((task) => routeBefore[search.state.model.firstNode[task]!]!))
    if ([...routes].some((route) => route >= 0 && priceIn(seed, route) < own)) roomier++
    state.recount()
    state.rollBack()
    expect(taskOf[state.nodeOf[seed]!]).toBe(seed)
  }
  expect(roomier).toBeGreaterThan(10)
})

import { describe, expect, it } from 'vitest'
import { checkVrptw, type VrptwInstance } from '../formats/vrplib.ts'
import { fromVrplib } from '../model/from-vrplib.ts'
import { randomVrptw } from '../testing/random-vrptw.ts'
import type { RouteState } from './route-state.ts'
import type { RuinAndRecreate } from './ruin-and-recreate.ts'
import type { Audit } from './search-settings.ts'
import { recompute } from './timing.ts'
import { vrptwSearch } from './vrptw-search.ts'

function search(instance: VrptwInstance, { iterations, audit }: { iterations: number; audit?: Audit }) {
  const chain = vrptwSearch(fromVrplib(instance), 1, audit)
  chain.construct()
  for (let done = 0; done < iterations; done += 100) {
    chain.cool(done / iterations)
    chain.run(100)
  }
  return chain
}

function routesOf({ model, next }: RouteState): number[][] {
  return Array.from({ length: model.routes }, (_, route) => {
    const customers: number[] = []
    for (let node = next[model.nodes + route]!; node < model.nodes; node = next[node]!) customers.push(node + 1)
    return customers
  }).filter(({ length }) => length > 0)
}

/** What is known of a plan, counted from its chains alone or as the search left it. */
function facts({ state }: RuinAndRecreate) {
  const { nodes, routes } = state.model
  const planned = [...state.routeOf.keys()].filter(
    (node) => state.routeOf[node]! >= 0 && (node < nodes || node >= nodes + routes),
  )
  return {
    start: planned.map((node) => state.start[node]),
    latest: planned.map((node) => state.latest[node]),
    arcIn: planned.map((node) => state.arcIn[node]),
    cost: [...state.cost],
    load: [...state.load],
    total: state.total,
  }
}

describe.each([
  ['looking at every position', 60],
  ['looking beside neighbours', 240],
] as const)('the search for VRPTW, %s', (_how, customers) => {
  it('pays for an insertion what its price said, and keeps times as a whole count would', () => {
    let inserted = 0
    let accepted = 0
    const audit: Audit = {
      inserted: (expected, before, after) => {
        inserted++
        if (after - before !== expected) expect(after - before).toBe(expected)
      },
      accepted: (chain) => {
        if (++accepted % 20 > 0) return
        const kept = facts(chain)
        for (let route = 0; route < chain.state.model.routes; route++) recompute(chain.state, route)
        expect(kept).toEqual(facts(chain))
      },
    }
    search(randomVrptw(3, customers), { iterations: 3_000, audit })
    expect(inserted).toBeGreaterThan(10_000)
    expect(accepted).toBeGreaterThan(100)
  })

  it('costs what the format’s checker says', () => {
    const instance = randomVrptw(4, customers)
    const chain = search(instance, { iterations: 3_000 })
    chain.moveTo(chain.best())
    expect(chain.state.absentCount).toBe(0)
    expect(checkVrptw(instance, { routes: routesOf(chain.state) })).toBe(chain.bestCost)
  })
})

import type { RuinOperator } from './ruin.ts'

/** Empties one short route: strings alone seldom save a whole route, which on some problems is where the gain is (C205). */
export const wholeRoute: RuinOperator = {
  name: 'wholeRoute',
  weight: 2,
  ruin({ state, pickPlanned, remove, random }) {
    let shortest = -1
    for (let tries = 0; tries < 3; tries++) {
      const task = pickPlanned()
      if (task < 0) return
      const route = state.routeOf[state.nodeOf[task]!]!
      if (shortest < 0 || state.visits[route]! < state.visits[shortest]!) shortest = route
      if (random.chance(0.3)) break
    }
    let node = state.next[state.model.nodes + shortest]!
    while (node < state.model.nodes) {
      const following = state.next[node]!
      remove(state.model.taskOf[node]!)
      node = following
    }
  },
}

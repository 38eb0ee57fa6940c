import type { RuinContext, RuinOperator } from './ruin.ts'

/** Christiaens and Vanden Berghe 2020, section 5.2, with their values. */
const longestString = 10
const splitProbability = 0.5
const growProbability = 0.01

/**
 * Adjacent string removal (SISR): around a seed, from each near route one string of neighbours, so that routes have room
 * beside each other. Half the time the string spares some visits in its middle.
 */
export const adjacentStrings: RuinOperator = {
  name: 'adjacentStrings',
  weight: 100,
  ruin(context) {
    const { state, random, near } = context
    const seed = context.pickPlanned()
    if (seed < 0) return
    const planned = state.model.groups - state.absentCount
    const meanLength = planned / Math.max(1, usedRoutes(context))
    const most = Math.max(1, Math.min(longestString, meanLength))
    let strings = Math.floor(random.unit() * ((4 * context.size) / (1 + most)) + 1)
    ruinAt(context, seed, most)
    strings--
    const list = seed * near.width
    for (let i = list; i < list + near.width && strings > 0; i++) {
      if (near.lists[i]! < 0) return
      if (ruinAt(context, near.lists[i]!, most)) strings--
    }
  },
}

function usedRoutes({ state }: RuinContext): number {
  let used = 0
  for (let route = 0; route < state.model.routes; route++) if (state.visits[route]! > 0) used++
  return used
}

/** Takes a string around the task out of its route, unless that was ruined already. */
export function ruinAt(context: RuinContext, task: number, most: number): boolean {
  const { state, random, iteration, ruined, active } = context
  const node = state.nodeOf[task]!
  if (node < 0) return false
  const route = state.routeOf[node]!
  if (ruined[route] === iteration || active[route] === 0) return false
  ruined[route] = iteration
  let index = 0
  for (let x = state.prev[node]!; x < state.model.nodes; x = state.prev[x]!) index++
  let length = index + 1
  for (let x = state.next[node]!; x < state.model.nodes; x = state.next[x]!) length++
  const taken = Math.floor(random.unit() * Math.min(length, most)) + 1
  let spared = 0
  if (taken > 1 && taken < length && random.chance(splitProbability)) {
    spared = 1
    while (taken + spared < length && random.chance(growProbability)) spared++
  }
  takeString(context, route, index, length, taken, spared)
  return true
}

/** Around the visit at `index` of a route of `length`: numbers, not an object, because every string of every iteration comes here. */
function takeString(
  { state, random, remove }: RuinContext,
  route: number,
  index: number,
  length: number,
  taken: number,
  spared: number,
): void {
  const whole = taken + spared
  const first = Math.max(0, index - whole + 1)
  const last = Math.min(index, length - whole)
  const begin = first + random.below(last - first + 1)
  const spareFrom = spared > 0 ? 1 + random.below(taken - 1) : taken
  let node = state.next[state.model.nodes + route]!
  for (let i = 0; i < begin; i++) node = state.next[node]!
  for (let i = 0; i < whole && node < state.model.nodes; i++) {
    const following = state.next[node]!
    if (i < spareFrom || i >= spareFrom + spared) remove(state.model.taskOf[node]!)
    node = following
  }
}

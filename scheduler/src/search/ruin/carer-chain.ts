import { adjacentStrings, ruinAt } from './adjacent-strings.ts'
import type { RuinContext, RuinOperator } from './ruin.ts'

/** How many visits leave the first and the last shift at most. */
const longest = 6
/** How many visits in a row make room for the one before at most. */
const mostLinks = 4

/**
 * An ejection chain over carers (Glover 1996): a visit goes to a carer who suits it better; who is there at that time makes room and goes to
 * one who suits it no worse, and so on. The resident's carers may work at the other end of the day's routes, where no string of
 * neighbours leads, and have time only if several visits move at once.
 */
export const carerChain: RuinOperator = {
  name: 'carerChain',
  weight: 300,
  isFor: (model) => model.carerPrice.some((price) => price > 0),
  ruin(context) {
    const { state, pickPlanned, random } = context
    let task = pickPlanned()
    if (task < 0) return
    let route = pickCarer(context, task, -1)
    if (route < 0) return adjacentStrings.ruin(context)
    const most = 1 + random.below(longest)
    let taken = most
    for (let links = 1 + random.below(mostLinks); ; links--) {
      const other = atTime(context, route, state.start[state.nodeOf[task]!]!)
      const further = other >= 0 && links > 1 ? pickCarer(context, other, 0) : -1
      ruinAt(context, task, taken)
      if (other < 0 || state.nodeOf[other]! < 0) return
      if (further < 0) {
        ruinAt(context, other, most)
        return
      }
      task = other
      route = further
      taken = 1
    }
  },
}

/**
 * Of the open shifts that may have the task and whose carer costs no more than its own plus `more`, each as likely; -1: there is
 * no other.
 */
function pickCarer({ state, random, active }: RuinContext, task: number, more: number): number {
  const { model } = state
  const node = state.nodeOf[task]!
  const own = state.routeOf[node]!
  const start = state.start[node]!
  const limit = model.carerPrice[task * model.carers + model.carerOf[own]!]! + more
  if (limit < 0) return -1
  let chosen = -1
  let seen = 0
  for (let route = 0; route < model.routes; route++) {
    if (active[route] === 0 || route === own) continue
    const pair = task * model.carers + model.carerOf[route]!
    if (model.carerPrice[pair]! > limit || model.mayServe[pair] === 0) continue
    const begin = model.nodes + route
    if (model.early[begin]! > start || model.late[begin + model.routes]! < start) continue
    if (random.below(++seen) === 0) chosen = route
  }
  return chosen
}

/** The route's task that is under way at that time, or the last before; -1: it has none. */
function atTime({ state }: RuinContext, route: number, time: number): number {
  const { model, next, start } = state
  let found = -1
  for (let node = next[model.nodes + route]!; node < model.nodes; node = next[node]!) {
    if (found >= 0 && start[node]! > time) break
    found = model.taskOf[node]!
  }
  return found
}

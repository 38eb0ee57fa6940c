import { adjacentStrings, ruinAt } from './adjacent-strings.ts'
import type { RuinContext, RuinOperator } from './ruin.ts'

/** How many visits leave either shift at most. */
const longest = 6

/**
 * Makes room at a carer who suits somebody better than the one planned, at about that time: whom the resident knows may work
 * at the other end of the day's routes, where no string of neighbours leads.
 */
export const betterCarer: RuinOperator = {
  name: 'betterCarer',
  weight: 100,
  isFor: (model) => model.carerPrice.some((price) => price > 0),
  ruin(context) {
    const { state, pickPlanned } = context
    const task = pickPlanned()
    if (task < 0) return
    const node = state.nodeOf[task]!
    const route = pickBetter(context, task, state.routeOf[node]!)
    if (route < 0) return adjacentStrings.ruin(context)
    const most = 1 + context.random.below(longest)
    const other = atTime(context, route, state.start[node]!)
    ruinAt(context, task, most)
    if (other >= 0) ruinAt(context, other, most)
  },
}

/** Any of the open routes that may have the task and whose carer costs less, each as likely; -1: there is none. */
function pickBetter({ state, random, active }: RuinContext, task: number, own: number): number {
  const { model } = state
  const priceIn = (route: number) => model.carerPrice[task * model.carers + model.carerOf[route]!]!
  const limit = priceIn(own)
  if (limit === 0) return -1
  const start = state.start[state.nodeOf[task]!]!
  let chosen = -1
  let seen = 0
  for (let route = 0; route < model.routes; route++) {
    if (active[route] === 0 || priceIn(route) >= limit) continue
    if (model.mayServe[task * model.carers + model.carerOf[route]!] === 0) continue
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

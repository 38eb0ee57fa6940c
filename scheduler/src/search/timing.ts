import { never, type RouteModel } from '../model/route-model.ts'
import { scanSlots, type RouteState } from './route-state.ts'

/**
 * Counts a route anew: earliest starts forwards, latest starts backwards (so that a later insertion is judged in constant
 * time; Savelsbergh 1992), and its cost. False when a window is not kept, which only a taken node or a narrowed window can
 * bring about (travel times need not obey the triangle inequality).
 */
export function recompute(state: RouteState, route: number): boolean {
  let kept: boolean
  if (state.model.plain) {
    kept = forwardsPlain(state, route)
    backwardsPlain(state, route)
  } else {
    kept = forwards(state, route)
    backwards(state, route)
  }
  state.renewVersion(route)
  if (!kept) state.broken = true
  return kept
}

function forwardsPlain(state: RouteState, route: number): boolean {
  const { model, next, leave, start, at, arcIn, early, late } = state
  const { place, minutes, travel, places, nodes, demand } = model
  let node = nodes + route
  let from = place[node]!
  let free = early[node]!
  let sum = 0
  let load = 0
  let visits = 0
  let kept = true
  leave[node] = free
  at[node] = from
  for (node = next[node]!; node >= 0; node = next[node]!) {
    const to = place[node]!
    const arc = travel[from * places + to]!
    const begin = Math.max(free + arc, early[node]!)
    if (begin > late[node]!) kept = false
    arcIn[node] = arc
    start[node] = begin
    free = begin + minutes[node]!
    leave[node] = free
    at[node] = to
    sum += arc
    from = to
    if (node < nodes) {
      load += demand[node]!
      visits++
    }
  }
  state.load[route] = load
  state.visits[route] = visits
  state.routesCost += sum - state.cost[route]!
  state.cost[route] = sum
  return kept
}

/** As `recompute`, for a plain route that has gained this node: only what it changes. */
export function recomputeAround(state: RouteState, node: number): void {
  const { model, next, prev, leave, start, at, arcIn, early, late, latest } = state
  const { place, minutes, travel, places, nodes, demand } = model
  const before = prev[node]!
  const behind = next[node]!
  const row = place[node]! * places
  const there = travel[row + at[before]!]!
  const onwards = travel[row + place[behind]!]!
  const more = there + onwards - arcIn[behind]!
  arcIn[node] = there
  arcIn[behind] = onwards
  at[node] = place[node]!
  const route = state.routeOf[node]!
  let free = leave[before]!
  for (let x = node; x >= 0; x = next[x]!) {
    const begin = Math.max(free + arcIn[x]!, early[x]!)
    if (x !== node && begin === start[x]!) break
    if (begin > late[x]!) state.broken = true
    start[x] = begin
    free = begin + minutes[x]!
    leave[x] = free
  }
  let limit = latest[behind]! - onwards
  for (let x = node; x < nodes; x = prev[x]!) {
    limit = Math.min(late[x]!, limit - minutes[x]!)
    if (x !== node && limit === latest[x]!) break
    latest[x] = limit
    limit -= arcIn[x]!
  }
  state.load[route]! += demand[node]!
  state.visits[route]!++
  state.routesCost += more
  state.cost[route]! += more
}

function forwards(state: RouteState, route: number): boolean {
  const { model, next, leave, start, at, arcIn, early, late, timedSum, waitSum } = state
  const { place, minutes, travel, places, nodes, taskOf, free, timed, breakOf, nodePrice, carerPrice, carers } = model
  const carer = model.carerOf[route]!
  const matrix = model.matrixOf[route]!
  let node = nodes + route
  let from = place[node]!
  let now = early[node]!
  let travelSum = 0
  let minutesSum = 0
  let price = 0
  let load = 0
  let visits = 0
  let timedPrice = 0
  let waited = 0
  let kept = true
  leave[node] = now
  at[node] = from
  timedSum[node] = 0
  for (node = next[node]!; node >= 0; node = next[node]!) {
    let arc = 0
    if (!free[node]) {
      const to = place[node]!
      arc = travel[matrix + from * places + to]!
      from = to
    }
    const arrival = now + arc
    const begin = Math.max(arrival, early[node]!)
    if (begin > late[node]!) kept = false
    waited += begin - arrival
    waitSum[node] = waited
    arcIn[node] = arc
    start[node] = begin
    now = begin + minutes[node]!
    leave[node] = now
    at[node] = from
    travelSum += arc
    if (node < nodes) {
      minutesSum += minutes[node]!
      const task = taskOf[node]!
      if (timed[node]) timedPrice += timedPriceOf(state, node, begin)
      if (breakOf[task]! < 0) {
        visits++
        load += minutes[node]!
        price += nodePrice[node]! + carerPrice[task * carers + carer]!
      }
    }
    timedSum[node] = timedPrice
  }
  const first = next[nodes + route]!
  state.departAt[route] = start[first]! - arcIn[first]!
  state.travelSum[route] = travelSum
  state.minutesSum[route] = minutesSum
  state.priceSum[route] = price
  state.load[route] = load
  state.visits[route] = visits
  const end = start[nodes + model.routes + route]!
  const cost =
    visits === 0
      ? 0
      : price + timedPrice + routePrice(state, route, end - state.departAt[route], travelSum, minutesSum, load)
  state.routesCost += cost - state.cost[route]!
  state.cost[route] = cost
  return kept
}

/** Of a route: travel, waiting, overtime and the care above its fair share. */
export function routePrice(
  state: RouteState,
  route: number,
  span: number,
  travel: number,
  minutes: number,
  load: number,
): number {
  const { model } = state
  const overtime = span - model.unpaid[route]! - model.longestWork[route]!
  const unfair = load - model.fair[route]!
  return (
    travel * model.travelWeight +
    (span - travel - minutes) * model.waitingWeight[route]! +
    (overtime > 0 ? overtime * model.overtimeWeight[route]! : 0) +
    (unfair > 0 ? unfair * model.fairnessWeight : 0)
  )
}

/** Of a node: lateness, and the distance from its published start. */
export function timedPriceOf(state: RouteState, node: number, begin: number): number {
  const { model } = state
  const late = begin - model.due[node]!
  const moved = Math.abs(begin - model.published[node]!) - model.tolerance
  return (late > 0 ? late * model.lateWeight[node]! : 0) + (moved > 0 ? moved * model.publishedWeight[node]! : 0)
}

function backwardsPlain(state: RouteState, route: number): void {
  const { model, prev, latest, late, arcIn } = state
  const { minutes, nodes } = model
  let node = nodes + model.routes + route
  let limit = late[node]!
  latest[node] = limit
  let arc = arcIn[node]!
  const begin = nodes + route
  for (node = prev[node]!; node !== begin; node = prev[node]!) {
    limit = Math.min(late[node]!, limit - arc - minutes[node]!)
    latest[node] = limit
    arc = arcIn[node]!
  }
}

/** How late a node that starts then may start for the same price. */
function samePriceUntil(
  { due, published, publishedWeight, tolerance }: RouteModel,
  node: number,
  start: number,
): number {
  const wished = Math.max(start, due[node]!)
  if (publishedWeight[node] === 0) return wished
  const kept = published[node]! + tolerance
  return Math.abs(start - published[node]!) <= tolerance ? Math.min(wished, kept) : start
}

/** Also until when a start makes nobody behind it dearer, and where a scan of the route begins. */
function backwards(state: RouteState, route: number): void {
  const { model, prev, latest, late, arcIn, start, calm, scanFrom, scanWidth } = state
  const { minutes, nodes, timed } = model
  const begin = nodes + route
  const width = scanWidth[route]!
  let slot = (route + 1) * scanSlots - 1
  let time = state.early[begin]! + (scanSlots - 1) * width
  let node = begin + model.routes
  let limit = late[node]!
  let quiet = never
  let arc = arcIn[node]!
  for (latest[node] = limit, calm[node] = quiet; time > limit; time -= width) scanFrom[slot--] = -1
  for (node = prev[node]!; node !== begin; node = prev[node]!) {
    const needed = arc + minutes[node]!
    limit = Math.min(late[node]!, limit - needed)
    quiet -= needed
    if (timed[node]) quiet = Math.min(quiet, samePriceUntil(model, node, start[node]!))
    latest[node] = limit
    calm[node] = quiet
    arc = arcIn[node]!
    for (; time > limit; time -= width) scanFrom[slot--] = node
  }
  for (const first = route * scanSlots; slot >= first;) scanFrom[slot--] = begin
}

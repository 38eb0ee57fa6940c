import { impossible, type RouteModel } from '../../model/route-model.ts'
import type { RouteState } from '../route-state.ts'
import { routePrice, timedPriceOf } from '../timing.ts'

/**
 * What it costs to put one node somewhere: exact. The hard part is judged in constant time by the latest start of what follows;
 * only a promising place is walked until the push is absorbed.
 */
export class InsertionPrice {
  private readonly state: RouteState
  private readonly model: RouteModel
  /** With published starts a later start may be cheaper: what a push has cost so far says nothing of the rest. */
  private readonly isPublished: boolean
  private node = -1
  private task = -1
  /** The earliest and the latest start looked for. */
  private lo = 0
  private hi = 0

  constructor(state: RouteState) {
    this.state = state
    this.model = state.model
    this.isPublished = state.model.publishedWeight.some((weight) => weight > 0)
  }

  /** Of which node, started within which window, the prices asked for next are. */
  of(node: number, task: number, lo: number, hi: number): void {
    this.node = node
    this.task = task
    this.lo = lo
    this.hi = hi
  }

  /** Behind `before`, on its route; `impossible` where it can't be, or where it is not below for sure. */
  at(before: number, route: number, below: number): number {
    const { state, model, node, task } = this
    const matrix = model.matrixOf[route]!
    const isFree = model.free[node] === 1
    const behind = state.next[before]!
    let there = 0
    let more = 0
    if (!isFree) {
      there = model.travelTo[matrix + model.place[node]! * model.places + state.at[before]!]!
      const onwards = this.nextFixed(behind)
      if (onwards >= 0) {
        more =
          there +
          model.travel[matrix + model.place[node]! * model.places + model.place[onwards]!]! -
          state.arcIn[onwards]!
      } else more = there
    }
    let begin = state.leave[before]! + there
    if (begin > this.hi) return impossible
    if (begin < this.lo) begin = this.lo
    const minutes = model.minutes[node]!
    // Behind what is done anywhere the next arc may become shorter, and all after it earlier
    const longer = isFree ? 0 : more - there
    const isKnown = model.free[behind] === 0 || longer >= 0
    const done = begin + minutes + state.arcIn[behind]!
    if (done + (model.free[behind] ? Math.min(0, longer) : longer) > state.latest[behind]!) return impossible
    const isBreak = model.breakOf[task]! >= 0
    const price = isBreak ? 0 : model.nodePrice[node]! + model.carerPrice[task * model.carers + model.carerOf[route]!]!
    let left = Infinity
    if (isKnown && state.visits[route]! > 0) {
      const waiting = model.waitingWeight[route]!
      let known = price + more * model.travelWeight - (minutes + more) * waiting
      if (model.timed[node]) known += timedPriceOf(state, node, begin)
      const later = before === model.nodes + route ? begin - there - state.departAt[route]! : 0
      if (later > 0) known -= later * (waiting + model.overtimeWeight[route]!)
      if (known >= below) return impossible
      if (!this.isPublished) left = below - known
    }
    return this.walk(before, route, begin, there, more, price, isBreak, left)
  }

  /** The next node with a place of its own, the end included; -1 at a desk, where there is none. */
  private nextFixed(node: number): number {
    const { free } = this.model
    const { next } = this.state
    while (node >= 0 && free[node]) node = next[node]!
    return node
  }

  /** Along the route until the push is absorbed; given up where what follows has already cost more than is `left`. */
  private walk(
    before: number,
    route: number,
    begin: number,
    there: number,
    more: number,
    price: number,
    isBreak: boolean,
    left: number,
  ): number {
    const { state, model, node } = this
    const { next, start, arcIn, early, late, timedSum } = state
    const { free, timed, minutes, nodes } = model
    const matrix = model.matrixOf[route]!
    const end = nodes + model.routes + route
    const own = timed[node] ? timedPriceOf(state, node, begin) : 0
    let timedPrice = timedSum[before]! + own
    let moved = free[node] === 0
    let now = begin + minutes[node]!
    let last = start[end]!
    for (let x = next[before]!; x >= 0; x = next[x]!) {
      let arc = arcIn[x]!
      if (moved && !free[x]) {
        arc = model.travel[matrix + model.place[node]! * model.places + model.place[x]!]!
        moved = false
      }
      let then = now + arc
      if (then < early[x]!) then = early[x]!
      if (then > late[x]!) return impossible
      if (x === end) {
        last = then
        break
      }
      if (!moved && then === start[x]!) {
        timedPrice += timedSum[end]! - timedSum[state.prev[x]!]!
        break
      }
      if (timed[x]) {
        timedPrice += timedPriceOf(state, x, then)
        if (timedPrice - own - timedSum[x]! >= left) return impossible
      }
      now = then + minutes[x]!
    }
    const depart = before === nodes + route ? begin - there : state.departAt[route]!
    const cost =
      routePrice(
        state,
        route,
        last - depart,
        state.travelSum[route]! + more,
        state.minutesSum[route]! + minutes[node]!,
        state.load[route]! + (isBreak ? 0 : minutes[node]!),
      ) +
      timedPrice +
      state.priceSum[route]! +
      price
    if (isBreak && state.visits[route] === 0) return 0
    return cost - state.cost[route]!
  }
}

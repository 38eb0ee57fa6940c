import { impossible, type RouteModel } from '../../model/route-model.ts'
import type { RouteState } from '../route-state.ts'
import { routePrice, timedPriceOf } from '../timing.ts'

/**
 * What it costs to put one node somewhere: exact. The hard part is judged in constant time by the latest start of what follows;
 * only a promising place is walked until the push is absorbed.
 */
export class InsertionPrice {
  /** The price of what `cheapest` found, and when it would start there. */
  found = impossible
  start = 0

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
    return this.cheapest(route, before, this.state.next[before]!, below) < 0 ? impossible : this.found
  }

  /** Of all places on a route. */
  anywhere(route: number, below: number): number {
    const { state, model } = this
    const first = state.scanFromTime(route, this.lo + model.minutes[this.node]!)
    if (first >= 0) return this.cheapest(route, first, model.nodes + model.routes + route, below)
    this.found = below
    return -1
  }

  /**
   * Of the places on a route behind `first` and those after it, up to `last` and not behind it: the cheapest that is below, its price
   * then `found`; else -1.
   */
  cheapest(route: number, first: number, last: number, below: number): number {
    const { state, model, node, task, lo, hi } = this
    const { next, leave, latest, at, arcIn } = state
    const { place, free, travel, travelTo, travelWeight } = model
    const row = model.matrixOf[route]! + place[node]! * model.places
    const isFree = free[node] === 1
    const isTimed = model.timed[node] === 1
    const minutes = model.minutes[node]!
    const isBreak = model.breakOf[task]! >= 0
    const price = isBreak ? 0 : model.nodePrice[node]! + model.carerPrice[task * model.carers + model.carerOf[route]!]!
    const waiting = model.waitingWeight[route]!
    const isEmpty = state.visits[route] === 0
    let after = -1
    this.found = below
    // It saves no more than the waiting that it fills; that the shift may leave later for it is let go here
    if (!isEmpty && price - minutes * waiting >= below) return after
    for (let before = first, behind: number; before !== last && leave[before]! <= hi; before = behind) {
      behind = next[before]!
      const left = leave[before]!
      const limit = latest[behind]!
      // Most positions are hours too early, or have no room
      if (limit < lo + minutes || limit < left + minutes) continue
      let there = 0
      let more = 0
      if (!isFree) {
        there = travelTo[row + at[before]!]!
        let onwards = behind
        while (onwards >= 0 && free[onwards] === 1) onwards = next[onwards]!
        // At a desk nothing has a place, the end neither
        more = onwards < 0 ? there : there + travel[row + place[onwards]!]! - arcIn[onwards]!
      }
      let begin = left + there
      if (begin > hi) continue
      if (begin < lo) begin = lo
      // Behind what is done anywhere the next arc may become shorter, and all after it earlier
      const longer = isFree ? 0 : more - there
      const done = begin + minutes + arcIn[behind]!
      const isBehindFree = free[behind] === 1
      if (done + (isBehindFree ? Math.min(0, longer) : longer) > limit) continue
      let budget = Infinity
      if (!isEmpty && (!isBehindFree || longer >= 0)) {
        let known = price + more * travelWeight - (minutes + more) * waiting
        if (isTimed) known += timedPriceOf(state, node, begin)
        if (before === model.nodes + route) {
          const later = begin - there - state.departAt[route]!
          if (later > 0) known -= later * (waiting + model.overtimeWeight[route]!)
        }
        if (known >= this.found) continue
        if (!this.isPublished) budget = this.found - known
      }
      const here = this.walk(before, route, begin, there, more, price, budget)
      if (here >= this.found) continue
      this.found = here
      this.start = begin
      after = before
    }
    return after
  }

  /**
   * Along the route until the push makes nobody behind dearer: from there only its end counts, which waits may keep where it is. Given
   * up where what follows has already cost more than the budget.
   */
  private walk(
    before: number,
    route: number,
    begin: number,
    there: number,
    more: number,
    price: number,
    budget: number,
  ): number {
    const { state, model, node } = this
    const { next, start, arcIn, early, late, timedSum, calm, waitSum } = state
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
      if (!moved && then >= start[x]! && then <= calm[x]!) {
        const push = then - start[x]! - (waitSum[end]! - waitSum[x]!)
        if (push > 0) last += push
        timedPrice += timedSum[end]! - timedSum[state.prev[x]!]!
        break
      }
      if (timed[x]) {
        timedPrice += timedPriceOf(state, x, then)
        if (timedPrice - own - timedSum[x]! >= budget) return impossible
      }
      now = then + minutes[x]!
    }
    return this.priceOf(before, route, begin - there, last, more, timedPrice, price)
  }

  private priceOf(
    before: number,
    route: number,
    ownDeparture: number,
    last: number,
    more: number,
    timedPrice: number,
    price: number,
  ): number {
    const { state, model, node, task } = this
    const isBreak = model.breakOf[task]! >= 0
    if (isBreak && state.visits[route] === 0) return 0
    const depart = before === model.nodes + route ? ownDeparture : state.departAt[route]!
    const minutes = model.minutes[node]!
    return (
      routePrice(
        state,
        route,
        last - depart,
        state.travelSum[route]! + more,
        state.minutesSum[route]! + minutes,
        state.load[route]! + (isBreak ? 0 : minutes),
      ) +
      timedPrice +
      state.priceSum[route]! +
      price -
      state.cost[route]!
    )
  }
}

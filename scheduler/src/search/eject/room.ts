import { never, type RouteModel } from '../../model/route-model.ts'
import type { Neighbours } from '../../model/neighbours.ts'
import type { Random } from '../random.ts'
import type { Admission } from '../recreate/admission.ts'
import type { Removal } from '../removal.ts'
import type { RouteState } from '../route-state.ts'

/** At most so many visits in a row make way for one. */
const longestRow = 3
/** In an area of more routes than these only routes near the task are looked at first. */
const mostRoutes = 150
/** Room at this price is taken without a look at the other routes: the one who leaves has failed once at most. */
const goodPrice = 2

/** What making room works on. */
export interface EjectionHost {
  readonly state: RouteState
  readonly admission: Admission
  readonly random: Random
  readonly near: Neighbours
  readonly removal: Removal
}

/** Where a task would go, and who would have to make way. */
export interface Room {
  node: number
  /** The node behind which it goes, as the chain is now: it may be one of those ejected. */
  after: number
  readonly ejected: Int32Array
  count: number
  /** The sum of what it costs that those leave; `never`: there is no room. */
  price: number
  /** By how many minutes whoever follows is later, blurred by chance. */
  push: number
}

export function noRoom(): Room {
  return { node: -1, after: -1, ejected: new Int32Array(longestRow), count: 0, price: never, push: never }
}

export function copyRoom(from: Room, to: Room): void {
  to.node = from.node
  to.after = from.after
  to.count = from.count
  to.price = from.price
  to.push = from.push
  to.ejected.set(from.ejected)
}

/**
 * Finds where a task would fit if a short row of visits around it left: none, those before it, those behind it. Breaks stay.
 * Of equal prices the one that delays others least, more or less.
 */
export class RoomFinder {
  private readonly host: EjectionHost
  private readonly model: RouteModel
  /** By group: what it costs when it has to leave. */
  private readonly priceOf: Float64Array
  /** By task: the stamp of the try in which it leaves. */
  private readonly leaves: Int32Array
  private stamp = 0
  /** By route: the stamp of the task for which it was looked at. */
  private readonly seen: Int32Array
  private routeStamp = 0
  private readonly row = new Int32Array(longestRow)
  private push = 0
  private node = -1
  private lo = 0
  private hi = 0

  constructor(host: EjectionHost, priceOf: Float64Array) {
    this.host = host
    this.model = host.state.model
    this.priceOf = priceOf
    this.leaves = new Int32Array(this.model.tasks)
    this.seen = new Int32Array(this.model.routes)
  }

  /** The cheapest room for one task that starts within the window. */
  find(task: number, from: number, to: number, best: Room): boolean {
    const { model } = this
    const { admission } = this.host
    best.price = never
    const first = model.firstNode[task]!
    for (let node = first; node < first + model.nodeCount[task]!; node++) {
      if (!admission.mayUse(node, task)) continue
      this.node = node
      this.lo = Math.max(model.early[node]!, from)
      this.hi = Math.min(model.late[node]!, to)
      if (this.lo > this.hi) continue
      admission.beginScan()
      if (model.routes > mostRoutes) this.scanNearRoutes(task, best)
      if (best.price > goodPrice) this.scanAllRoutes(task, best)
    }
    return best.price < never
  }

  /** The routes that hold a neighbour: of a large area the others are too far away. */
  private scanNearRoutes(task: number, best: Room): void {
    const { nodeOf, routeOf } = this.host.state
    const { lists, width } = this.host.near
    this.routeStamp++
    for (let i = task * width; i < (task + 1) * width && lists[i]! >= 0; i++) {
      const beside = nodeOf[lists[i]!]!
      if (beside < 0 || this.seen[routeOf[beside]!] === this.routeStamp) continue
      this.seen[routeOf[beside]!] = this.routeStamp
      if (this.host.admission.isAllowed(this.node, task, routeOf[beside]!)) this.scanRoute(routeOf[beside]!, best)
    }
  }

  private scanAllRoutes(task: number, best: Room): void {
    for (let route = 0; route < this.model.routes; route++) {
      if (this.host.admission.isAllowed(this.node, task, route)) this.scanRoute(route, best)
    }
  }

  private scanRoute(route: number, best: Room): void {
    const { model } = this
    const { next } = this.host.state
    const end = model.nodes + model.routes + route
    for (let after = model.nodes + route; after !== end; after = next[after]!) {
      if (!this.scanPosition(after, best)) return
    }
  }

  /** With ever more visits before the position leaving; false when it is too late in the day for any of them. */
  private scanPosition(after: number, best: Room): boolean {
    const { model, row, hi } = this
    const { prev, leave } = this.host.state
    let anchor = after
    let count = 0
    let anyInTime = false
    for (;;) {
      if (leave[anchor]! <= hi) {
        anyInTime = true
        this.scanBehind(after, anchor, count, best)
      }
      while (anchor < model.nodes && !this.isVisit(anchor)) anchor = prev[anchor]!
      if (anchor >= model.nodes || count === longestRow) return anyInTime
      if (this.isDoneInTime(anchor)) return anyInTime
      row[count++] = model.taskOf[anchor]!
      anchor = prev[anchor]!
    }
  }

  /** With ever more visits behind the position leaving. */
  private scanBehind(after: number, anchor: number, before: number, best: Room): void {
    const { model, row } = this
    const { next } = this.host.state
    let behind = next[after]!
    for (let count = before; ;) {
      this.consider(after, anchor, count, best)
      while (behind < model.nodes && !this.isVisit(behind)) behind = next[behind]!
      if (behind >= model.nodes || count === longestRow) return
      row[count++] = model.taskOf[behind]!
      behind = next[behind]!
    }
  }

  private isVisit(node: number): boolean {
    return this.model.breakOf[this.model.taskOf[node]!]! < 0
  }

  /** Whose carer is there before the window opens is in nobody's way. */
  private isDoneInTime(before: number): boolean {
    const { model, node } = this
    const { leave, at, routeOf } = this.host.state
    const there = model.free[node]
      ? 0
      : model.travelTo[model.matrixOf[routeOf[before]!]! + model.place[node]! * model.places + at[before]!]!
    return leave[before]! + there <= this.lo
  }

  private consider(after: number, anchor: number, count: number, best: Room): void {
    const { model, host, row } = this
    let price = 0
    for (let i = 0; i < count; i++) price += this.priceOf[model.groupOf[row[i]!]!]!
    if (price > best.price) return
    this.stamp++
    for (let i = 0; i < count; i++) {
      if (!host.removal.mayRemove(row[i]!)) return
      this.leaves[row[i]!] = this.stamp
    }
    if (!this.fits(after, anchor)) return
    const push = this.push * (1 + host.random.unit())
    if (price === best.price && push >= best.push) return
    best.price = price
    best.push = push
    best.node = this.node
    best.after = after
    best.count = count
    for (let i = 0; i < count; i++) best.ejected[i] = row[i]!
  }

  /** Walks the route from the anchor on, without those who leave and with the task behind `after`. */
  private fits(after: number, anchor: number): boolean {
    const { model, leaves, stamp, node } = this
    const { next, start, leave, at, early, late, latest, routeOf } = this.host.state
    const { place, free, minutes, travel, places, nodes, taskOf } = model
    const matrix = model.matrixOf[routeOf[anchor]!]!
    let now = leave[anchor]!
    let from = at[anchor]!
    let isIn = false
    for (let x = anchor; ;) {
      if (x === after) {
        if (!free[node]) {
          now += travel[matrix + from * places + place[node]!]!
          from = place[node]!
        }
        if (now > this.hi) return false
        now = Math.max(now, this.lo) + minutes[node]!
        isIn = true
      }
      x = next[x]!
      if (x < nodes && leaves[taskOf[x]!] === stamp) continue
      if (!free[x]) {
        now += travel[matrix + from * places + place[x]!]!
        from = place[x]!
        if (isIn && now <= latest[x]!) {
          this.push = Math.max(0, now - start[x]!)
          return true
        }
      }
      now = Math.max(now, early[x]!)
      if (now > late[x]!) return false
      if (x >= nodes) {
        this.push = 0
        return true
      }
      now += minutes[x]!
    }
  }
}

import type { Neighbours } from '../../model/neighbours.ts'
import { impossible, type RouteModel } from '../../model/route-model.ts'
import type { RouteState } from '../route-state.ts'
import type { Blinks } from './blinks.ts'
import { mayFollow, mayLead } from './sides.ts'

/**
 * The cheapest position of a task where nothing but arcs, windows and capacity counts (`RouteModel.plain`): what `Insertion`
 * finds, without a call or a look at what such a model lacks. Vehicles are alike: one empty one stands for all.
 */
export class PlainScan {
  /** The best found: behind which node, at what price (`impossible`: nowhere). */
  after = -1
  delta = impossible

  private readonly state: RouteState
  private readonly model: RouteModel
  private readonly active: Uint8Array
  private readonly blinks: Blinks
  /** By task, those of its neighbours that it may stand beside: who, how far (travel), on which sides. */
  private readonly first: Int32Array
  private readonly others: Int32Array
  private readonly arcs: Int32Array
  private readonly sides: Uint8Array
  /** A route that was empty when last looked at. */
  private empty = 0

  constructor(
    state: RouteState,
    { lists, width, sides }: Neighbours & { sides: Uint8Array },
    active: Uint8Array,
    blinks: Blinks,
  ) {
    const { model } = state
    this.state = state
    this.model = model
    this.active = active
    this.blinks = blinks
    this.first = new Int32Array(model.tasks + 1)
    this.others = new Int32Array(lists.length)
    this.arcs = new Int32Array(lists.length)
    this.sides = new Uint8Array(lists.length)
    const { place, places, travel } = model
    let count = 0
    for (let task = 0; task < model.tasks; task++) {
      this.first[task] = count
      for (let i = task * width; i < (task + 1) * width; i++) {
        if (sides[i] === 0) continue
        this.others[count] = lists[i]!
        this.arcs[count] = travel[place[task]! * places + place[lists[i]!]!]!
        this.sides[count++] = sides[i]!
      }
    }
    this.first[model.tasks] = count
  }

  find(task: number, everywhere: boolean): void {
    this.delta = impossible
    if (everywhere) this.scanRoutes(task)
    else this.scanNeighbours(task)
    this.lookAtEmpty(task)
  }

  private scanNeighbours(task: number): void {
    const { first, others, arcs, sides, active } = this
    const { routeOf, load, next, prev, leave, latest, arcIn } = this.state
    const { place, places, travel, early, late, minutes, capacity, demand } = this.model
    const row = place[task]! * places
    const lo = early[task]!
    const hi = late[task]!
    const stay = minutes[task]!
    const room = capacity[0]! - demand[task]!
    let best = this.delta
    for (let i = first[task]!; i < first[task + 1]!; i++) {
      const other = others[i]!
      const route = routeOf[other]!
      if (route < 0 || load[route]! > room || active[route] === 0) continue
      const arc = arcs[i]!
      const side = sides[i]!
      if ((side & mayFollow) !== 0) {
        const behind = next[other]!
        const instead = arcIn[behind]!
        const reached = leave[other]! + arc
        const done = (reached < lo ? lo : reached) + stay
        // The way round a triangle is no shorter: most positions are out before the large matrix is looked at
        if (2 * (arc - instead) < best && reached <= hi && done <= latest[behind]!) {
          const onwards = travel[row + place[behind]!]!
          const delta = arc + onwards - instead
          if (delta < best && done + onwards <= latest[behind]! && this.blinks.sees()) {
            best = delta
            this.after = other
          }
        }
      }
      if ((side & mayLead) !== 0) {
        const before = prev[other]!
        const instead = arcIn[other]!
        const left = leave[before]!
        if (2 * (arc - instead) < best && left <= hi && (left < lo ? lo : left) + stay + arc <= latest[other]!) {
          const there = travel[row + place[before]!]!
          const delta = there + arc - instead
          const reached = left + there
          const done = (reached < lo ? lo : reached) + stay
          if (delta < best && reached <= hi && done + arc <= latest[other]! && this.blinks.sees()) {
            best = delta
            this.after = before
          }
        }
      }
    }
    this.delta = best
  }

  private scanRoutes(task: number): void {
    const { active } = this
    const { load, visits } = this.state
    const { capacity, demand, routes } = this.model
    const room = capacity[0]! - demand[task]!
    for (let route = 0; route < routes; route++) {
      if (visits[route]! > 0 && load[route]! <= room && active[route] === 1) this.scanRoute(task, route)
    }
  }

  private scanRoute(task: number, route: number): void {
    const { model } = this
    const { next, leave, latest, arcIn } = this.state
    const { place, places, travel, early, late, minutes, nodes } = model
    const row = place[task]! * places
    const lo = early[task]!
    const hi = late[task]!
    const stay = minutes[task]!
    let best = this.delta
    const end = nodes + model.routes + route
    let before = nodes + route
    let there = travel[row + place[before]!]!
    while (before !== end && leave[before]! <= hi) {
      const behind = next[before]!
      const onwards = travel[row + place[behind]!]!
      const delta = there + onwards - arcIn[behind]!
      if (delta < best) {
        const reached = leave[before]! + there
        const begin = reached < lo ? lo : reached
        if (begin <= hi && begin + stay + onwards <= latest[behind]! && this.blinks.sees()) {
          best = delta
          this.after = before
        }
      }
      before = behind
      there = onwards
    }
    this.delta = best
  }

  /** Alone on an empty route; false where none is empty. */
  findInEmpty(task: number): boolean {
    if (!this.findEmpty()) return false
    this.delta = this.aloneAt(task)
    this.after = this.model.nodes + this.empty
    return true
  }

  private lookAtEmpty(task: number): void {
    if (this.aloneAt(task) < this.delta && this.blinks.sees()) this.findInEmpty(task)
  }

  /** What a route of this task alone costs. */
  private aloneAt(task: number): number {
    const { place, places, travel, nodes } = this.model
    return 2 * travel[place[task]! * places + place[nodes]!]!
  }

  private findEmpty(): boolean {
    const { routes } = this.model
    for (let tries = 0; tries < routes; tries++) {
      if (this.state.visits[this.empty] === 0 && this.active[this.empty] === 1) return true
      if (++this.empty === routes) this.empty = 0
    }
    return false
  }
}

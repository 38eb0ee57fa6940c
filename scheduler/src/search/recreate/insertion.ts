import type { Neighbours } from '../../model/neighbours.ts'
import { impossible, type RouteModel } from '../../model/route-model.ts'
import type { Random } from '../random.ts'
import type { RouteState } from '../route-state.ts'
import { Admission } from './admission.ts'
import { Blinks } from './blinks.ts'
import { InsertionPrice } from './insertion-price.ts'
import { PlainScan } from './plain-scan.ts'
import { RememberedPlaces } from './remembered-places.ts'
import { ServingShifts } from './serving-shifts.ts'
import { findSides, mayFollow, mayLead } from './sides.ts'

/** Finds where an absent task goes best: greedy insertion with blinks (Christiaens and Vanden Berghe 2020). */
export class Insertion {
  /** The best found: which node, behind which, at what price (`impossible`: nowhere), and when it would start. */
  node = -1
  after = -1
  delta = impossible
  readonly admission: Admission
  readonly shifts: ServingShifts

  private readonly state: RouteState
  private readonly model: RouteModel
  private readonly neighbours: Neighbours
  private readonly sides: Uint8Array
  private readonly price: InsertionPrice
  private readonly blinks: Blinks
  private readonly plain: PlainScan | undefined
  private readonly remembered: RememberedPlaces | undefined

  constructor(state: RouteState, random: Random, neighbours: Neighbours, active: Uint8Array) {
    this.state = state
    this.model = state.model
    this.neighbours = neighbours
    this.sides = findSides(state.model, neighbours)
    this.admission = new Admission(state, active)
    this.shifts = new ServingShifts(state.model)
    this.price = new InsertionPrice(state)
    this.blinks = new Blinks(random)
    this.plain = state.model.plain
      ? new PlainScan(state, { ...neighbours, sides: this.sides }, active, this.blinks)
      : undefined
    this.remembered =
      !state.model.plain && RememberedPlaces.fits(state.model)
        ? new RememberedPlaces({ state, price: this.price, shifts: this.shifts }, this.admission, this.blinks)
        : undefined
  }

  /** Looks at all positions, or only at those beside a neighbour. */
  find(task: number, everywhere: boolean): void {
    const { admission, plain } = this
    admission.setWindow(task)
    if (plain) {
      plain.find(task, everywhere)
      this.takeFrom(task, plain)
    } else this.findWithin(task, admission.from, admission.to, everywhere || this.isUntied(task))
  }

  /** A plain task's place in an empty route; false where none is empty. */
  findInEmpty(task: number): boolean {
    const { plain } = this
    if (!plain?.findInEmpty(task)) return false
    this.takeFrom(task, plain)
    return true
  }

  private takeFrom(task: number, { after, delta }: PlainScan): void {
    this.node = task
    this.after = after
    this.delta = delta
  }

  /** Few of its places have to be looked at anew: what is remembered of it holds whatever its window. */
  private isUntied(task: number): boolean {
    const { taskLinkFirst, breakOf } = this.model
    return this.remembered !== undefined && taskLinkFirst[task] === taskLinkFirst[task + 1] && breakOf[task]! < 0
  }

  private recall(task: number, from: number, to: number, remembered: RememberedPlaces, below: number): void {
    const { firstNode, nodeCount } = this.model
    const first = firstNode[task]!
    remembered.begin(below)
    for (let node = first; node < first + nodeCount[task]!; node++) {
      if (this.admission.mayUse(node, task) && remembered.look(node, task, from, to)) this.node = node
    }
    this.after = remembered.after
    this.delta = remembered.delta
  }

  /** Started within a window, for less than `below`. */
  findWithin(task: number, from: number, to: number, everywhere: boolean, below = impossible): void {
    const { model, admission } = this
    this.delta = below
    this.after = -1
    if (from > to) return
    if (everywhere && this.remembered && model.breakOf[task]! < 0) {
      this.recall(task, from, to, this.remembered, below)
      return
    }
    const first = model.firstNode[task]!
    for (let node = first; node < first + model.nodeCount[task]!; node++) {
      if (!admission.mayUse(node, task)) continue
      const lo = Math.max(model.early[node]!, from)
      const hi = Math.min(model.late[node]!, to)
      if (lo > hi) continue
      admission.beginScan()
      this.price.of(node, task, lo, hi)
      if (everywhere) this.scanRoutes(node, task)
      else this.scanNeighbours(node, task)
    }
  }

  /** Only this node, in this route. */
  findInRoute(node: number, route: number, from: number, to: number): void {
    const { model, admission } = this
    const task = model.taskOf[node]!
    this.delta = impossible
    admission.beginScan()
    if (!admission.mayUse(node, task) || !admission.isAllowed(node, task, route)) return
    const lo = Math.max(model.early[node]!, from)
    const hi = Math.min(model.late[node]!, to)
    this.price.of(node, task, lo, hi)
    this.scanRoute(node, route)
  }

  private scanRoutes(node: number, task: number): void {
    const { model, admission } = this
    const own = model.breakOf[task]!
    if (own >= 0) {
      if (admission.isAllowed(node, task, own)) this.scanRoute(node, own)
      return
    }
    const { first, routes } = this.shifts
    for (let i = first[node]!; i < first[node + 1]!; i++) {
      if (admission.isOpen(task, routes[i]!)) this.scanRoute(node, routes[i]!)
    }
  }

  private scanRoute(node: number, route: number): void {
    const after = this.price.anywhere(route, this.delta)
    if (after >= 0) this.take(node, after, this.price.found)
  }

  /** Beside each neighbour that is planned, on either side, and in empty routes. */
  private scanNeighbours(node: number, task: number): void {
    const { state, price, sides } = this
    const { lists, width } = this.neighbours
    for (let i = task * width; i < (task + 1) * width; i++) {
      const other = lists[i]!
      if (other < 0) break
      const beside = state.nodeOf[other]!
      if (beside < 0) continue
      const route = state.routeOf[beside]!
      if (!this.admission.isAllowed(node, task, route)) continue
      if ((sides[i]! & mayFollow) !== 0) this.take(node, beside, price.at(beside, route, this.delta))
      if ((sides[i]! & mayLead) === 0) continue
      const before = state.prev[beside]!
      this.take(node, before, price.at(before, route, this.delta))
    }
    this.scanEmpty(node, task)
  }

  private scanEmpty(node: number, task: number): void {
    const { state, model } = this
    for (let route = 0; route < model.routes; route++) {
      if (state.visits[route]! > 0 || !this.admission.isAllowed(node, task, route)) continue
      this.scanRoute(node, route)
    }
  }

  /** Takes the position for the best, if it is and is seen. */
  private take(node: number, before: number, delta: number): void {
    if (delta >= this.delta || !this.blinks.sees()) return
    this.delta = delta
    this.node = node
    this.after = before
  }
}

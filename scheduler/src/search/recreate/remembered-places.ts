import { impossible, type RouteModel } from '../../model/route-model.ts'
import type { RouteState } from '../route-state.ts'
import type { Admission } from './admission.ts'
import type { Blinks } from './blinks.ts'
import type { InsertionPrice } from './insertion-price.ts'
import type { ServingShifts } from './serving-shifts.ts'

/** Above this many pairs of a way and a shift, the memory would be larger than what it saves. */
const mostPairs = 16_000_000

/**
 * Where each way of doing a task goes best in each shift that may have it, remembered for as long as the shift stays as it is. An
 * iteration changes a few shifts and mostly takes that back, so nearly all that an insertion asks was answered before.
 */
export class RememberedPlaces {
  /** The best found: behind which node, at what price. */
  after = -1
  delta = impossible

  private readonly state: RouteState
  private readonly model: RouteModel
  private readonly price: InsertionPrice
  private readonly admission: Admission
  private readonly blinks: Blinks
  private readonly shifts: ServingShifts
  /** What is remembered of a way in a shift stands where `shifts` has the shift. */
  private readonly versions: Float64Array
  private readonly deltas: Float64Array
  private readonly afters: Int32Array
  private readonly starts: Int32Array
  /** What the way and the carer cost there, less the waiting that the visit may fill. */
  private readonly prices: Float64Array
  /** Where there is still to look: from the front what the iteration has changed, from the back what it has not. */
  private readonly open: Int32Array

  constructor(
    { state, price, shifts }: { state: RouteState; price: InsertionPrice; shifts: ServingShifts },
    admission: Admission,
    blinks: Blinks,
  ) {
    this.state = state
    this.model = state.model
    this.price = price
    this.admission = admission
    this.blinks = blinks
    this.shifts = shifts
    const pairs = shifts.routes.length
    this.versions = new Float64Array(pairs)
    this.deltas = new Float64Array(pairs)
    this.afters = new Int32Array(pairs)
    this.starts = new Int32Array(pairs)
    this.prices = new Float64Array(pairs)
    this.open = new Int32Array(state.model.routes)
    for (let node = 0; node < state.model.nodes; node++) this.setPrices(node)
  }

  static fits({ nodes, routes }: RouteModel): boolean {
    return nodes * routes <= mostPairs
  }

  /** Begins a search for the best place that costs less. */
  begin(below: number): void {
    this.delta = below
    this.after = -1
  }

  /**
   * Looks at the node's places in every shift where it would start within the window; whether one is better than what was found since
   * `begin`. What is remembered is the best place whatever the minute: as it is where that is within, else no place there costs less.
   */
  look(node: number, task: number, from: number, to: number): boolean {
    const { admission, versions, prices, deltas, starts, blinks, state, open } = this
    const { routes, first } = this.shifts
    const { version } = state
    const before = this.delta
    const lo = Math.max(from, this.model.early[node]!)
    const hi = Math.min(to, this.model.late[node]!)
    if (lo > hi) return false
    const end = first[node + 1]!
    let touched = 0
    let untouched = open.length
    for (let i = first[node]!; i < end; i++) {
      const route = routes[i]!
      const isKnown = versions[i] === version[route]
      if ((isKnown ? deltas[i]! : prices[i]!) >= this.delta || !admission.isOpen(task, route)) continue
      if (!isKnown && state.isTouched(route)) open[touched++] = i
      else if (!isKnown || starts[i]! < lo || starts[i]! > hi) open[--untouched] = i
      else if (blinks.sees()) this.take(deltas[i]!, this.afters[i]!)
    }
    if (touched > 0) this.lookAtTouched(node, task, lo, hi, touched)
    if (untouched < open.length) this.lookAtUntouched(node, task, lo, hi, untouched)
    return this.delta < before
  }

  /**
   * First where the iteration has taken somebody out, so that there is room. These shifts are soon others, or what they were before:
   * not worth remembering.
   */
  private lookAtTouched(node: number, task: number, lo: number, hi: number, count: number): void {
    const { open, prices, price } = this
    price.of(node, task, lo, hi)
    for (let j = 0; j < count; j++) {
      const i = open[j]!
      if (prices[i]! < this.delta) this.lookAt(this.shifts.routes[i]!)
    }
  }

  /** What is not known is found out, but where the carer alone costs more than the best does. */
  private lookAtUntouched(node: number, task: number, lo: number, hi: number, from: number): void {
    const { open, prices, price, blinks, versions, deltas, starts, state } = this
    for (let j = open.length - 1; j >= from; j--) {
      const i = open[j]!
      const route = this.shifts.routes[i]!
      if (versions[i] !== state.version[route]) {
        if (prices[i]! >= this.delta) continue
        this.remember(i, node, task, route)
      }
      if (deltas[i]! >= this.delta) continue
      if (starts[i]! < lo || starts[i]! > hi) {
        price.of(node, task, lo, hi)
        this.lookAt(route)
      } else if (blinks.sees()) this.take(deltas[i]!, this.afters[i]!)
    }
  }

  private lookAt(route: number): void {
    const after = this.price.anywhere(route, this.delta)
    if (after >= 0 && this.blinks.sees()) this.take(this.price.found, after)
  }

  private remember(index: number, node: number, task: number, route: number): void {
    const { price, model } = this
    price.of(node, task, model.early[node]!, model.late[node]!)
    this.afters[index] = price.anywhere(route, impossible)
    this.deltas[index] = price.found
    this.starts[index] = price.start
    this.versions[index] = this.state.version[route]!
  }

  private take(delta: number, after: number): void {
    this.delta = delta
    this.after = after
  }

  private setPrices(node: number): void {
    const { nodePrice, carerPrice, carers, carerOf, taskOf, minutes, waitingWeight } = this.model
    const { first, routes } = this.shifts
    for (let i = first[node]!; i < first[node + 1]!; i++) {
      const route = routes[i]!
      const ofCarer = carerPrice[taskOf[node]! * carers + carerOf[route]!]!
      this.prices[i] = nodePrice[node]! + ofCarer - minutes[node]! * waitingWeight[route]!
    }
  }
}

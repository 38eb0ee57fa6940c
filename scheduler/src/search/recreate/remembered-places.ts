import { impossible, type RouteModel } from '../../model/route-model.ts'
import type { RouteState } from '../route-state.ts'
import type { Blinks } from './blinks.ts'
import type { InsertionPrice } from './insertion-price.ts'

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
  private readonly active: Uint8Array
  private readonly blinks: Blinks
  /** The shifts that may have node n: `routes[first[n]] …`; what is remembered of each stands at the same index. */
  private readonly first: Int32Array
  private readonly routes: Int32Array
  private readonly versions: Float64Array
  private readonly deltas: Float64Array
  private readonly afters: Int32Array
  /** What the way and the carer cost there, less the waiting that the visit may fill. */
  private readonly prices: Float64Array

  constructor(state: RouteState, price: InsertionPrice, active: Uint8Array, blinks: Blinks) {
    this.state = state
    this.model = state.model
    this.price = price
    this.active = active
    this.blinks = blinks
    const { nodes } = state.model
    this.first = new Int32Array(nodes + 1)
    const routes: number[] = []
    for (let node = 0; node < nodes; node++) {
      this.addRoutes(node, routes)
      this.first[node + 1] = routes.length
    }
    this.routes = Int32Array.from(routes)
    this.versions = new Float64Array(routes.length)
    this.deltas = new Float64Array(routes.length)
    this.afters = new Int32Array(routes.length)
    this.prices = new Float64Array(routes.length)
    for (let node = 0; node < nodes; node++) this.setPrices(node)
  }

  static fits({ nodes, routes }: RouteModel): boolean {
    return nodes * routes <= mostPairs
  }

  /** Begins a search for the best place of all. */
  begin(): void {
    this.delta = impossible
    this.after = -1
  }

  /** Looks at the node's places in every shift; whether one is better than what was found since `begin`. */
  look(node: number, task: number): boolean {
    this.price.of(node, task, this.model.early[node]!, this.model.late[node]!)
    const before = this.delta
    this.lookAtKnown(node)
    this.lookAtOthers(node, true)
    this.lookAtOthers(node, false)
    return this.delta < before
  }

  private lookAtKnown(node: number): void {
    const { active, routes, versions, deltas, afters, blinks } = this
    const { version } = this.state
    const end = this.first[node + 1]!
    for (let i = this.first[node]!; i < end; i++) {
      const route = routes[i]!
      if (versions[i] !== version[route] || deltas[i]! >= this.delta) continue
      if (active[route] === 0 || !blinks.sees()) continue
      this.delta = deltas[i]!
      this.after = afters[i]!
    }
  }

  /**
   * What is not known is found out, but where the carer alone costs more than the best does: first in the shifts that the iteration
   * has begun to change, where there is room. These are soon others, or what they were before: not worth remembering.
   */
  private lookAtOthers(node: number, touched: boolean): void {
    const { active, routes, versions, prices, deltas, afters, blinks, state, price, model } = this
    const { version } = state
    const end = this.first[node + 1]!
    for (let i = this.first[node]!; i < end; i++) {
      const route = routes[i]!
      if (versions[i] === version[route] || prices[i]! >= this.delta) continue
      if (state.isTouched(route) !== touched || active[route] === 0) continue
      const begin = model.nodes + route
      const after = price.cheapest(route, begin, begin + model.routes, touched ? this.delta : impossible)
      if (!touched) {
        versions[i] = version[route]!
        deltas[i] = price.found
        afters[i] = after
      }
      if (price.found >= this.delta || !blinks.sees()) continue
      this.delta = price.found
      this.after = after
    }
  }

  private setPrices(node: number): void {
    const { nodePrice, carerPrice, carers, carerOf, taskOf, minutes, waitingWeight } = this.model
    for (let i = this.first[node]!; i < this.first[node + 1]!; i++) {
      const route = this.routes[i]!
      const ofCarer = carerPrice[taskOf[node]! * carers + carerOf[route]!]!
      this.prices[i] = nodePrice[node]! + ofCarer - minutes[node]! * waitingWeight[route]!
    }
  }

  /** Whose carer may serve it that way, in a shift that its window meets. */
  private addRoutes(node: number, to: number[]): void {
    const { model } = this
    const task = model.taskOf[node]!
    if (model.breakOf[task]! >= 0) return
    const way = model.isVideo[node] ? 2 : 1
    for (let route = 0; route < model.routes; route++) {
      const begin = model.nodes + route
      const end = begin + model.routes
      if ((model.mayServe[task * model.carers + model.carerOf[route]!]! & way) === 0) continue
      if (model.early[begin]! > model.late[node]!) continue
      if (model.early[node]! + model.minutes[node]! > model.late[end]!) continue
      to.push(route)
    }
  }
}

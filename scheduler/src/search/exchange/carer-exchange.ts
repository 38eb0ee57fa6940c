import { impossible } from '../../model/route-model.ts'
import type { Random } from '../random.ts'
import type { Admission } from '../recreate/admission.ts'
import { InsertionPrice } from '../recreate/insertion-price.ts'
import type { Removal } from '../removal.ts'
import type { RouteState } from '../route-state.ts'
import { Assignment } from './assignment.ts'

/** Minutes before and behind the time around which visits change hands. */
const around = 90
/** How many of the carers at work then take part. */
const share = 0.5
/** Prices are off by so much of the temperature on average, so that the same carers do not always end at the same. */
const noise = 0.3

export interface ExchangeParts {
  readonly state: RouteState
  readonly random: Random
  readonly active: Uint8Array
  readonly removal: Removal
  readonly admission: Admission
  /** The planned tasks at whose time an exchange may be; -1 when there is none. */
  pickPlanned(): number
}

/**
 * At one time of the day many carers give away a visit each, and each gets one or none: of all these ways together the cheapest, by an
 * assignment of visits to carers, each at its best place there (the assignment neighbourhood of Sarvanov and Doroshko 1981; cyclic and
 * path transfers, Thompson and Psaraftis 1993, of any length in one move). Greedy insertion sees one visit at a time, and a chain draws its links by
 * chance.
 */
export class CarerExchange {
  private readonly parts: ExchangeParts
  private readonly places: InsertionPrice
  private readonly assignment: Assignment
  /** Who takes part, and what each gives away. */
  private readonly routes: Int32Array
  private readonly tasks: Int32Array
  private routeCount = 0
  private taskCount = 0
  /** By task given away, then route: what it costs there, by which node and behind which. */
  private readonly costs: Float64Array
  private readonly nodes: Int32Array
  private readonly afters: Int32Array
  /** By resident: the exchange in which one of its visits took part. Two that both change to video might be one too many. */
  private readonly seenAt: Int32Array
  private exchange = 0

  constructor(parts: ExchangeParts) {
    const { routes, videoMost } = parts.state.model
    this.parts = parts
    this.places = new InsertionPrice(parts.state)
    this.assignment = new Assignment(routes)
    this.routes = new Int32Array(routes)
    this.tasks = new Int32Array(routes)
    this.costs = new Float64Array(routes * routes)
    this.nodes = new Int32Array(routes * routes)
    this.afters = new Int32Array(routes * routes)
    this.seenAt = new Int32Array(videoMost.length)
  }

  /** Exchanges in the plan as it is; the caller begins the iteration, and keeps it or rolls it back. */
  run(temperature: number): void {
    const { state, pickPlanned } = this.parts
    const seed = pickPlanned()
    if (seed < 0) return
    this.exchange++
    this.gather(state.start[state.nodeOf[seed]!]!)
    state.recount()
    this.priceAll(noise * temperature)
    this.assignment.solve(this.costs, this.taskCount, this.routeCount)
    this.putIn()
  }

  /** Of each carer who takes part, one visit of that time is taken out. */
  private gather(time: number): void {
    const { state, random, active, removal } = this.parts
    const { nodes, routes, early, late } = state.model
    this.routeCount = 0
    this.taskCount = 0
    for (let route = 0; route < routes; route++) {
      const begin = nodes + route
      if (active[route] === 0 || early[begin]! > time + around || late[begin + routes]! < time - around) continue
      if (!random.chance(share)) continue
      this.routes[this.routeCount++] = route
      const task = this.pickGiven(route, time)
      if (task < 0) continue
      const resident = state.model.residentOf[task]!
      if (resident >= 0) this.seenAt[resident] = this.exchange
      removal.remove(task)
      this.tasks[this.taskCount++] = task
    }
  }

  /** One of the route's visits near that time, each as likely; -1: none may be given away. */
  private pickGiven(route: number, time: number): number {
    const { state, random, removal } = this.parts
    const { model, next, start } = state
    let given = -1
    let seen = 0
    for (let node = next[model.nodes + route]!; node < model.nodes; node = next[node]!) {
      if (Math.abs(start[node]! - time) > around) continue
      const task = model.taskOf[node]!
      if (this.mayBeGiven(task) && removal.mayRemove(task) && random.below(++seen) === 0) given = task
    }
    return given
  }

  /** Neither a break, nor tied to another, nor with two carers. */
  private mayBeGiven(task: number): boolean {
    const { breakOf, taskLinkFirst, groupOf, groupFirst, residentOf } = this.parts.state.model
    const group = groupOf[task]!
    const resident = residentOf[task]!
    return (
      breakOf[task]! < 0 &&
      taskLinkFirst[task] === taskLinkFirst[task + 1] &&
      groupFirst[group + 1]! - groupFirst[group]! === 1 &&
      (resident < 0 || this.seenAt[resident] !== this.exchange)
    )
  }

  private priceAll(blur: number): void {
    const { random } = this.parts
    for (let i = 0; i < this.taskCount; i++) this.price(this.tasks[i]!, i * this.routeCount)
    const count = this.taskCount * this.routeCount
    for (let i = 0; i < count; i++) {
      if (this.costs[i]! < impossible) this.costs[i]! -= blur * Math.log(1 - random.unit())
    }
  }

  /** The task's best place in each route, by whichever of its ways; from `first` on. */
  private price(task: number, first: number): void {
    const { admission } = this.parts
    const { firstNode, nodeCount, early, late } = this.parts.state.model
    this.costs.fill(impossible, first, first + this.routeCount)
    for (let node = firstNode[task]!; node < firstNode[task]! + nodeCount[task]!; node++) {
      if (!admission.mayUse(node, task)) continue
      admission.beginScan()
      this.places.of(node, task, early[node]!, late[node]!)
      for (let j = 0; j < this.routeCount; j++) {
        const route = this.routes[j]!
        if (!admission.isAllowed(node, task, route)) continue
        const after = this.places.anywhere(route, this.costs[first + j]!)
        if (after < 0) continue
        this.costs[first + j] = this.places.found
        this.nodes[first + j] = node
        this.afters[first + j] = after
      }
    }
  }

  private putIn(): void {
    const { state } = this.parts
    for (let i = 0; i < this.taskCount && !state.broken; i++) {
      const index = i * this.routeCount + this.assignment.columnOf[i]!
      if (this.costs[index]! >= impossible) state.broken = true
      else {
        state.removeAbsent(state.model.groupOf[this.tasks[i]!]!)
        state.insert(this.nodes[index]!, this.afters[index]!, 0)
      }
    }
  }
}

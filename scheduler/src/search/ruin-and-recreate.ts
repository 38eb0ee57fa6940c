import type { MovedVisits } from '../model/moved.ts'
import { impossible } from '../model/route-model.ts'
import type { Chain, Part } from '../threads/chain.ts'
import { complete } from './eject/completion.ts'
import { Ejection } from './eject/ejection.ts'
import { Insertion, type Neighbours } from './insertion.ts'
import type { Random } from './random.ts'
import { RecreateOrder } from './recreate-order.ts'
import type { RouteState } from './route-state.ts'
import type { RuinContext } from './ruin/ruin.ts'
import { ruinOperators } from './ruin/operators.ts'
import { TogetherInsertion } from './together.ts'

export interface SearchSettings {
  readonly near: Neighbours
  readonly beside: Neighbours
  /** Whether an insertion looks at every position; else only beside neighbours. */
  readonly everywhere: boolean
  /** How many tasks an iteration removes on average. */
  readonly size: number
  /** Points: where annealing begins and ends. */
  readonly hottest: number
  readonly coldest: number
  /** Tests and debugging: told of every insertion what it should have cost, and of every accepted iteration. */
  readonly audit?: Audit
}

export interface Audit {
  inserted(expected: number, before: number, after: number): void
  accepted(search: RuinAndRecreate): void
}

/** In a re-plan: how often an iteration begins at a visit that was moved. */
const homewards = 0.75
/** How many of the visits that found no place before are tried in one iteration. */
const longAbsentTried = 4

/**
 * Slack Induction by String Removals (Christiaens and Vanden Berghe 2020): take some near strings out, put them back greedily
 * with blinks, keep the result as simulated annealing says.
 */
export class RuinAndRecreate implements Chain {
  readonly state: RouteState
  readonly insertion: Insertion
  private readonly bestChains: Int32Array
  bestCost = Infinity
  iterations = 0
  bestAt = 0
  temperature = 0
  readonly random: Random
  readonly active: Uint8Array
  readonly settings: SearchSettings
  readonly near: Neighbours
  readonly ejection: Ejection
  /** In a re-plan: whom the search should bring home. */
  moved: MovedVisits | undefined
  /** By group: whether this chain may plan it, where the area is split. */
  private readonly mayPutIn: Uint8Array

  private readonly order: RecreateOrder
  private readonly fresh: Int32Array
  private readonly context: RuinContext
  private readonly pool: Int32Array
  private poolCount = 0
  private readonly together: TogetherInsertion
  private readonly isBreak: Uint8Array
  private readonly removedAt: Int32Array
  private readonly weightSum = ruinOperators.reduce((sum, { weight }) => sum + weight, 0)

  constructor(state: RouteState, random: Random, settings: SearchSettings) {
    const { model } = state
    this.state = state
    this.random = random
    this.settings = settings
    this.near = settings.near
    this.active = new Uint8Array(model.routes).fill(1)
    this.mayPutIn = new Uint8Array(model.groups).fill(1)
    this.insertion = new Insertion(state, random, settings.beside, this.active)
    this.together = new TogetherInsertion(state, this.insertion)
    this.ejection = new Ejection(this)
    this.isBreak = Uint8Array.from({ length: model.groups }, (_, group) =>
      model.breakOf[model.groupMembers[model.groupFirst[group]!]!]! >= 0 ? 1 : 0,
    )
    this.removedAt = new Int32Array(model.groups).fill(-1)
    this.order = new RecreateOrder(model, random)
    this.bestChains = new Int32Array(model.tasks + model.routes)
    this.fresh = new Int32Array(model.groups)
    this.pool = Int32Array.from({ length: model.tasks }, (_, task) => task)
    this.poolCount = model.tasks
    this.context = {
      state,
      random,
      near: settings.near,
      active: this.active,
      pickPlanned: () => this.pickPlanned(),
      remove: (task) => this.remove(task),
      eject: (group) => this.eject(group),
      ruined: new Int32Array(model.routes).fill(-1),
      iteration: 0,
      size: settings.size,
    }
  }

  /** Puts in all that is absent, as well as one greedy pass can. */
  construct(): void {
    const { state, fresh } = this
    const count = state.absentCount
    for (let i = 0; i < count; i++) fresh[i] = state.absent[i]!
    this.order.sort(fresh, count)
    for (let i = 0; i < count; i++) {
      state.begin()
      this.putBack(fresh[i]!, 1)
      if (state.broken) state.rollBack()
    }
    this.keepIfBest()
    if (state.absentCount > 0) complete(this)
  }

  /** Sets the current plan, and makes it the best if it is. */
  adopt(chains: Int32Array): boolean {
    const kept = this.state.readFrom(chains)
    if (kept) this.keepIfBest()
    return kept
  }

  get currentCost(): number {
    return this.state.total
  }

  best(): Int32Array {
    return this.bestChains.slice()
  }

  current(): Int32Array {
    const chains = new Int32Array(this.bestChains.length)
    this.state.writeTo(chains)
    return chains
  }

  moveTo(plan: Int32Array): void {
    if (!this.adopt(plan)) throw new Error('a plan of the same problem does not keep its windows')
  }

  restrict(part: Part | undefined): void {
    if (part) {
      this.active.set(part.routes)
      this.mayPutIn.set(part.groups)
    } else {
      this.active.fill(1)
      this.mayPutIn.fill(1)
    }
  }

  cool(share: number): void {
    const { hottest, coldest } = this.settings
    this.temperature = hottest * (coldest / hottest) ** share
  }

  run(count: number): void {
    for (let i = 0; i < count; i++) this.iterate()
  }

  private iterate(): void {
    const { state, random } = this
    const before = state.total
    state.begin()
    this.ruin()
    if (!state.broken) this.recreate()
    this.iterations++
    const limit = before - this.temperature * Math.log(1 - random.unit())
    if (state.broken || state.total >= limit) state.rollBack()
    else {
      this.keepIfBest()
      this.settings.audit?.accepted(this)
    }
  }

  keepIfBest(): void {
    if (this.state.total >= this.bestCost) return
    this.bestCost = this.state.total
    this.bestAt = this.iterations
    this.state.writeTo(this.bestChains)
  }

  private ruin(): void {
    this.context.iteration++
    let ticket = this.random.below(this.weightSum)
    for (const operator of ruinOperators) {
      if (ticket < operator.weight) {
        operator.ruin(this.context)
        break
      }
      ticket -= operator.weight
    }
    this.state.recount()
  }

  /** Now and then beside a visit that found no place: it needs room just there. */
  private pickPlanned(): number {
    const { state, random } = this
    if (state.absentCount > 0 && random.chance(0.25)) {
      const { groupMembers, groupFirst } = state.model
      const task = groupMembers[groupFirst[state.absent[random.below(state.absentCount)]!]!]!
      const { lists, width } = this.settings.near
      const beside = lists[task * width + random.below(Math.min(width, 20))]!
      if (beside >= 0 && state.nodeOf[beside]! >= 0 && this.active[state.routeOf[state.nodeOf[beside]!]!]) return beside
    }
    if (this.moved && random.chance(homewards)) {
      const task = this.moved.pick(random)
      if (task >= 0 && this.active[state.routeOf[state.nodeOf[task]!]!] === 1) return task
    }
    for (let tries = 0; tries < 20; tries++) {
      const task = this.pool[this.random.below(this.poolCount)]!
      const node = this.state.nodeOf[task]!
      if (node >= 0 && this.active[this.state.routeOf[node]!] === 1) return task
    }
    return -1
  }

  /** Whether the task is planned where this chain may change it, and all that start with it. */
  mayRemove(task: number): boolean {
    const { state } = this
    const { groupOf, groupFirst, groupMembers } = state.model
    const group = groupOf[task]!
    if (state.absentAt[group]! >= 0 || state.nodeOf[task]! < 0) return false
    for (let i = groupFirst[group]!; i < groupFirst[group + 1]!; i++) {
      const node = state.nodeOf[groupMembers[i]!]!
      if (node < 0 || this.active[state.routeOf[node]!] === 0 || this.isTiedOutside(groupMembers[i]!)) return false
    }
    return true
  }

  /** Takes out the task, and all that start with it, where it may. */
  remove(task: number): void {
    if (!this.mayRemove(task)) return
    const { state } = this
    const { groupOf, groupFirst, groupMembers } = state.model
    const group = groupOf[task]!
    for (let i = groupFirst[group]!; i < groupFirst[group + 1]!; i++) state.take(state.nodeOf[groupMembers[i]!]!)
    state.addAbsent(group)
    this.removedAt[group] = this.iterations
  }

  private eject(group: number): void {
    if (this.mayPutIn[group] === 0) return
    if (!this.ejection.insert(group)) this.state.broken = true
  }

  /** A task linked to one in a part of the area that somebody else is changing stays where it is. */
  private isTiedOutside(task: number): boolean {
    const { model, nodeOf, routeOf } = this.state
    for (let i = model.taskLinkFirst[task]!; i < model.taskLinkFirst[task + 1]!; i++) {
      const link = model.taskLinks[i]!
      const partner = nodeOf[model.linkFirst[link] === task ? model.linkSecond[link]! : model.linkFirst[link]!]!
      if (partner >= 0 && this.active[routeOf[partner]!] === 0) return true
    }
    return false
  }

  private recreate(): void {
    const { state, fresh, isBreak } = this
    const count = this.chooseToPutBack()
    this.order.sort(fresh, count)
    // A shift keeps its breaks: they choose first
    for (let i = 0; i < count && !state.broken; i++) if (isBreak[fresh[i]!]) this.putBreakBack(fresh[i]!)
    for (let i = 0; i < count && !state.broken; i++) if (!isBreak[fresh[i]!]) this.putBack(fresh[i]!)
  }

  /** All that was just taken out, and some of those that found no place before. */
  private chooseToPutBack(): number {
    const { state, fresh, random } = this
    let count = 0
    for (let i = state.absentCount - 1; i >= 0; i--) {
      const group = state.absent[i]!
      const isNew = this.removedAt[group] === this.iterations
      if (isNew || (state.absentCount <= longAbsentTried && this.mayPutIn[group] === 1)) fresh[count++] = group
    }
    if (count === state.absentCount || state.absentCount <= longAbsentTried) return count
    for (let i = 0; i < longAbsentTried; i++) {
      const group = state.absent[random.below(state.absentCount)]!
      if (this.removedAt[group] === this.iterations || this.mayPutIn[group] === 0) continue
      this.removedAt[group] = this.iterations
      fresh[count++] = group
    }
    return count
  }

  private putBreakBack(group: number): void {
    const { state, insertion } = this
    const task = state.model.groupMembers[state.model.groupFirst[group]!]!
    for (let tries = 0; tries < 3; tries++) {
      insertion.find(task, true)
      if (insertion.delta === impossible) continue // it may have been a blink
      state.removeAbsent(group)
      state.insert(insertion.node, insertion.after, insertion.windowFrom)
      return
    }
    state.broken = true
  }

  /** `lookAgain`: how often every position is looked at when neighbours offered none. */
  putBack(group: number, lookAgain = 0.3): void {
    const { state, insertion } = this
    const { groupFirst, groupMembers } = state.model
    const { everywhere } = this.settings
    const price = state.absentPriceOf(group)
    if (groupFirst[group + 1]! - groupFirst[group]! > 1) {
      if (this.together.insert(group, price, everywhere) || everywhere || !this.random.chance(lookAgain)) return
      this.together.insert(group, price, true)
      return
    }
    const task = groupMembers[groupFirst[group]!]!
    insertion.find(task, everywhere)
    if (insertion.delta === impossible && !everywhere && this.random.chance(lookAgain)) insertion.find(task, true)
    if (insertion.delta >= price) return
    const before = state.routesCost
    const isExact = !insertion.isTiedTo(task, state.routeOf[insertion.after]!)
    state.removeAbsent(group)
    state.insert(insertion.node, insertion.after, insertion.windowFrom)
    if (isExact && !state.broken) this.settings.audit?.inserted(insertion.delta, before, state.routesCost)
  }
}

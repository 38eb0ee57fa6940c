import { impossible } from '../model/route-model.ts'
import type { Engine } from './drive.ts'
import { Insertion, type Neighbours } from './insertion.ts'
import type { Random } from './random.ts'
import { RecreateOrder } from './recreate-order.ts'
import type { RouteState } from './route-state.ts'
import type { RuinContext } from './ruin/ruin.ts'
import { ruinOperators } from './ruin/operators.ts'
import { insertTogether } from './together.ts'

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
}

/**
 * Slack Induction by String Removals (Christiaens and Vanden Berghe 2020): take some near strings out, put them back greedily
 * with blinks, keep the result as simulated annealing says.
 */
export class RuinAndRecreate implements Engine {
  readonly state: RouteState
  readonly insertion: Insertion
  readonly best: Int32Array
  bestCost = Infinity
  iterations = 0
  bestAt = 0
  temperature = 0
  readonly random: Random
  readonly active: Uint8Array
  readonly settings: SearchSettings

  private readonly order: RecreateOrder
  private readonly fresh: Int32Array
  private readonly context: RuinContext
  private readonly pool: Int32Array
  private poolCount = 0
  private readonly weightSum = ruinOperators.reduce((sum, { weight }) => sum + weight, 0)

  constructor(state: RouteState, random: Random, settings: SearchSettings) {
    const { model } = state
    this.state = state
    this.random = random
    this.settings = settings
    this.active = new Uint8Array(model.routes).fill(1)
    this.insertion = new Insertion(state, random, settings.beside, this.active)
    this.order = new RecreateOrder(model, random)
    this.best = new Int32Array(model.tasks + model.routes)
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
      ruined: new Int32Array(model.routes).fill(-1),
      iteration: 0,
      size: settings.size,
    }
  }

  /** Puts in all that is absent, as well as one greedy pass can. */
  construct(): void {
    this.state.begin()
    this.recreate()
    this.keepIfBest()
  }

  /** Sets the current plan, and makes it the best if it is. */
  adopt(chains: Int32Array): boolean {
    const kept = this.state.readFrom(chains)
    if (kept) this.keepIfBest()
    return kept
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
    else this.keepIfBest()
  }

  private keepIfBest(): void {
    if (this.state.total >= this.bestCost) return
    this.bestCost = this.state.total
    this.bestAt = this.iterations
    this.state.writeTo(this.best)
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

  private pickPlanned(): number {
    for (let tries = 0; tries < 20; tries++) {
      const task = this.pool[this.random.below(this.poolCount)]!
      const node = this.state.nodeOf[task]!
      if (node >= 0 && this.active[this.state.routeOf[node]!] === 1) return task
    }
    return -1
  }

  private remove(task: number): void {
    const { state } = this
    const { groupOf, groupFirst, groupMembers } = state.model
    const group = groupOf[task]!
    if (state.absentAt[group]! >= 0 || state.nodeOf[task]! < 0) return
    for (let i = groupFirst[group]!; i < groupFirst[group + 1]!; i++) {
      const node = state.nodeOf[groupMembers[i]!]!
      if (node < 0 || this.active[state.routeOf[node]!] === 0) return
    }
    for (let i = groupFirst[group]!; i < groupFirst[group + 1]!; i++) state.take(state.nodeOf[groupMembers[i]!]!)
    state.addAbsent(group)
  }

  private recreate(): void {
    const { state, fresh } = this
    const count = state.absentCount
    for (let i = 0; i < count; i++) fresh[i] = state.absent[i]!
    this.order.sort(fresh, count)
    for (let i = 0; i < count && !state.broken; i++) this.putBack(fresh[i]!)
  }

  private putBack(group: number): void {
    const { state, insertion } = this
    const { groupFirst, groupMembers } = state.model
    if (groupFirst[group + 1]! - groupFirst[group]! > 1) {
      insertTogether(state, insertion, group, this.settings.everywhere)
      return
    }
    const task = groupMembers[groupFirst[group]!]!
    insertion.find(task, this.settings.everywhere)
    if (insertion.delta === impossible && !this.settings.everywhere) insertion.find(task, true)
    if (insertion.delta >= state.model.absentPrice[task]!) return
    state.removeAbsent(group)
    state.insert(insertion.node, insertion.after)
  }
}

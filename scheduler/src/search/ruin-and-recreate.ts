import type { MovedVisits } from '../model/moved.ts'
import type { Chain, Part } from '../threads/chain.ts'
import { complete } from './eject/completion.ts'
import { Ejection } from './eject/ejection.ts'
import { CarerExchange } from './exchange/carer-exchange.ts'
import type { Random } from './random.ts'
import type { Insertion } from './recreate/insertion.ts'
import { Recreate } from './recreate/recreate.ts'
import { Removal } from './removal.ts'
import type { RouteState } from './route-state.ts'
import { ruinOperators } from './ruin/operators.ts'
import type { RuinContext, RuinOperator } from './ruin/ruin.ts'
import type { SearchSettings } from './search-settings.ts'
import { SeedChoice } from './seed-choice.ts'
import { ticketsFor } from './tickets.ts'

/** How often an iteration is an exchange among carers, which takes as long as some four others. */
const exchangeShare = 0.1

/**
 * Slack Induction by String Removals (Christiaens and Vanden Berghe 2020): take some near strings out, put them back greedily
 * with blinks, keep the result as simulated annealing says.
 */
export class RuinAndRecreate implements Chain {
  readonly state: RouteState
  private readonly bestChains: Int32Array
  bestCost = Infinity
  iterations = 0
  bestAt = 0
  temperature = 0
  readonly settings: SearchSettings
  readonly ejection: Ejection
  readonly recreate: Recreate

  private readonly random: Random
  private readonly active: Uint8Array
  private readonly removal: Removal
  private readonly seeds: SeedChoice
  private readonly context: RuinContext
  private readonly operators: readonly RuinOperator[]
  private readonly ruinTickets: Uint8Array
  /** Where vehicles are people, who cost each visit another price. */
  private readonly exchange: CarerExchange | undefined

  constructor(state: RouteState, random: Random, settings: SearchSettings) {
    const { model } = state
    const { near } = settings
    const active = new Uint8Array(model.routes).fill(1)
    const removal = new Removal(state, active)
    this.state = state
    this.random = random
    this.settings = settings
    this.active = active
    this.removal = removal
    this.recreate = new Recreate({ state, random, settings }, active, removal)
    this.ejection = new Ejection({ state, random, near, removal, admission: this.insertion.admission })
    this.seeds = new SeedChoice({ state, random, near }, active)
    this.operators = ruinOperators.filter(({ isFor }) => isFor?.(model) ?? true)
    this.ruinTickets = ticketsFor(this.operators.map(({ weight }) => weight))
    this.bestChains = new Int32Array(model.tasks + model.routes)
    this.context = {
      state,
      random,
      near,
      active,
      pickPlanned: () => this.seeds.pick(),
      remove: (task) => removal.remove(task),
      eject: (group) => this.eject(group),
      ruined: new Int32Array(model.routes).fill(-1),
      iteration: 0,
      size: settings.size,
    }
    const { admission } = this.insertion
    this.exchange = model.plain ? undefined : new CarerExchange({ ...this.context, removal, admission })
  }

  get insertion(): Insertion {
    return this.recreate.insertion
  }

  /** In a re-plan: whom the search should bring home. */
  get moved(): MovedVisits | undefined {
    return this.seeds.moved
  }

  set moved(moved: MovedVisits | undefined) {
    this.seeds.moved = moved
  }

  /** Puts in all that is absent, at others' cost where it must be. */
  construct(): void {
    this.recreate.putAllIn()
    this.keepIfBest()
    if (this.state.absentCount > 0) complete(this)
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
    const { mayPutIn } = this.recreate
    if (part) {
      this.active.set(part.routes)
      mayPutIn.set(part.groups)
    } else {
      this.active.fill(1)
      mayPutIn.fill(1)
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
    const limit = state.total - this.temperature * Math.log(1 - random.unit())
    state.begin()
    if (this.exchange && random.chance(exchangeShare)) this.exchange.run(this.temperature)
    else {
      this.ruin()
      if (!state.broken) this.recreate.recreate(limit)
    }
    this.removal.iteration = ++this.iterations
    if (state.broken || state.total >= limit) state.rollBack()
    else {
      state.keep()
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
    const drawn = this.ruinTickets[this.random.below(this.ruinTickets.length)]!
    this.operators[drawn]!.ruin(this.context)
    this.state.recount()
  }

  private eject(group: number): void {
    if (this.recreate.mayPutIn[group] === 0) return
    if (!this.ejection.insert(group)) this.state.broken = true
  }
}

import type { LinkedModel } from '../../model/linked-model.ts'
import type { Chain } from '../../threads/chain.ts'
import { Random } from '../random.ts'
import { makeFirstPlan } from './first-plan.ts'
import { LinkedMoves } from './linked-moves.ts'
import { LinkedPlan } from './linked-plan.ts'

/** Where annealing begins and ends, as shares of a usual arc: the setting to which this search is most sensitive. */
export interface AnnealingSettings {
  hottest: number
  coldest: number
}

/**
 * Found on Mankowska's 50 to 100 patients: a few visits tied to each other get stuck unless it is hot at first, and there is time
 * for it; many need the same time for cooling.
 */
function usualSettings({ services }: LinkedModel): AnnealingSettings {
  return { hottest: Math.max(5, Math.min(20, 1000 / services.length)), coldest: 0.1 }
}
/** The share of the run after which the longest idle time counts as it is. */
const smoothUntil = 0.7
/** Kept changes between two orderings of the keys. */
const keptPerOrder = 5_000

/** Simulated annealing over linked routes. Every move is made in place, priced, and taken back when it is not kept. */
export class OrderAnnealing implements Chain {
  readonly plan: LinkedPlan
  iterations = 0
  bestAt = 0
  bestCost = Infinity

  private readonly random: Random
  private readonly moves: LinkedMoves
  private readonly bestNext: Int32Array
  private readonly hottest: number
  private readonly coldest: number
  private temperature = 0
  private kept = 0

  constructor(model: LinkedModel, seed: number, settings = usualSettings(model)) {
    this.random = new Random(seed)
    this.plan = new LinkedPlan(model)
    this.moves = new LinkedMoves(this.plan, this.random)
    this.bestNext = new Int32Array(this.plan.next.length)
    const arc = usualArc(model) * model.weights.travel
    this.hottest = settings.hottest * arc
    this.coldest = settings.coldest * arc
    makeFirstPlan(this.plan)
    this.keepIfBest()
  }

  cool(share: number): void {
    this.temperature = this.hottest * (this.coldest / this.hottest) ** share
    this.plan.smoothIdleBy(Math.max(0, 1 - share / smoothUntil))
  }

  run(count: number): void {
    for (let i = 0; i < count; i++) this.move()
  }

  get currentCost(): number {
    return this.plan.trueCost()
  }

  best(): Int32Array {
    return this.bestNext.slice()
  }

  current(): Int32Array {
    return this.plan.next.slice()
  }

  moveTo(next: Int32Array): void {
    this.plan.readFrom(next)
    this.keepIfBest()
  }

  /** An area of linked visits is not split: its routes are tied to each other. */
  restrict(): void {
    return undefined
  }

  private move(): void {
    const { plan } = this
    this.iterations++
    const limit = plan.cost - this.temperature * Math.log(1 - this.random.unit())
    plan.startChange()
    if (!this.moves.change() || plan.price(limit) > limit) {
      plan.undoChange()
      if (plan.crowded) plan.orderKeys()
      return
    }
    plan.keepChange()
    if (++this.kept % keptPerOrder === 0) plan.orderKeys()
    this.keepIfBest()
  }

  private keepIfBest(): void {
    const { plan } = this
    const cost = plan.trueCost()
    if (cost >= this.bestCost) return
    this.bestCost = cost
    this.bestAt = this.iterations
    this.bestNext.set(plan.next)
  }
}

/** How far the nearest three services elsewhere are, on average. */
function usualArc({ services, placeOf, places, distance }: LinkedModel): number {
  let sum = 0
  let count = 0
  for (const service of services) {
    const here = placeOf[service]!
    const others = new Set([...services].map((other) => placeOf[other]!))
    others.delete(here)
    const arcs = [...others].map((place) => distance[here * places + place]!)
    for (const arc of arcs.sort((a, b) => a - b).slice(0, 3)) {
      sum += arc
      count++
    }
  }
  return Math.max(1, sum / Math.max(1, count))
}

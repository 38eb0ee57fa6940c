import type { RouteModel } from '../../model/route-model.ts'
import type { Random } from '../random.ts'
import { ticketsFor } from '../tickets.ts'

/**
 * In which order absent groups are put back. Each order's weight says how often (Christiaens and Vanden Berghe 2020, with
 * orders by time windows added): the most demanding, the farthest, the nearest, the tightest, the earliest, the latest.
 */
export class RecreateOrder {
  /** Of each order, what groups are sorted by; null: as they come. */
  private readonly keys: readonly (Float64Array | null)[]
  private readonly tickets: Uint8Array
  private readonly model: RouteModel
  private readonly random: Random

  constructor(model: RouteModel, random: Random) {
    this.model = model
    this.random = random
    const far = this.byGroup((node) => -this.fromStart(node))
    const orders = [
      { weight: 4, key: null },
      { weight: 4, key: this.byGroup((node) => -model.demand[model.taskOf[node]!]! || -model.minutes[node]!) },
      { weight: 2, key: far },
      { weight: 1, key: far.map((each) => -each) },
      { weight: 2, key: this.byGroup((node) => model.late[node]! - model.early[node]!) },
      { weight: 2, key: this.byGroup((node) => model.early[node]!) },
      { weight: 2, key: this.byGroup((node) => -model.late[node]!) },
      ...(model.plain ? [] : [{ weight: 4, key: this.byGroup((node) => this.choices(node)) }]),
    ]
    this.keys = orders.map(({ key }) => key)
    this.tickets = ticketsFor(orders.map(({ weight }) => weight))
  }

  sort(groups: Int32Array, count: number): void {
    this.random.shuffle(groups, count)
    const key = this.keys[this.tickets[this.random.below(this.tickets.length)]!]
    if (key) insertionSort(groups, count, key)
  }

  private byGroup(keyOf: (node: number) => number): Float64Array {
    const { groups, groupFirst, groupMembers, firstNode } = this.model
    return Float64Array.from({ length: groups }, (_, group) => keyOf(firstNode[groupMembers[groupFirst[group]!]!]!))
  }

  private fromStart(node: number): number {
    const { free, travel, place, places, nodes } = this.model
    return free[node] ? 0 : travel[place[nodes]! * places + place[node]!]!
  }

  /** Of how many carers there is a choice, the more valuable visits first. */
  private choices(node: number): number {
    const { taskOf, mayServe, carers, absentPrice } = this.model
    const task = taskOf[node]!
    let choices = 0
    for (let carer = 0; carer < carers; carer++) if (mayServe[task * carers + carer]) choices++
    return choices - absentPrice[task]! * 1000
  }
}

function insertionSort(list: Int32Array, count: number, key: Float64Array): void {
  for (let i = 1; i < count; i++) {
    const item = list[i]!
    const value = key[item]!
    let j = i - 1
    while (j >= 0 && key[list[j]!]! > value) {
      list[j + 1] = list[j]!
      j--
    }
    list[j + 1] = item
  }
}

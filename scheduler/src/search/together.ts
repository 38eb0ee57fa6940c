import { impossible } from '../model/route-model.ts'
import type { Insertion } from './insertion.ts'
import type { RouteState } from './route-state.ts'

/** How many common starts are tried for a group. */
const triedStarts = 10

/** Puts in tasks that start together, all at one minute on as many routes, or none of them. */
export class TogetherInsertion {
  private readonly state: RouteState
  private readonly insertion: Insertion
  private readonly starts = new Int32Array(triedStarts)
  private readonly nodes: Int32Array
  private readonly after: Int32Array
  private readonly bestNodes: Int32Array
  private readonly bestAfter: Int32Array
  private readonly hasPair: Uint8Array

  constructor(state: RouteState, insertion: Insertion) {
    this.state = state
    this.insertion = insertion
    const { groups, groupFirst } = state.model
    this.hasPair = new Uint8Array(groups)
    state.model.otherPart.forEach((other, task) => {
      if (other >= 0) this.hasPair[state.model.groupOf[task]!] = 1
    })
    let most = 1
    for (let group = 0; group < groups; group++) most = Math.max(most, groupFirst[group + 1]! - groupFirst[group]!)
    this.nodes = new Int32Array(most)
    this.after = new Int32Array(most)
    this.bestNodes = new Int32Array(most)
    this.bestAfter = new Int32Array(most)
  }

  insert(group: number, absentPrice: number, everywhere: boolean): boolean {
    const { state } = this
    const { groupFirst } = state.model
    const first = groupFirst[group]!
    const size = groupFirst[group + 1]! - first
    const count = this.collectStarts(first, size, everywhere)
    let best = Math.min(absentPrice, impossible)
    let found = false
    let start = 0
    for (let i = 0; i < count * 2; i++) {
      const tried = this.starts[i >> 1]!
      this.insertion.pairWays = 1 + (i & 1)
      const price = this.priceAt(tried, { first, size, below: best, everywhere })
      if (price < best) {
        best = price
        found = true
        start = tried
        this.bestNodes.set(this.nodes)
        this.bestAfter.set(this.after)
      }
      if (!this.hasPair[group]) i++ // one way or the other: the same
    }
    this.insertion.pairWays = 3
    if (!found) return false
    state.removeAbsent(group)
    for (let i = 0; i < size; i++) state.insert(this.bestNodes[i]!, this.bestAfter[i]!, start, start)
    if (state.breaksFloor(group)) state.broken = true
    return true
  }

  /** Minutes at which one of them could begin where it would fit by itself, within all their windows. */
  private collectStarts(first: number, size: number, everywhere: boolean): number {
    const { insertion } = this
    const { from, to } = insertion.commonWindow(first, size)
    if (from > to) return 0
    this.starts[0] = from
    let count = 1
    const share = Math.floor((triedStarts - 1) / size)
    for (let i = 0; i < size; i++) {
      count = insertion.collectStarts(
        this.state.model.groupMembers[first + i]!,
        { from, to, everywhere },
        this.starts,
        count,
        share,
      )
    }
    return count
  }

  private priceAt(
    start: number,
    { first, size, below, everywhere }: { first: number; size: number; below: number; everywhere: boolean },
  ): number {
    const { insertion, state } = this
    let price = 0
    insertion.barredStamp++
    for (let i = 0; i < size; i++) {
      insertion.findWithin(state.model.groupMembers[first + i]!, start, start, everywhere)
      if (insertion.delta === impossible) return impossible
      price += insertion.delta
      if (price >= below) return impossible
      this.nodes[i] = insertion.node
      this.after[i] = insertion.after
      insertion.barred[state.routeOf[insertion.after]!] = insertion.barredStamp
    }
    return price
  }
}

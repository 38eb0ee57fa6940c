import type { Neighbours } from '../../model/neighbours.ts'
import { impossible } from '../../model/route-model.ts'
import type { Random } from '../random.ts'
import type { RouteState } from '../route-state.ts'
import { CommonStarts } from './common-starts.ts'
import type { Insertion } from './insertion.ts'

/** How many common starts are tried for a group. */
const triedStarts = 10

/** Puts in tasks that start together, all at one minute on as many routes, or none of them. */
export class TogetherInsertion {
  private readonly state: RouteState
  private readonly insertion: Insertion
  private readonly common: CommonStarts
  private readonly nodes: Int32Array
  private readonly after: Int32Array
  private readonly bestNodes: Int32Array
  private readonly bestAfter: Int32Array
  private readonly hasPair: Uint8Array

  constructor(state: RouteState, random: Random, neighbours: Neighbours, insertion: Insertion) {
    this.state = state
    this.insertion = insertion
    this.common = new CommonStarts({ state, random, neighbours }, insertion, triedStarts)
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

  /** `anyStart`: its minute is looked for anywhere, else beside neighbours; `everywhere`: and so are its places at that minute. */
  insert(group: number, absentPrice: number, anyStart: boolean, everywhere: boolean): boolean {
    const { state, common } = this
    const { admission } = this.insertion
    const size = state.model.groupFirst[group + 1]! - state.model.groupFirst[group]!
    this.findStarts(group, anyStart)
    let best = Math.min(absentPrice, impossible)
    let found = false
    let start = 0
    for (let i = 0; i < common.count * 2; i++) {
      const tried = common.starts[i >> 1]!
      admission.pairWays = 1 + (i & 1)
      const price = this.priceAt(tried, group, best, everywhere)
      if (price < best) {
        best = price
        found = true
        start = tried
        this.bestNodes.set(this.nodes)
        this.bestAfter.set(this.after)
      }
      if (!this.hasPair[group]) i++ // one way or the other: the same
    }
    admission.pairWays = 3
    if (!found) return false
    state.removeAbsent(group)
    for (let i = 0; i < size; i++) state.insert(this.bestNodes[i]!, this.bestAfter[i]!, start, start)
    if (state.breaksFloor(group)) state.broken = true
    return true
  }

  /** Minutes at which one of them could begin where it would fit by itself, within all their windows. */
  private findStarts(group: number, everywhere: boolean): void {
    const { common } = this
    const { admission } = this.insertion
    const { groupFirst, groupMembers } = this.state.model
    admission.setCommonWindow(group)
    const { from, to } = admission
    common.count = 0
    if (from > to) return
    common.begin(from)
    const share = Math.floor((triedStarts - 1) / (groupFirst[group + 1]! - groupFirst[group]!))
    for (let i = groupFirst[group]!; i < groupFirst[group + 1]!; i++) {
      common.add(groupMembers[i]!, from, to, share, everywhere)
    }
  }

  private priceAt(start: number, group: number, below: number, everywhere: boolean): number {
    const { insertion, state } = this
    const { admission } = insertion
    const first = state.model.groupFirst[group]!
    const size = state.model.groupFirst[group + 1]! - first
    let price = 0
    admission.barredStamp++
    for (let i = 0; i < size; i++) {
      insertion.findWithin(state.model.groupMembers[first + i]!, start, start, everywhere, below - price)
      if (insertion.after < 0) return impossible
      price += insertion.delta
      this.nodes[i] = insertion.node
      this.after[i] = insertion.after
      admission.barred[state.routeOf[insertion.after]!] = admission.barredStamp
    }
    return price
  }
}

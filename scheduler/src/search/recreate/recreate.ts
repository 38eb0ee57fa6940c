import { impossible } from '../../model/route-model.ts'
import type { Random } from '../random.ts'
import type { Removal } from '../removal.ts'
import type { RouteState } from '../route-state.ts'
import type { SearchSettings } from '../search-settings.ts'
import { Insertion } from './insertion.ts'
import { RecreateOrder } from './recreate-order.ts'
import { TogetherInsertion } from './together.ts'

/** How many of the visits that found no place before are tried in one iteration. */
const longAbsentTried = 4

/** Puts absent groups back, one after the other, each where it is cheapest then. */
export class Recreate {
  readonly insertion: Insertion
  /** By group: whether this chain may plan it, where the area is split. */
  readonly mayPutIn: Uint8Array

  private readonly state: RouteState
  private readonly random: Random
  private readonly settings: SearchSettings
  private readonly removal: Removal
  private readonly order: RecreateOrder
  private readonly together: TogetherInsertion
  private readonly isBreak: Uint8Array
  private readonly chosen: Int32Array

  constructor(
    { state, random, settings }: { state: RouteState; random: Random; settings: SearchSettings },
    active: Uint8Array,
    removal: Removal,
  ) {
    const { model } = state
    this.state = state
    this.random = random
    this.settings = settings
    this.removal = removal
    this.mayPutIn = new Uint8Array(model.groups).fill(1)
    this.insertion = new Insertion(state, random, settings.beside, active)
    this.together = new TogetherInsertion(state, random, settings.beside, this.insertion)
    this.order = new RecreateOrder(model, random)
    this.isBreak = Uint8Array.from({ length: model.groups }, (_, group) =>
      model.breakOf[model.groupMembers[model.groupFirst[group]!]!]! >= 0 ? 1 : 0,
    )
    this.chosen = new Int32Array(model.groups)
  }

  /** All that is absent, each by itself: what cannot be kept is taken back. */
  putAllIn(): void {
    const { state, chosen } = this
    const count = state.absentCount
    for (let i = 0; i < count; i++) chosen[i] = state.absent[i]!
    this.order.sort(chosen, count)
    for (let i = 0; i < count; i++) {
      state.begin()
      this.putBack(chosen[i]!, 1)
      if (state.broken) state.rollBack()
    }
  }

  /**
   * What this iteration took out, and some of what found no place before. Given up once the routes cost the limit or more, which the
   * iteration has to stay below: nobody who is put back makes them cheaper, but by a wait that is filled.
   */
  recreate(limit: number): void {
    const { state, chosen, isBreak } = this
    const count = this.choose()
    this.order.sort(chosen, count)
    const opened = this.openRoute(count) ? 1 : 0
    // A shift keeps its breaks: they choose first
    for (let i = opened; i < count && !state.broken; i++) if (isBreak[chosen[i]!]) this.putBreakBack(chosen[i]!)
    for (let i = opened; i < count && !state.broken; i++) {
      if (isBreak[chosen[i]!]) continue
      if (state.routesCost >= limit) state.broken = true
      else this.putBack(chosen[i]!)
    }
  }

  /**
   * Now and then the first to be put back opens a route, whatever that costs, and the others may join it. Greedy insertion
   * never does so by itself, since one customer alone does not pay for a vehicle: the plan would keep too few routes for ever.
   */
  private openRoute(count: number): boolean {
    const { state, chosen, insertion, settings } = this
    if (settings.opening === 0 || count === 0 || !this.random.chance(settings.opening)) return false
    const group = chosen[0]!
    if (!insertion.findInEmpty(state.model.groupMembers[state.model.groupFirst[group]!]!)) return false
    state.removeAbsent(group)
    state.insert(insertion.node, insertion.after, 0)
    return true
  }

  private choose(): number {
    const { state, chosen, random, mayPutIn } = this
    const { removedAt, iteration } = this.removal
    let count = 0
    for (let i = state.absentCount - 1; i >= 0; i--) {
      const group = state.absent[i]!
      const isNew = removedAt[group] === iteration
      if (isNew || (state.absentCount <= longAbsentTried && mayPutIn[group] === 1)) chosen[count++] = group
    }
    if (count === state.absentCount || state.absentCount <= longAbsentTried) return count
    for (let i = 0; i < longAbsentTried; i++) {
      const group = state.absent[random.below(state.absentCount)]!
      if (removedAt[group] === iteration || mayPutIn[group] === 0) continue
      removedAt[group] = iteration
      chosen[count++] = group
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
      state.insert(insertion.node, insertion.after, insertion.admission.from)
      return
    }
    state.broken = true
  }

  /** `lookAgain`: how often every position is looked at when neighbours offered none. */
  putBack(group: number, lookAgain = 0.3): void {
    const { state, insertion } = this
    const { groupFirst, groupMembers } = state.model
    const { everywhere, tiedEverywhere } = this.settings
    const price = state.absentPriceOf(group)
    if (groupFirst[group + 1]! - groupFirst[group]! > 1) {
      const isIn = this.together.insert(group, price, everywhere, everywhere || tiedEverywhere)
      if (!isIn && !everywhere && this.random.chance(lookAgain)) this.together.insert(group, price, true, true)
      return
    }
    const task = groupMembers[groupFirst[group]!]!
    insertion.find(task, everywhere || tiedEverywhere)
    if (insertion.delta === impossible && !everywhere && this.random.chance(lookAgain)) insertion.find(task, true)
    if (insertion.delta >= price) return
    const before = state.routesCost
    const isExact = !insertion.admission.isTiedTo(task, state.routeOf[insertion.after]!)
    state.removeAbsent(group)
    state.insert(insertion.node, insertion.after, insertion.admission.from)
    if (isExact && !state.broken) this.settings.audit?.inserted(insertion.delta, before, state.routesCost)
  }
}

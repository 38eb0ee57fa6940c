import type { RouteModel } from '../../model/route-model.ts'
import { never } from '../../model/route-model.ts'
import { copyRoom, noRoom, RoomFinder, type EjectionHost } from './room.ts'

/** How many common starts are tried for a group. */
const triedStarts = 8
/** What it costs that somebody moves who has moved already, beside another. */
const movedShare = 0.4

/**
 * Puts in what fits nowhere: a few visits leave, so that it fits, and look for another place afterwards. Those leave who are
 * easiest to place: who have seldom failed (the ejection pool of Nagata and Bräysy, *A powerful route minimization heuristic for
 * the VRPTW*, 2009).
 */
export class Ejection {
  /** By group, for each of its tasks: how often it found no place, and one more. What it costs when it has to leave. */
  readonly failures: Float64Array
  private readonly host: EjectionHost
  private readonly model: RouteModel
  private readonly finder: RoomFinder
  private readonly leaves: Int32Array
  private stamp = 0
  private readonly rooms = [noRoom()]
  private readonly bestRooms = [noRoom()]
  /** Of what was found: the earliest start that links allow, and the common start of a group, or -1. */
  private from = 0
  private together = -1

  constructor(host: EjectionHost) {
    this.host = host
    this.model = host.state.model
    this.failures = new Float64Array(this.model.groups)
    this.leaves = new Int32Array(this.model.tasks)
    this.finder = new RoomFinder(host, this.failures)
    this.forget()
  }

  /** Instead of failures: other prices every time, so that others are asked; who is not as published is asked first. */
  drawPrices(isAsPublished: (task: number) => boolean): void {
    const { groupFirst, groupMembers } = this.model
    for (let group = 0; group < this.model.groups; group++) {
      const first = groupFirst[group]!
      const share = isAsPublished(groupMembers[first]!) ? 1 : movedShare
      this.failures[group] = (groupFirst[group + 1]! - first) * share * (1 + this.host.random.unit())
    }
  }

  forget(): void {
    const { groupFirst } = this.model
    for (let group = 0; group < this.model.groups; group++) {
      this.failures[group] = groupFirst[group + 1]! - groupFirst[group]!
    }
  }

  /**
   * False when nobody's leaving makes room. The caller begins, and rolls back what failed. Where visits that are linked to it
   * are in the way, they leave first.
   */
  insert(group: number): boolean {
    const { groupFirst } = this.model
    const size = groupFirst[group + 1]! - groupFirst[group]!
    this.failures[group]! += size
    while (this.rooms.length < size) {
      this.rooms.push(noRoom())
      this.bestRooms.push(noRoom())
    }
    const isFound = this.findRooms(group, size) || (this.removeLinked(group) && this.findRooms(group, size))
    return isFound && this.apply(group, size)
  }

  private findRooms(group: number, size: number): boolean {
    const { admission } = this.host
    if (size > 1) return this.findTogether(group, size)
    const task = this.model.groupMembers[this.model.groupFirst[group]!]!
    admission.setWindow(task)
    admission.barredStamp++
    this.from = admission.from
    this.together = -1
    return this.finder.find(task, admission.from, admission.to, this.bestRooms[0]!)
  }

  private removeLinked(group: number): boolean {
    const { state } = this.host
    const { groupFirst, groupMembers, taskLinkFirst, taskLinks, linkFirst, linkSecond } = this.model
    let any = false
    for (let i = groupFirst[group]!; i < groupFirst[group + 1]!; i++) {
      const task = groupMembers[i]!
      for (let j = taskLinkFirst[task]!; j < taskLinkFirst[task + 1]!; j++) {
        const link = taskLinks[j]!
        const partner = linkFirst[link] === task ? linkSecond[link]! : linkFirst[link]!
        if (!this.host.removal.mayRemove(partner)) continue
        this.host.removal.remove(partner)
        any = true
      }
    }
    state.recount()
    return any && !state.broken
  }

  private findTogether(group: number, size: number): boolean {
    const { admission, random } = this.host
    admission.setCommonWindow(group)
    const { from, to } = admission
    let price: number = never
    let start = -1
    for (let i = 0; i < triedStarts && from <= to; i++) {
      const tried = i === 0 ? from : from + random.below(to - from + 1)
      for (let ways = 1; ways <= 2; ways++) {
        admission.pairWays = ways
        const sum = this.findAllAt(tried, this.model.groupFirst[group]!, size, price)
        if (sum >= price) continue
        price = sum
        start = tried
        for (let j = 0; j < size; j++) copyRoom(this.rooms[j]!, this.bestRooms[j]!)
      }
    }
    admission.pairWays = 3
    this.from = this.together = start
    return start >= 0
  }

  private findAllAt(start: number, first: number, size: number, below: number): number {
    const { admission, state } = this.host
    admission.barredStamp++
    let sum = 0
    for (let i = 0; i < size; i++) {
      const room = this.rooms[i]!
      if (!this.finder.find(this.model.groupMembers[first + i]!, start, start, room)) return never
      sum += room.price
      if (sum >= below) return never
      admission.barred[state.routeOf[room.after]!] = admission.barredStamp
    }
    return sum
  }

  private apply(group: number, size: number): boolean {
    const { host, bestRooms } = this
    const { state } = host
    this.markLeaving(size)
    // Before they leave: behind the last one that stays
    for (let i = 0; i < size; i++) bestRooms[i]!.after = this.lastThatStays(bestRooms[i]!.after)
    for (let i = 0; i < size; i++) {
      const { ejected, count } = bestRooms[i]!
      for (let j = 0; j < count; j++) host.removal.remove(ejected[j]!)
    }
    state.removeAbsent(group)
    for (let i = 0; i < size; i++) {
      // Who leaves for one carer may have been the other's neighbour
      if (state.routeOf[bestRooms[i]!.after]! < 0) return false
      state.insert(bestRooms[i]!.node, bestRooms[i]!.after, this.from, this.together)
    }
    state.recount()
    return !state.broken && !state.breaksFloor(group)
  }

  private markLeaving(size: number): void {
    this.stamp++
    for (let i = 0; i < size; i++) {
      const { ejected, count } = this.bestRooms[i]!
      for (let j = 0; j < count; j++) this.leaves[ejected[j]!] = this.stamp
    }
  }

  private lastThatStays(after: number): number {
    const { nodes, taskOf } = this.model
    while (after < nodes && this.leaves[taskOf[after]!] === this.stamp) after = this.host.state.prev[after]!
    return after
  }
}

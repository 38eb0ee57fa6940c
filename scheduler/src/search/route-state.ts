import type { RouteModel } from '../model/route-model.ts'
import { LinkBounds } from './link-bounds.ts'
import { recompute, recomputeAround } from './timing.ts'

/** Into how many parts a route's time is cut for finding where it is at some minute. */
export const scanSlots = 32

/**
 * A plan in the making: chains of nodes, their times, and what each route costs. Everything is allocated once; the search
 * changes it in place, and an iteration that is not accepted is taken back by `rollBack`.
 */
export class RouteState {
  readonly model: RouteModel

  /** By node: the chain, and the route that holds it (-1: not planned). */
  readonly next: Int32Array
  readonly prev: Int32Array
  readonly routeOf: Int32Array
  /** By node: when it starts, when it is left, the latest start that keeps all after it, where the carer then is. */
  readonly start: Int32Array
  readonly leave: Int32Array
  readonly latest: Int32Array
  readonly at: Int32Array
  /** By node: travel from the one before; prices by time up to and with it. */
  readonly arcIn: Int32Array
  readonly timedSum: Float64Array
  /** By node: waiting up to and with it; until when it may start and make neither itself nor any behind it dearer. */
  readonly waitSum: Int32Array
  readonly calm: Int32Array
  /** By node: the window, narrowed while a link holds it. */
  readonly early: Int32Array
  readonly late: Int32Array

  /** By route. */
  readonly cost: Float64Array
  readonly travelSum: Int32Array
  readonly minutesSum: Int32Array
  readonly priceSum: Int32Array
  readonly departAt: Int32Array
  readonly load: Int32Array
  readonly visits: Int32Array
  /** By route: another number whenever its chain or its times may be others. */
  readonly version: Float64Array
  /** By route, `scanSlots` each of so many minutes: behind which node the first may stand that starts in the slot or later; -1: none. */
  readonly scanFrom: Int32Array
  readonly scanWidth: Int32Array

  /** By task: the node by which it is planned, or -1. By resident: visits by video. */
  readonly nodeOf: Int32Array
  readonly videoCount: Int32Array
  readonly absent: Int32Array
  readonly absentAt: Int32Array
  absentCount = 0
  absentCost = 0
  routesCost = 0
  /** A window is not kept somewhere: the iteration has to be rolled back. */
  broken = false
  readonly bounds: LinkBounds

  private versions = 0
  private readonly touchedVersion: Float64Array
  private readonly touchedStamp: Int32Array
  private stamp = 0
  private readonly touched: Int32Array
  private touchedCount = 0
  private readonly backup: Int32Array
  private readonly backupFirst: Int32Array
  private readonly absentBackup: Int32Array
  private absentBackupCount = 0
  private backupEnd = 0

  constructor(model: RouteModel) {
    const all = model.nodes + 2 * model.routes
    this.model = model
    this.next = new Int32Array(all)
    this.prev = new Int32Array(all)
    this.routeOf = new Int32Array(all).fill(-1)
    this.start = new Int32Array(all)
    this.leave = new Int32Array(all)
    this.latest = new Int32Array(all)
    this.at = new Int32Array(all)
    this.arcIn = new Int32Array(all)
    this.timedSum = new Float64Array(all)
    this.waitSum = new Int32Array(all)
    this.calm = new Int32Array(all)
    this.early = model.early.slice()
    this.late = model.late.slice()
    this.cost = new Float64Array(model.routes)
    this.travelSum = new Int32Array(model.routes)
    this.minutesSum = new Int32Array(model.routes)
    this.priceSum = new Int32Array(model.routes)
    this.departAt = new Int32Array(model.routes)
    this.load = new Int32Array(model.routes)
    this.visits = new Int32Array(model.routes)
    this.version = new Float64Array(model.routes)
    this.scanFrom = new Int32Array(model.routes * scanSlots)
    this.scanWidth = Int32Array.from({ length: model.routes }, (_, route) => {
      const begin = model.nodes + route
      return Math.max(1, Math.ceil((model.late[begin + model.routes]! - model.early[begin]! + 1) / scanSlots))
    })
    this.touchedVersion = new Float64Array(model.routes)
    this.nodeOf = new Int32Array(model.tasks).fill(-1)
    this.videoCount = new Int32Array(model.videoMost.length)
    this.absent = new Int32Array(model.groups)
    this.absentAt = new Int32Array(model.groups).fill(-1)
    this.bounds = new LinkBounds(this)
    this.touchedStamp = new Int32Array(model.routes)
    this.touched = new Int32Array(model.routes)
    this.backup = new Int32Array(model.tasks)
    this.backupFirst = new Int32Array(model.routes + 1)
    this.absentBackup = new Int32Array(model.groups)
    this.clear()
  }

  get total(): number {
    return this.routesCost + this.absentCost
  }

  /** Every route empty but for its breaks, every visit absent. */
  clear(): void {
    const { model } = this
    for (let route = 0; route < model.routes; route++) this.emptyRoute(route)
    this.routeOf.fill(-1, 0, model.nodes)
    this.nodeOf.fill(-1)
    this.videoCount.fill(0)
    this.bounds.clear()
    this.absentCount = 0
    this.absentCost = 0
    this.absentAt.fill(-1)
    this.touchedCount = 0
    for (let group = 0; group < model.groups; group++) {
      if (model.breakOf[model.groupMembers[model.groupFirst[group]!]!]! < 0) this.addAbsent(group)
    }
    for (let task = 0; task < model.tasks; task++) {
      const route = model.breakOf[task]!
      if (route >= 0) this.link(model.firstNode[task]!, this.prev[model.nodes + model.routes + route]!, route)
    }
    this.routesCost = 0
    for (let route = 0; route < model.routes; route++) {
      this.cost[route] = 0
      recompute(this, route)
    }
  }

  private emptyRoute(route: number): void {
    const begin = this.model.nodes + route
    const end = begin + this.model.routes
    this.next[begin] = end
    this.prev[end] = begin
    this.prev[begin] = this.next[end] = -1
    this.routeOf[begin] = this.routeOf[end] = route
  }

  /** Behind which node of the route the first may stand that may start at that time; some more before it may be too early. -1: none. */
  scanFromTime(route: number, time: number): number {
    const slot = Math.floor((time - this.early[this.model.nodes + route]!) / this.scanWidth[route]!)
    if (slot >= scanSlots) return -1
    return this.scanFrom[route * scanSlots + (slot < 0 ? 0 : slot)]!
  }

  /** Begins an iteration: what follows can be taken back. */
  begin(): void {
    this.stamp++
    this.broken = false
    this.touchedCount = 0
    this.backupEnd = 0
    this.bounds.begin()
    for (let i = 0; i < this.absentCount; i++) this.absentBackup[i] = this.absent[i]!
    this.absentBackupCount = this.absentCount
  }

  /** Keeps the route as it is now for `rollBack`, once in an iteration. */
  touch(route: number): void {
    if (this.touchedStamp[route] === this.stamp) return
    this.touchedStamp[route] = this.stamp
    this.touched[this.touchedCount] = route
    this.touchedVersion[this.touchedCount] = this.version[route]!
    this.backupFirst[this.touchedCount] = this.backupEnd
    const nodes = this.model.nodes
    for (let node = this.next[nodes + route]!; node < nodes; node = this.next[node]!) {
      this.backup[this.backupEnd++] = node
    }
    this.backupFirst[++this.touchedCount] = this.backupEnd
  }

  /** Whether the iteration has changed the route, or begun to. */
  isTouched(route: number): boolean {
    return this.touchedStamp[route] === this.stamp
  }

  rollBack(): void {
    for (let i = 0; i < this.touchedCount; i++) this.unlinkAll(this.touched[i]!)
    for (let i = 0; i < this.touchedCount; i++) this.relinkAll(i)
    this.bounds.rollBack()
    for (let i = 0; i < this.touchedCount; i++) {
      recompute(this, this.touched[i]!)
      this.version[this.touched[i]!] = this.touchedVersion[i]!
    }
    while (this.absentCount > 0) this.removeAbsent(this.absent[this.absentCount - 1]!)
    for (let i = 0; i < this.absentBackupCount; i++) this.addAbsent(this.absentBackup[i]!)
  }

  /** The route is, or may be, another from now on. */
  renewVersion(route: number): void {
    this.version[route] = ++this.versions
  }

  /** An iteration was accepted: routes that it put together as they were are the same again. */
  keep(): void {
    if (this.bounds.isChanged) return
    for (let i = 0; i < this.touchedCount; i++) {
      if (this.isAsBefore(i)) this.version[this.touched[i]!] = this.touchedVersion[i]!
    }
  }

  private isAsBefore(index: number): boolean {
    const { nodes } = this.model
    let node = this.next[nodes + this.touched[index]!]!
    for (let i = this.backupFirst[index]!; i < this.backupFirst[index + 1]!; i++) {
      if (this.backup[i] !== node) return false
      node = this.next[node]!
    }
    return node >= nodes
  }

  /** Counts every route touched in this iteration anew. */
  recount(): void {
    for (let i = 0; i < this.touchedCount; i++) recompute(this, this.touched[i]!)
  }

  private unlinkAll(route: number): void {
    const { model } = this
    for (let node = this.next[model.nodes + route]!; node < model.nodes; node = this.next[node]!) this.forget(node)
    this.emptyRoute(route)
  }

  private relinkAll(index: number): void {
    const route = this.touched[index]!
    const end = this.model.nodes + this.model.routes + route
    for (let i = this.backupFirst[index]!; i < this.backupFirst[index + 1]!; i++) {
      this.link(this.backup[i]!, this.prev[end]!, route)
    }
  }

  /** Puts a node into a chain, without times. */
  private link(node: number, after: number, route: number): void {
    const before = this.next[after]!
    this.next[after] = node
    this.prev[node] = after
    this.next[node] = before
    this.prev[before] = node
    this.routeOf[node] = route
    const { model } = this
    const task = model.taskOf[node]!
    this.nodeOf[task] = node
    const resident = model.residentOf[task]!
    if (resident >= 0 && model.isVideo[node]) this.videoCount[resident]!++
  }

  private forget(node: number): void {
    const { model } = this
    const task = model.taskOf[node]!
    this.routeOf[node] = -1
    this.nodeOf[task] = -1
    const resident = model.residentOf[task]!
    if (resident >= 0 && model.isVideo[node]) this.videoCount[resident]!--
  }

  /**
   * Puts a node behind another and counts its route anew: one with links, no earlier than they want it; one of a group, at
   * the group's minute. The group's absence is the caller's to end.
   */
  insert(node: number, after: number, from: number, together = -1): void {
    const route = this.routeOf[after]!
    this.touch(route)
    if (together >= 0) this.bounds.fix(this.model.taskOf[node]!, together)
    else if (from > 0) this.bounds.startFrom(node, from)
    this.link(node, after, route)
    if (this.model.plain) recomputeAround(this, node)
    else recompute(this, route)
    this.bounds.bind(this.model.taskOf[node]!)
  }

  /** Takes a node out, without counting its route anew: the caller takes several, then calls `recompute`. */
  take(node: number): void {
    const route = this.routeOf[node]!
    this.touch(route)
    const before = this.prev[node]!
    const behind = this.next[node]!
    this.next[before] = behind
    this.prev[behind] = before
    this.forget(node)
    this.bounds.release(this.model.taskOf[node]!)
  }

  addAbsent(group: number): void {
    this.absentAt[group] = this.absentCount
    this.absent[this.absentCount++] = group
    this.absentCost += this.absentPriceOf(group)
  }

  removeAbsent(group: number): void {
    const index = this.absentAt[group]!
    const last = this.absent[--this.absentCount]!
    this.absent[index] = last
    this.absentAt[last] = index
    this.absentAt[group] = -1
    this.absentCost -= this.absentPriceOf(group)
  }

  absentPriceOf(group: number): number {
    const { groupFirst, groupMembers, absentPrice } = this.model
    let price = 0
    for (let i = groupFirst[group]!; i < groupFirst[group + 1]!; i++) price += absentPrice[groupMembers[i]!]!
    return price
  }

  /** By video each of the group's visits was allowed by itself; together they may be one too many. */
  breaksFloor(group: number): boolean {
    const { groupFirst, groupMembers, residentOf, videoMost } = this.model
    for (let i = groupFirst[group]!; i < groupFirst[group + 1]!; i++) {
      const resident = residentOf[groupMembers[i]!]!
      if (resident >= 0 && this.videoCount[resident]! > videoMost[resident]!) return true
    }
    return false
  }

  /** The chains, one route after the other, each ended by -1: what another state can be set to. */
  writeTo(chains: Int32Array): void {
    let index = 0
    const { nodes, routes } = this.model
    for (let route = 0; route < routes; route++) {
      for (let node = this.next[nodes + route]!; node < nodes; node = this.next[node]!) chains[index++] = node
      chains[index++] = -1
    }
    chains.fill(-1, index)
  }

  /** Chains must hold every break. Their times are worked out anew; false when they can't all be kept. */
  readFrom(chains: Int32Array): boolean {
    const { model } = this
    this.clear()
    for (let route = 0; route < model.routes; route++) this.unlinkAll(route)
    let index = 0
    for (let route = 0; route < model.routes; route++) {
      const end = model.nodes + model.routes + route
      for (let node = chains[index++]!; node >= 0; node = chains[index++]!) {
        this.link(node, this.prev[end]!, route)
        const group = model.groupOf[model.taskOf[node]!]!
        if (this.absentAt[group]! >= 0) this.removeAbsent(group)
      }
    }
    return this.bounds.settle()
  }
}

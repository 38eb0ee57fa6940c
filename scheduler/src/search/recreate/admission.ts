import { linkKinds, never, type RouteModel } from '../../model/route-model.ts'
import type { RouteState } from '../route-state.ts'

/** Where a task may go at all, whatever it costs: by which way, on which route, within which window. */
export class Admission {
  /** Routes that may not be used: their stamp is the current one. */
  readonly barred: Int32Array
  barredStamp = 1
  /** The ways in which a visit of two carers may be made now: 1 at home, 2 by video, 3 both. */
  pairWays = 3
  /** The window within which links want the task that `setWindow` was last told of. */
  from = 0
  to: number = never

  private readonly state: RouteState
  private readonly model: RouteModel
  /** Routes that the search may change; all, unless the area is split. */
  private readonly active: Uint8Array
  /** By route: whether the node may be there, kept for one scan. */
  private readonly allowed: Uint8Array
  private readonly allowedStamp: Int32Array
  private scan = 0

  constructor(state: RouteState, active: Uint8Array) {
    this.state = state
    this.model = state.model
    this.active = active
    this.barred = new Int32Array(this.model.routes)
    this.allowed = new Uint8Array(this.model.routes)
    this.allowedStamp = new Int32Array(this.model.routes)
  }

  /** What was found out about routes for another node no longer holds. */
  beginScan(): void {
    this.scan++
  }

  /** Both parts of a visit are made in one way; and the in-person floor: no more by video than the resident's limit. */
  mayUse(node: number, task: number): boolean {
    const { model, state } = this
    if (model.otherPart[task]! >= 0 && (this.pairWays & (model.isVideo[node] ? 2 : 1)) === 0) return false
    const resident = model.residentOf[task]!
    return resident < 0 || !model.isVideo[node] || state.videoCount[resident]! < model.videoMost[resident]!
  }

  isAllowed(node: number, task: number, route: number): boolean {
    const { model } = this
    if (this.allowedStamp[route] === this.scan) return this.allowed[route] === 1
    this.allowedStamp[route] = this.scan
    const way = model.isVideo[node] ? 2 : 1
    const may =
      (model.mayServe[task * model.carers + model.carerOf[route]!]! & way) !== 0 &&
      (!model.plain || this.state.load[route]! + model.demand[task]! <= model.capacity[route]!) &&
      this.isOpen(task, route)
    this.allowed[route] = may ? 1 : 0
    return may
  }

  /** Whether a route whose carer may have the task is open to it now. */
  isOpen(task: number, route: number): boolean {
    return (
      this.active[route] === 1 &&
      this.barred[route] !== this.barredStamp &&
      this.linksAllow(task, this.model.carerOf[route]!)
    )
  }

  private linksAllow(task: number, carer: number): boolean {
    const { model, state } = this
    for (let i = model.taskLinkFirst[task]!; i < model.taskLinkFirst[task + 1]!; i++) {
      const link = model.taskLinks[i]!
      const kind = model.linkKind[link]
      if (kind === linkKinds.order) continue
      const other = model.linkFirst[link] === task ? model.linkSecond[link]! : model.linkFirst[link]!
      const partner = state.nodeOf[other]!
      if (partner < 0) continue
      const same = model.carerOf[state.routeOf[partner]!] === carer
      if (same !== (kind === linkKinds.sameCarer)) return false
    }
    return true
  }

  /** When the task may start, as far as its planned partners tell. */
  setWindow(task: number): void {
    const { model, state } = this
    this.from = 0
    this.to = never
    for (let i = model.taskLinkFirst[task]!; i < model.taskLinkFirst[task + 1]!; i++) {
      const link = model.taskLinks[i]!
      if (model.linkKind[link] !== linkKinds.order) continue
      const isFirst = model.linkFirst[link] === task
      const partner = state.nodeOf[isFirst ? model.linkSecond[link]! : model.linkFirst[link]!]!
      if (partner < 0) continue
      const start = state.start[partner]!
      const gap = model.smallestGap[link]!
      const most = model.largestGap[link]!
      this.from = Math.max(this.from, isFirst ? start - most : start + gap)
      this.to = Math.min(this.to, isFirst ? start - gap : start + most)
    }
  }

  /** As `setWindow`, for the starts that all tasks of a group might have in common, one by one judged. */
  setCommonWindow(group: number): void {
    const { groupFirst, groupMembers, firstNode, nodeCount, early, late } = this.model
    let from = 0
    let to: number = never
    for (let i = groupFirst[group]!; i < groupFirst[group + 1]!; i++) {
      const task = groupMembers[i]!
      this.setWindow(task)
      let earliest: number = never
      let latest = 0
      for (let node = firstNode[task]!; node < firstNode[task]! + nodeCount[task]!; node++) {
        earliest = Math.min(earliest, early[node]!)
        latest = Math.max(latest, late[node]!)
      }
      from = Math.max(from, this.from, earliest)
      to = Math.min(to, this.to, latest)
    }
    this.from = from
    this.to = to
  }

  /** Whether a link with a largest gap ties the task to one on this route: putting it in may then move the other. */
  isTiedTo(task: number, route: number): boolean {
    const { model, state } = this
    for (let i = model.taskLinkFirst[task]!; i < model.taskLinkFirst[task + 1]!; i++) {
      const link = model.taskLinks[i]!
      if (model.largestGap[link] === never) continue
      const other = model.linkFirst[link] === task ? model.linkSecond[link]! : model.linkFirst[link]!
      if (state.nodeOf[other]! >= 0 && state.routeOf[state.nodeOf[other]!] === route) return true
    }
    return false
  }
}

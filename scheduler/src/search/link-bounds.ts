import { linkKinds, never } from '../model/route-model.ts'
import type { RouteState } from './route-state.ts'
import { recompute } from './timing.ts'

/**
 * Visits in order, on routes that don't know of each other: a link that holds two planned tasks narrows both windows so far
 * that any two starts inside them keep its gaps. So each route can be judged by itself, in constant time, and no two routes
 * wait for each other. Tasks that start together are held at one minute. The price is a little freedom, which comes back
 * when either is taken out, and in `settle`.
 */
export class LinkBounds {
  private readonly state: RouteState
  /** By link: whether it holds, and the windows that it gives to its first and its second task. */
  private readonly held: Uint8Array
  private readonly windows: Int32Array
  /** By task, where its group starts together with others: that minute, or -1. */
  private readonly together: Int32Array
  private log = new Int32Array(6 * 64)
  private logged = 0

  constructor(state: RouteState) {
    this.state = state
    this.held = new Uint8Array(state.model.links)
    this.windows = new Int32Array(4 * state.model.links)
    this.together = new Int32Array(state.model.tasks).fill(-1)
  }

  clear(): void {
    this.held.fill(0)
    this.together.fill(-1)
    this.logged = 0
    this.state.early.set(this.state.model.early)
    this.state.late.set(this.state.model.late)
  }

  /** Whether any window was narrowed or freed since `begin`. */
  get isChanged(): boolean {
    return this.logged > 0
  }

  begin(): void {
    this.logged = 0
  }

  /** After the chains are as they were, before they are counted anew. */
  rollBack(): void {
    const { log, windows } = this
    for (let i = this.logged - 6; i >= 0; i -= 6) {
      const link = log[i]!
      if (link < 0) {
        this.together[-1 - link] = log[i + 1]!
        continue
      }
      this.held[link] = log[i + 1]!
      for (let j = 0; j < 4; j++) windows[4 * link + j] = log[i + 2 + j]!
    }
    for (let i = 0; i < this.logged; i += 6) {
      const link = log[i]!
      if (link < 0) {
        this.narrow(-1 - link)
        continue
      }
      this.narrow(this.state.model.linkFirst[link]!)
      this.narrow(this.state.model.linkSecond[link]!)
    }
  }

  private remember(key: number, before: number, link: number): void {
    if (this.logged + 6 > this.log.length) {
      const longer = new Int32Array(2 * this.log.length)
      longer.set(this.log)
      this.log = longer
    }
    this.log[this.logged] = key
    this.log[this.logged + 1] = before
    for (let j = 0; j < 4; j++) this.log[this.logged + 2 + j] = link < 0 ? 0 : this.windows[4 * link + j]!
    this.logged += 6
  }

  private holdTogether(task: number, start: number): void {
    this.remember(-1 - task, this.together[task]!, -1)
    this.together[task] = start
  }

  /** The task, about to be planned, will start at this minute, with its group. */
  fix(task: number, start: number): void {
    this.holdTogether(task, start)
    this.narrow(task)
  }

  /** The task, about to be planned, starts no earlier: its links want it so. */
  startFrom(node: number, from: number): void {
    this.state.early[node] = Math.max(this.state.early[node]!, from)
  }

  /** The task is planned: links to planned partners begin to hold, around the starts as they are. */
  bind(task: number): void {
    const { model } = this.state
    const from = model.taskLinkFirst[task]!
    const to = model.taskLinkFirst[task + 1]!
    // All of them around the same starts: none may move before the others hold it
    let any = false
    for (let i = from; i < to; i++) if (this.hold(model.taskLinks[i]!)) any = true
    if (!any) return this.freeStart(task)
    this.renew(task)
    for (let i = from; i < to; i++) {
      const link = model.taskLinks[i]!
      if (this.held[link]) this.renew(model.linkFirst[link] === task ? model.linkSecond[link]! : model.linkFirst[link]!)
    }
  }

  /** It was to start no earlier for a partner that has made way for it: nothing holds it now. */
  private freeStart(task: number): void {
    const { model, nodeOf, early } = this.state
    const node = nodeOf[task]!
    if (this.together[task]! < 0 && early[node]! > model.early[node]!) this.renew(task)
  }

  private hold(link: number): boolean {
    const { model, nodeOf, start } = this.state
    if (model.linkKind[link] !== linkKinds.order || this.held[link]) return false
    const first = nodeOf[model.linkFirst[link]!]!
    const second = nodeOf[model.linkSecond[link]!]!
    if (first < 0 || second < 0) return false
    this.remember(link, 0, link)
    const gap = model.smallestGap[link]!
    const most = model.largestGap[link]!
    const bounded = most < never
    const firstStart = Math.max(start[first]!, bounded ? start[second]! - most : 0)
    const border = Math.max(start[second]!, firstStart + gap)
    const at = 4 * link
    this.windows[at] = bounded ? firstStart : 0
    this.windows[at + 1] = border - gap
    this.windows[at + 2] = border
    this.windows[at + 3] = bounded ? firstStart + most : never
    this.held[link] = 1
    return true
  }

  /** The task is taken out: what it held is free again. */
  release(task: number): void {
    const { model } = this.state
    if (this.together[task]! >= 0) {
      this.holdTogether(task, -1)
      this.narrow(task)
    }
    for (let i = model.taskLinkFirst[task]!; i < model.taskLinkFirst[task + 1]!; i++) {
      const link = model.taskLinks[i]!
      if (!this.held[link]) continue
      this.remember(link, this.held[link], link)
      this.held[link] = 0
      const partner = model.linkFirst[link] === task ? model.linkSecond[link]! : model.linkFirst[link]!
      this.narrow(task)
      this.renew(partner)
    }
  }

  /**
   * All chains are there, and no link holds yet: pushes starts up until every link is kept, each as early as chains and links
   * allow (the least solution), and lets the links hold around them. False when they can't all be kept.
   */
  settle(): boolean {
    const { state } = this
    const { model } = state
    state.broken = false
    for (let route = 0; route < model.routes; route++) recompute(state, route)
    while (!state.broken && this.pushOnce());
    if (state.broken) return false
    for (let task = 0; task < model.tasks; task++) {
      if (state.nodeOf[task]! >= 0 && this.isInGroup(task)) this.together[task] = state.start[state.nodeOf[task]!]!
    }
    for (let link = 0; link < model.links; link++) this.hold(link)
    for (let task = 0; task < model.tasks; task++) this.narrow(task)
    for (let route = 0; route < model.routes; route++) recompute(state, route)
    this.logged = 0
    return !state.broken
  }

  private isInGroup(task: number): boolean {
    const { groupOf, groupFirst } = this.state.model
    const group = groupOf[task]!
    return groupFirst[group + 1]! - groupFirst[group]! > 1
  }

  private pushOnce(): boolean {
    const { model } = this.state
    let pushed = false
    for (let link = 0; link < model.links; link++) {
      if (model.linkKind[link] !== linkKinds.order) continue
      const first = model.linkFirst[link]!
      const second = model.linkSecond[link]!
      if (this.push(first, second, model.smallestGap[link]!)) pushed = true
      if (model.largestGap[link]! < never && this.push(second, first, -model.largestGap[link]!)) pushed = true
    }
    for (let group = 0; group < model.groups; group++) {
      for (let i = model.groupFirst[group]!; i < model.groupFirst[group + 1]! - 1; i++) {
        const one = model.groupMembers[i]!
        const other = model.groupMembers[i + 1]!
        if (this.push(one, other, 0)) pushed = true
        if (this.push(other, one, 0)) pushed = true
      }
    }
    return pushed
  }

  /** start(to) ≥ start(from) + gap. */
  private push(from: number, to: number, gap: number): boolean {
    const { nodeOf, start, early, routeOf } = this.state
    const node = nodeOf[to]!
    if (nodeOf[from]! < 0 || node < 0) return false
    const least = start[nodeOf[from]!]! + gap
    if (start[node]! >= least) return false
    early[node] = least
    recompute(this.state, routeOf[node]!)
    return true
  }

  /** Windows of the task's nodes from its own and all links that hold it; the route counted anew. */
  private renew(task: number): void {
    const { state } = this
    this.narrow(task)
    const node = state.nodeOf[task]!
    if (node < 0) return
    state.touch(state.routeOf[node]!)
    recompute(state, state.routeOf[node]!)
  }

  private narrow(task: number): void {
    const { model, early, late } = this.state
    const first = model.firstNode[task]!
    for (let node = first; node < first + model.nodeCount[task]!; node++) {
      let from = model.early[node]!
      let to = model.late[node]!
      if (this.together[task]! >= 0) from = to = this.together[task]!
      for (let i = model.taskLinkFirst[task]!; i < model.taskLinkFirst[task + 1]!; i++) {
        const link = model.taskLinks[i]!
        if (!this.held[link]) continue
        const at = 4 * link + (model.linkFirst[link] === task ? 0 : 2)
        from = Math.max(from, this.windows[at]!)
        to = Math.min(to, this.windows[at + 1]!)
      }
      early[node] = from
      late[node] = to
    }
  }
}

import type { RouteState } from './route-state.ts'

/** Takes planned tasks out where the search may change them: all that start together or none, and nothing that ties two parts. */
export class Removal {
  /** By group: the iteration in which it was last taken out, or tried again. */
  readonly removedAt: Int32Array
  iteration = 0

  private readonly state: RouteState
  /** By route: 1 where it may be changed. */
  private readonly active: Uint8Array

  constructor(state: RouteState, active: Uint8Array) {
    this.state = state
    this.active = active
    this.removedAt = new Int32Array(state.model.groups).fill(-1)
  }

  /** Whether the task is planned where this chain may change it, and all that start with it. */
  mayRemove(task: number): boolean {
    const { state } = this
    const { groupOf, groupFirst, groupMembers } = state.model
    const group = groupOf[task]!
    if (state.absentAt[group]! >= 0 || state.nodeOf[task]! < 0) return false
    for (let i = groupFirst[group]!; i < groupFirst[group + 1]!; i++) {
      const node = state.nodeOf[groupMembers[i]!]!
      if (node < 0 || this.active[state.routeOf[node]!] === 0 || this.isTiedOutside(groupMembers[i]!)) return false
    }
    return true
  }

  /** Takes out the task, and all that start with it, where it may. */
  remove(task: number): void {
    if (!this.mayRemove(task)) return
    const { state } = this
    const { groupOf, groupFirst, groupMembers } = state.model
    const group = groupOf[task]!
    for (let i = groupFirst[group]!; i < groupFirst[group + 1]!; i++) state.take(state.nodeOf[groupMembers[i]!]!)
    state.addAbsent(group)
    this.removedAt[group] = this.iteration
  }

  /** A task linked to one in a part of the area that somebody else is changing stays where it is. */
  private isTiedOutside(task: number): boolean {
    const { model, nodeOf, routeOf } = this.state
    for (let i = model.taskLinkFirst[task]!; i < model.taskLinkFirst[task + 1]!; i++) {
      const link = model.taskLinks[i]!
      const partner = nodeOf[model.linkFirst[link] === task ? model.linkSecond[link]! : model.linkFirst[link]!]!
      if (partner >= 0 && this.active[routeOf[partner]!] === 0) return true
    }
    return false
  }
}

import type { Random } from '../search/random.ts'
import type { RouteState } from '../search/route-state.ts'
import type { PackedProblem } from './from-problem.ts'

/**
 * In a re-plan: which visits have another carer, are made in another way or begin later than was published. Early ones are not
 * among them: a plan's last step lets everybody leave as late as costs nothing.
 */
export class MovedVisits {
  private readonly packed: PackedProblem
  private readonly state: RouteState
  /** By task: the carer it was published with, or -1 where that does not count: not published, gone, or one of two. */
  private readonly carerOf: Int32Array
  private readonly isVideo: Uint8Array
  private readonly moved: Int32Array
  private count = 0

  constructor(packed: PackedProblem, state: RouteState) {
    this.packed = packed
    this.state = state
    const { tasks, problem } = packed
    const index = new Map(problem.carers.map(({ id }, at) => [id, at]))
    this.carerOf = Int32Array.from(tasks, (task) =>
      task.kind === 'visit' && task.visit.previous && task.visit.carersNeeded === 1
        ? (index.get(task.visit.previous.carer) ?? -1)
        : -1,
    )
    this.isVideo = Uint8Array.from(tasks, (task) =>
      task.kind === 'visit' && task.visit.previous?.modality === 'video' ? 1 : 0,
    )
    this.moved = new Int32Array(tasks.length)
  }

  /** One of those that are planned; -1 when there is none. */
  pick(random: Random): number {
    this.find()
    const task = this.count === 0 ? -1 : this.moved[random.below(this.count)]!
    return task >= 0 && this.state.nodeOf[task]! >= 0 ? task : -1
  }

  /** False for who was not published, or has to move for what happened. */
  isAsPublished(task: number): boolean {
    return this.carerOf[task]! >= 0 && !this.isMoved(task)
  }

  private find(): void {
    this.count = 0
    for (let task = 0; task < this.carerOf.length; task++) {
      if (this.carerOf[task]! >= 0 && this.isMoved(task)) this.moved[this.count++] = task
    }
  }

  private isMoved(task: number): boolean {
    const { model } = this.packed
    const { nodeOf, routeOf, start } = this.state
    const node = nodeOf[task]!
    return (
      node < 0 ||
      model.carerOf[routeOf[node]!] !== this.carerOf[task] ||
      model.isVideo[node] !== this.isVideo[task] ||
      start[node]! > model.published[node]! + model.tolerance
    )
  }
}

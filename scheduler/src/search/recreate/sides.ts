import type { Neighbours } from '../../model/neighbours.ts'
import type { RouteModel } from '../../model/route-model.ts'

/** Bits: the task may come right behind this neighbour, right before it. */
export const mayFollow = 1
export const mayLead = 2

/** For each entry of the neighbours' lists, on which sides of it the task may stand, going by windows and the shortest travel. */
export function findSides(model: RouteModel, { lists, width }: Neighbours): Uint8Array {
  const sides = new Sides(model)
  return Uint8Array.from(lists, (other, index) => (other < 0 ? 0 : sides.of(Math.floor(index / width), other)))
}

class Sides {
  private readonly model: RouteModel
  private readonly matrices: readonly number[]
  /** By task, over all ways of doing it: when it is done at the soonest, when it starts at the latest; its place, or -1. */
  private readonly soonest: Float64Array
  private readonly latest: Float64Array
  private readonly place: Int32Array

  constructor(model: RouteModel) {
    const { tasks, firstNode, nodeCount, early, late, minutes, free, place, places } = model
    this.model = model
    this.matrices = [...new Set(model.matrixOf)]
    this.soonest = new Float64Array(tasks).fill(Infinity)
    this.latest = new Float64Array(tasks).fill(-Infinity)
    this.place = Int32Array.from({ length: tasks }, (_, task) => place[firstNode[task]!]!)
    for (let task = 0; task < tasks; task++) {
      for (let node = firstNode[task]!; node < firstNode[task]! + nodeCount[task]!; node++) {
        this.soonest[task] = Math.min(this.soonest[task]!, early[node]! + minutes[node]!)
        this.latest[task] = Math.max(this.latest[task]!, late[node]!)
        // Wherever the carer is then, or where nobody can go
        if (free[node] || place[node]! >= places) this.place[task] = -1
      }
    }
  }

  of(task: number, other: number): number {
    return (this.mayBeNext(other, task) ? mayFollow : 0) | (this.mayBeNext(task, other) ? mayLead : 0)
  }

  private mayBeNext(one: number, other: number): boolean {
    return this.soonest[one]! + this.leastArc(this.place[one]!, this.place[other]!) <= this.latest[other]!
  }

  private leastArc(from: number, to: number): number {
    if (from < 0 || to < 0) return 0
    const { travel, places } = this.model
    let least = Infinity
    for (const matrix of this.matrices) least = Math.min(least, travel[matrix + from * places + to]!)
    return least
  }
}

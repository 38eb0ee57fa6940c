import type { Neighbours } from '../search/insertion.ts'
import type { RouteModel } from './route-model.ts'

/**
 * Each task's nearest, nearest first. Near is short to travel and, with a weight, little to wait and nothing to be late, in the
 * better of both orders (Vidal et al. 2013).
 */
export function nearestTasks(model: RouteModel, width: number, weights: { wait: number; late: number }): Neighbours {
  const size = Math.max(1, Math.min(width, model.tasks - 1))
  const lists = new Int32Array(model.tasks * size).fill(-1)
  const farness = new Float64Array(model.tasks)
  for (let task = 0; task < model.tasks; task++) {
    const others: number[] = []
    for (let other = 0; other < model.tasks; other++) {
      if (other === task) continue
      farness[other] = Math.min(toFollow(model, task, other, weights), toFollow(model, other, task, weights))
      others.push(other)
    }
    keepNearest(others, farness, size)
    lists.set(others, task * size)
  }
  return { lists, width: size }
}

/** How far it is to do the second behind the first. */
function toFollow(model: RouteModel, one: number, other: number, weights: { wait: number; late: number }): number {
  const first = model.firstNode[one]!
  const second = model.firstNode[other]!
  const nowhere = model.free[first] === 1 || model.free[second] === 1
  const travel = nowhere ? 0 : model.travel[model.place[first]! * model.places + model.place[second]!]!
  const arrive = model.minutes[first]! + travel
  const wait = Math.max(0, model.early[second]! - arrive - model.late[first]!)
  const late = Math.max(0, model.early[first]! + arrive - model.late[second]!)
  return travel + weights.wait * wait + weights.late * late
}

/** Sorts only what is kept: at 5,000 tasks the rest is most of the work. */
function keepNearest(others: number[], farness: Float64Array, size: number): void {
  const nearer = (a: number, b: number) => farness[a]! - farness[b]! || a - b
  if (others.length > 4 * size) {
    const sample = others.filter((_, index) => index % 16 === 0).sort(nearer)
    const limit = farness[sample[Math.min(sample.length - 1, Math.ceil((2 * size) / 16) + 4)]!]!
    const kept = others.filter((other) => farness[other]! <= limit)
    if (kept.length >= size) others.splice(0, others.length, ...kept)
  }
  others.sort(nearer)
  others.length = Math.min(others.length, size)
}

import type { RouteModel } from './route-model.ts'

/** Each task's nearest, nearest first, `width` of them; -1 behind the last. */
export interface Neighbours {
  readonly lists: Int32Array
  readonly width: number
}

/**
 * Each task's nearest, nearest first. Near is short to travel and, with a weight, little to wait and nothing to be late, in the
 * better of both orders (Vidal et al. 2013).
 */
export function nearestTasks(model: RouteModel, width: number, weights: { wait: number; late: number }): Neighbours {
  const { tasks, firstNode, free, place, places, travel, travelTo } = model
  const size = Math.max(1, Math.min(width, tasks - 1))
  const lists = new Int32Array(tasks * size).fill(-1)
  const nearest = new NearestKept(size)
  // By task, once: the inner loop runs 25 million times for 5,000 visits
  const minutes = Int32Array.from(firstNode, (node) => model.minutes[node]!)
  const early = Int32Array.from(firstNode, (node) => model.early[node]!)
  const late = Int32Array.from(firstNode, (node) => model.late[node]!)
  const from = Int32Array.from(firstNode, (node) => (free[node] ? -1 : place[node]!))
  const follows = (arc: number, one: number, other: number) => {
    const arrive = minutes[one]! + arc
    const wait = early[other]! - arrive - late[one]!
    const over = early[one]! + arrive - late[other]!
    return arc + (wait > 0 ? weights.wait * wait : 0) + (over > 0 ? weights.late * over : 0)
  }
  for (let task = 0; task < tasks; task++) {
    nearest.clear()
    const row = from[task]! * places
    for (let other = 0; other < tasks; other++) {
      if (other === task) continue
      const nowhere = row < 0 || from[other]! < 0
      const there = nowhere ? 0 : travel[row + from[other]!]!
      const back = nowhere ? 0 : travelTo[row + from[other]!]!
      nearest.offer(other, Math.min(follows(there, task, other), follows(back, other, task)))
    }
    nearest.writeTo(lists, task * size)
  }
  return { lists, width: size }
}

/** Keeps the nearest of all that are offered: a heap with the farthest of them on top. */
class NearestKept {
  private readonly items: Int32Array
  private readonly farness: Float64Array
  private count = 0

  constructor(size: number) {
    this.items = new Int32Array(size)
    this.farness = new Float64Array(size)
  }

  clear(): void {
    this.count = 0
  }

  /** Of equals the first offered stays. */
  offer(item: number, farness: number): void {
    if (this.count < this.items.length) this.rise(item, farness)
    else if (farness < this.farness[0]!) this.sink(item, farness, this.count)
  }

  private rise(item: number, farness: number): void {
    let at = this.count++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.isFarther(item, farness, parent)) break
      this.items[at] = this.items[parent]!
      this.farness[at] = this.farness[parent]!
      at = parent
    }
    this.items[at] = item
    this.farness[at] = farness
  }

  /** Takes the place of the farthest in a heap of so many. */
  private sink(item: number, farness: number, count: number): void {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= count) break
      if (child + 1 < count && this.isFarther(this.items[child + 1]!, this.farness[child + 1]!, child)) child++
      if (this.isFarther(item, farness, child)) break
      this.items[at] = this.items[child]!
      this.farness[at] = this.farness[child]!
      at = child
    }
    this.items[at] = item
    this.farness[at] = farness
  }

  private isFarther(item: number, farness: number, than: number): boolean {
    return farness > this.farness[than]! || (farness === this.farness[than]! && item > this.items[than]!)
  }

  /** Nearest first; they are gone from here afterwards. */
  writeTo(lists: Int32Array, first: number): void {
    while (this.count > 0) {
      const last = --this.count
      lists[first + last] = this.items[0]!
      this.sink(this.items[last]!, this.farness[last]!, last)
    }
  }
}

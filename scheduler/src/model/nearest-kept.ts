/** Keeps the nearest of all that are offered: a heap with the farthest of them on top. */
export class NearestKept {
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

  /** Whoever is farther than this is not kept. */
  get limit(): number {
    return this.count < this.items.length ? Infinity : this.farness[0]!
  }

  /** Of equals those of the lowest number stay, in whatever order they are offered. */
  offer(item: number, farness: number): void {
    if (this.count < this.items.length) this.rise(item, farness)
    else if (!this.isFarther(item, farness, 0)) this.sink(item, farness, this.count)
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

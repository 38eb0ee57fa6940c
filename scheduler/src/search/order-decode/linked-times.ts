import type { LinkedModel } from '../../model/linked-model.ts'
import { LinkedRoutes } from './linked-routes.ts'

/** Slack of a day that has not begun: who leaves later waits for nothing. */
export const boundless = 0x3fffffff

/**
 * Routes with their times. Everybody starts as early as can be; a wait takes up what the stops before it may be later without
 * harm (their slack), so only what is left of it is waited for. A change is timed only where it is felt: stops are taken in the
 * order of their keys, beginning at the changed ones, as long as they differ from before.
 */
export class LinkedTimes extends LinkedRoutes {
  readonly start: Int32Array
  /** When the carer may go on. */
  readonly end: Int32Array
  /** How much later the route up to and with this stop may be for nothing. */
  readonly slack: Int32Array
  readonly wait: Int32Array
  readonly late: Int32Array
  /** Where the carer is then: at a lunch, where it is taken. */
  readonly at: Int32Array
  /** By carer: 1 when lunch fits where it stands. */
  readonly takesLunch: Uint8Array

  protected lateness = 0
  protected worst = 0
  protected waiting = 0
  protected missedLunches = 0
  /** Of the stops that the change in hand has timed. */
  private newLateness = 0
  private newWaiting = 0
  /** Whether the latest start of all may have got earlier. */
  private worstIsStale = false

  private readonly queue: Int32Array
  private queueCount = 0
  /** By node: the change in which it was last put into the queue. */
  private readonly queuedIn: Int32Array
  /** The number of the change in hand. */
  protected changeNumber = 0
  /** What was before: eight numbers for each stop that was timed anew. */
  private readonly timed: Int32Array
  private timedCount = 0

  constructor(model: LinkedModel) {
    super(model)
    const nodes = this.next.length
    this.start = new Int32Array(nodes)
    this.end = new Int32Array(nodes)
    this.slack = new Int32Array(nodes)
    this.wait = new Int32Array(nodes)
    this.late = new Int32Array(nodes)
    this.at = new Int32Array(nodes)
    this.takesLunch = new Uint8Array(model.carers)
    this.queue = new Int32Array(nodes)
    this.queuedIn = new Int32Array(nodes)
    this.timed = new Int32Array(8 * 2 * nodes)
    for (let node = 0; node < this.firstLunch; node++) this.at[node] = model.placeOf[node]!
    for (let carer = 0; carer < model.carers; carer++) {
      const terminal = this.terminalOf(carer)
      this.at[terminal] = model.from[carer]!
      this.end[terminal] = model.shiftStart[carer]!
      // Where waiting costs nothing, nobody has to reckon how to avoid it
      this.slack[terminal] = model.weights.wait > 0 ? boundless : 0
    }
  }

  arrivalAt(node: number): number {
    return node >= this.firstLunch ? this.lunchArrival(node) : this.arrival(node, this.prev[node]!)
  }

  protected override begin(): void {
    super.begin()
    this.changeNumber++
    this.timedCount = 0
  }

  /** False as soon as what is late or waited for is dearer than the limit: the rest can't be below zero. */
  protected time(settled: number, limit: number): boolean {
    const { seeds, carerOf, queue, partnerOf, firstLunch } = this
    const { late, wait } = this.model.weights
    this.newLateness = 0
    this.newWaiting = 0
    this.worstIsStale = false
    this.queueCount = 0
    // Who is taken out is neither late nor waits
    for (let i = 0; i < this.stepCount; i++) {
      const node = this.steps[3 * i]!
      if (carerOf[node]! < 0) this.setTimes(node, 0, 0, 0, 0, 0, this.at[node]!)
    }
    for (let i = 0; i < this.seedCount; i++) if (carerOf[seeds[i]!]! >= 0) this.push(seeds[i]!)
    while (this.queueCount > 0) {
      const node = queue[--this.queueCount]!
      this.queuedIn[node] = 0
      if (node >= firstLunch) this.timeLunch(node)
      else if (partnerOf[node]! >= 0) this.timePair(node)
      else this.timeAlone(node)
      if (settled + late * this.newLateness + wait * this.newWaiting > limit) return false
    }
    if (this.worstIsStale) this.findWorst()
    return true
  }

  /** Into the queue, latest key first; a pair goes in by its first service, a terminal is settled at the end. */
  private push(node: number): void {
    if (node >= this.firstTerminal) {
      this.touchCarer(node - this.firstTerminal)
      return
    }
    const { queue, key, queuedIn } = this
    if (this.partnerOf[node]! >= 0) node &= ~1
    if (queuedIn[node] === this.changeNumber) return
    queuedIn[node] = this.changeNumber
    const value = key[node]!
    let i = this.queueCount++
    while (i > 0 && key[queue[i - 1]!]! < value) {
      queue[i] = queue[i - 1]!
      i--
    }
    queue[i] = node
  }

  private timeAlone(node: number): void {
    const before = this.prev[node]!
    const arrive = this.arrival(node, before)
    const start = this.startFrom(node, arrive, this.slack[before]!)
    const room = this.dueOf(node, start) - start
    this.settle(node, before, start - arrive, start, room)
  }

  /** Both at once, or the second in its time after the first; where it would be too late for that, the first waits for it. */
  private timePair(first: number): void {
    const { model } = this
    const second = first + 1
    const beforeFirst = this.prev[first]!
    const beforeSecond = this.prev[second]!
    const arriveFirst = this.arrival(first, beforeFirst)
    const arriveSecond = this.arrival(second, beforeSecond)
    const smallest = model.smallestGap[first >> 1]!
    const largest = model.largestGap[first >> 1]!
    let start = this.startFrom(first, arriveFirst, 0)
    let startSecond = this.startFrom(second, Math.max(arriveSecond, start + smallest), 0)
    if (startSecond > start + largest) start = startSecond - largest
    // Ended by the first's moving, for a pair at once
    if (startSecond < start + smallest) startSecond = start + smallest
    const room = Math.min(this.dueOf(first, start) - start, 0)
    const roomSecond = Math.min(this.dueOf(second, startSecond) - startSecond, 0)
    this.settle(first, beforeFirst, start - arriveFirst, start, room)
    this.settle(second, beforeSecond, startSecond - arriveSecond, startSecond, roomSecond)
  }

  private arrival(node: number, before: number): number {
    const { model } = this
    return this.end[before]! + model.distance[this.at[before]! * model.places + model.placeOf[node]!]!
  }

  /** The start of a service whose carer is there: at once, or, where that is late, in the next window when waiting is cheaper. */
  private startFrom(node: number, arrive: number, slackBefore: number): number {
    const { opens, due, windowsFrom, weights } = this.model
    let window = windowsFrom[node]!
    if (arrive <= opens[window]!) return opens[window]!
    const last = windowsFrom[node + 1]! - 1
    if (window === last) return arrive
    while (window < last && opens[window + 1]! <= arrive) window++
    const late = arrive - due[window]!
    if (late <= 0 || window === last) return arrive
    const wait = Math.max(0, opens[window + 1]! - arrive - slackBefore)
    return wait * weights.wait < late * weights.late ? opens[window + 1]! : arrive
  }

  /** The last start that is not late, of the window that has begun at the start. */
  private dueOf(node: number, start: number): number {
    const { opens, due, windowsFrom } = this.model
    let window = windowsFrom[node]!
    const last = windowsFrom[node + 1]! - 1
    while (window < last && opens[window + 1]! <= start) window++
    return due[window]!
  }

  /** Lunch at the next stop's home where it is in time there, else where the carer is; none where it is too late. */
  private timeLunch(node: number): void {
    const { model } = this
    const before = this.prev[node]!
    const then = this.next[node]!
    const window = model.windowsFrom[node]!
    const opens = model.opens[window]!
    const due = model.due[window]!
    const arrive = this.lunchArrival(node)
    const place = arrive === this.end[before]! || then >= this.firstLunch ? this.at[before]! : model.placeOf[then]!
    const start = arrive < opens ? opens : arrive
    const carer = node - this.firstLunch
    if (start > due) {
      this.setTimes(node, arrive, this.end[before]!, this.slack[before]!, 0, 0, this.at[before]!)
      this.setLunch(carer, 0)
      this.push(then)
      return
    }
    let left = this.slack[before]!
    let wait = 0
    if (before < this.firstTerminal) {
      const waits = start - arrive
      wait = waits > left ? waits - left : 0
      left = Math.min(waits > left ? 0 : left - waits, due - start)
    } // else nobody waits after a lunch that opens the day
    this.setTimes(node, start, start + model.minutes[node]!, left, wait, 0, place)
    this.setLunch(carer, 1)
    this.push(then)
  }

  /** When the carer is where lunch is taken. */
  private lunchArrival(node: number): number {
    const { model } = this
    const before = this.prev[node]!
    const then = this.next[node]!
    const arrive = this.end[before]!
    if (then >= this.firstLunch) return arrive
    const ahead = arrive + model.distance[this.at[before]! * model.places + model.placeOf[then]!]!
    return ahead <= model.due[model.windowsFrom[node]!]! ? ahead : arrive
  }

  private setLunch(carer: number, taken: number): void {
    if (this.takesLunch[carer] === taken) return
    this.touchCarer(carer)
    const more = taken - this.takesLunch[carer]!
    this.takesLunch[carer] = taken
    this.missedLunches -= more
    this.workOf[carer]! += more * this.model.minutes[this.firstLunch + carer]!
  }

  /** `room`: how much later the start may be, below zero by how much it is late. */
  private settle(node: number, before: number, waits: number, start: number, room: number): void {
    let left = this.slack[before]!
    let wait = 0
    if (left === boundless) left = room > 0 ? room : 0
    else {
      if (waits > left) {
        wait = waits - left
        left = 0
      } else left -= waits
      if (room < left) left = room > 0 ? room : 0
    }
    const end = start + this.model.minutes[node]!
    const isNew = end !== this.end[node] || left !== this.slack[node]
    this.setTimes(node, start, end, left, wait, room < 0 ? -room : 0, this.at[node]!)
    if (isNew) this.push(this.next[node]!)
  }

  private setTimes(
    node: number,
    start: number,
    end: number,
    slack: number,
    wait: number,
    late: number,
    place: number,
  ): void {
    const { timed } = this
    const i = 8 * this.timedCount++
    const lateBefore = this.late[node]!
    const waitBefore = this.wait[node]!
    timed[i] = node
    timed[i + 1] = this.start[node]!
    timed[i + 2] = this.end[node]!
    timed[i + 3] = this.slack[node]!
    timed[i + 4] = waitBefore
    timed[i + 5] = lateBefore
    timed[i + 6] = this.at[node]!
    timed[i + 7] = node >= this.firstLunch ? this.takesLunch[node - this.firstLunch]! : 0
    this.start[node] = start
    this.end[node] = end
    this.slack[node] = slack
    this.at[node] = place
    this.wait[node] = wait
    this.late[node] = late
    this.waiting += wait - waitBefore
    this.newWaiting += wait
    this.newLateness += late
    if (late === lateBefore) return
    this.lateness += late - lateBefore
    if (late >= this.worst) this.worst = late
    else if (lateBefore === this.worst) this.worstIsStale = true
  }

  private findWorst(): void {
    const { late } = this
    const { services } = this.model
    let worst = 0
    for (let i = 0; i < services.length; i++) {
      const each = late[services[i]!]!
      if (each > worst) worst = each
    }
    this.worst = worst
  }

  /** Times as they were before the change in hand. */
  protected undoTimes(): void {
    const { timed, start, end, slack, wait, late, at } = this
    for (let i = 8 * (this.timedCount - 1); i >= 0; i -= 8) {
      const node = timed[i]!
      start[node] = timed[i + 1]!
      end[node] = timed[i + 2]!
      slack[node] = timed[i + 3]!
      wait[node] = timed[i + 4]!
      late[node] = timed[i + 5]!
      at[node] = timed[i + 6]!
      if (node >= this.firstLunch) this.takesLunch[node - this.firstLunch] = timed[i + 7]!
    }
  }

  /**
   * Keys anew, as near to the starts as the routes allow: of the stops that may come next, the earliest. Keys that lie between others
   * get ever closer and stray from the starts.
   */
  orderKeys(): void {
    const { model, next, start, key, partnerOf } = this
    const ahead = Int32Array.from({ length: model.carers }, (_, carer) => next[this.terminalOf(carer)]!)
    let last = -1
    for (;;) {
      let earliest = -1
      for (const node of ahead) {
        if (node >= this.firstTerminal) continue
        const partner = partnerOf[node]!
        if (partner >= 0 && ahead[this.carerOf[partner]!] !== partner) continue
        if (earliest < 0 || start[node]! < start[earliest]!) earliest = node
      }
      if (earliest < 0) return
      last = Math.max(last + 1, start[earliest]!)
      key[earliest] = last
      ahead[this.carerOf[earliest]!] = next[earliest]!
      const partner = partnerOf[earliest]!
      if (partner < 0) continue
      key[partner] = last
      ahead[this.carerOf[partner]!] = next[partner]!
    }
  }
}

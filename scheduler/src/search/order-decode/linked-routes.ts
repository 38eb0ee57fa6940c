import type { LinkedModel } from '../../model/linked-model.ts'

const before = -1e15
const after = 1e15
/** Between a new last stop and the one before: about a minute. */
const step = 1000

/**
 * Each carer's stops as a ring through the carer's terminal, with a key for each stop. Keys grow along every route, and the two
 * services of a linked pair have one: so all stops stand in one order, in which linked routes can't deadlock.
 * A change is made in place, step by step, and taken back the same way.
 */
export class LinkedRoutes {
  readonly model: LinkedModel
  readonly next: Int32Array
  readonly prev: Int32Array
  /** By node: who makes it; -1 while nobody does. */
  readonly carerOf: Int32Array
  readonly key: Float64Array
  /** By node: the service that is tied to it in time, or -1. */
  readonly partnerOf: Int32Array
  /** The first of the carers' lunches, and of their terminals. */
  readonly firstLunch: number
  readonly firstTerminal: number
  /** Whether the last change failed because no number lies between two keys. */
  crowded = false

  /** What the change in hand has done: node, the stop before it, its carer (-1: it was put in). */
  protected readonly steps: Int32Array
  protected readonly keysBefore: Float64Array
  protected stepCount = 0
  /** Nodes whose way or time to them has changed. */
  protected readonly seeds: Int32Array
  protected seedCount = 0

  /** Of the change in hand so far. */
  protected travelChange = 0
  protected strangerChange = 0
  protected readonly travelOf: Float64Array
  protected readonly workOf: Float64Array

  constructor(model: LinkedModel) {
    const { patients, carers } = model
    this.model = model
    this.firstLunch = 2 * patients
    this.firstTerminal = this.firstLunch + carers
    const nodes = this.firstTerminal + carers
    this.next = new Int32Array(nodes)
    this.prev = new Int32Array(nodes)
    this.carerOf = new Int32Array(nodes).fill(-1)
    this.key = new Float64Array(nodes)
    this.partnerOf = new Int32Array(nodes).fill(-1)
    this.steps = new Int32Array(3 * nodes)
    this.keysBefore = new Float64Array(nodes)
    this.seeds = new Int32Array(4 * nodes)
    this.travelOf = new Float64Array(carers)
    this.workOf = new Float64Array(carers)
    for (let patient = 0; patient < patients; patient++) {
      if (model.kind[patient] !== 1 && model.kind[patient] !== 2) continue
      this.partnerOf[2 * patient] = 2 * patient + 1
      this.partnerOf[2 * patient + 1] = 2 * patient
    }
    for (let carer = 0; carer < carers; carer++) {
      const terminal = this.firstTerminal + carer
      this.next[terminal] = terminal
      this.prev[terminal] = terminal
      this.carerOf[terminal] = carer
    }
  }

  terminalOf(carer: number): number {
    return this.firstTerminal + carer
  }

  keyBefore(node: number): number {
    return node >= this.firstTerminal ? before : this.key[node]!
  }

  keyAfter(node: number): number {
    return node >= this.firstTerminal ? after : this.key[node]!
  }

  /** The stop of a carer behind which this key belongs. */
  placeByKey(carer: number, key: number): number {
    const terminal = this.firstTerminal + carer
    let at = this.prev[terminal]!
    while (at !== terminal && this.key[at]! >= key) at = this.prev[at]!
    return at
  }

  /** Takes a stop out of its route. */
  unlink(node: number): void {
    const { prev, next, carerOf } = this
    const carer = carerOf[node]!
    const at = prev[node]!
    const then = next[node]!
    this.log(node, at, carer)
    if (node < this.firstLunch) this.count(node, at, then, carer, -1)
    next[at] = then
    prev[then] = at
    carerOf[node] = -1
    this.seed(at, then)
  }

  /** Puts a stop behind another. False where no key fits: then the change can't be made. */
  linkBehind(node: number, at: number): boolean {
    this.linkUnkeyed(node, at)
    return this.fitKey(node)
  }

  protected linkUnkeyed(node: number, at: number): void {
    const { prev, next, carerOf } = this
    const carer = carerOf[at]!
    const then = next[at]!
    this.log(node, -1, -1)
    if (node < this.firstLunch) this.count(node, at, then, carer, 1)
    next[at] = node
    prev[node] = at
    next[node] = then
    prev[then] = node
    carerOf[node] = carer
    this.seeds[this.seedCount++] = node
    this.seed(at, then)
  }

  protected begin(): void {
    this.stepCount = 0
    this.seedCount = 0
    this.travelChange = 0
    this.strangerChange = 0
    this.crowded = false
  }

  /** Takes the change in hand back, last step first. */
  protected undoSteps(): void {
    const { prev, next, carerOf, key, steps, partnerOf } = this
    for (let i = this.stepCount - 1; i >= 0; i--) {
      const node = steps[3 * i]!
      const carer = steps[3 * i + 2]!
      if (carer < 0) {
        const at = prev[node]!
        const then = next[node]!
        next[at] = then
        prev[then] = at
        carerOf[node] = -1
      } else {
        const at = steps[3 * i + 1]!
        const then = next[at]!
        next[at] = node
        prev[node] = at
        next[node] = then
        prev[then] = node
        carerOf[node] = carer
      }
      key[node] = this.keysBefore[i]!
      if (partnerOf[node]! >= 0) key[partnerOf[node]!] = key[node]!
    }
    this.stepCount = 0
  }

  /** A key between the stop's neighbours, and those of its partner. */
  private fitKey(node: number): boolean {
    const partner = this.partnerOf[node]!
    let low = this.keyBefore(this.prev[node]!)
    let high = this.keyAfter(this.next[node]!)
    if (partner >= 0 && this.carerOf[partner]! >= 0) {
      low = Math.max(low, this.keyBefore(this.prev[partner]!))
      high = Math.min(high, this.keyAfter(this.next[partner]!))
      if (low >= high) return false
    }
    const middle = keyBetween(low, high)
    if (middle <= low || middle >= high) {
      this.crowded = true
      return false
    }
    this.key[node] = middle
    if (partner >= 0) this.key[partner] = middle
    return true
  }

  private log(node: number, at: number, carer: number): void {
    const i = this.stepCount++
    this.steps[3 * i] = node
    this.steps[3 * i + 1] = at
    this.steps[3 * i + 2] = carer
    this.keysBefore[i] = this.key[node]!
  }

  private seed(at: number, then: number): void {
    // Lunch may be taken at the next stop's
    if (at >= this.firstLunch && at < this.firstTerminal) this.seeds[this.seedCount++] = at
    this.seeds[this.seedCount++] = then
  }

  /** What the stop between two others adds (1) or takes (-1): numbers, not an object, because every step of every change comes here. */
  private count(node: number, at: number, then: number, carer: number, sign: number): void {
    const { model } = this
    const from = this.placeLeft(at, carer)
    const to = this.placeReached(then, carer)
    const { distance, places } = model
    const here = model.placeOf[node]!
    const isAlone = from < 0 && to < 0
    const start = from < 0 ? model.from[carer]! : from
    const end = to < 0 ? model.to[carer]! : to
    const direct = isAlone ? this.emptyTravel(carer) : distance[start * places + end]!
    const more = sign * (distance[start * places + here]! + distance[here * places + end]! - direct)
    this.travelChange += more
    this.touchCarer(carer)
    this.travelOf[carer]! += more
    this.workOf[carer]! += sign * model.minutes[node]!
    this.strangerChange += sign * model.strange[node * model.carers + carer]!
  }

  /** The place of the last service up to here; -1 at the day's begin. */
  private placeLeft(at: number, carer: number): number {
    if (at === this.firstLunch + carer) at = this.prev[at]!
    return at >= this.firstTerminal ? -1 : this.model.placeOf[at]!
  }

  private placeReached(then: number, carer: number): number {
    if (then === this.firstLunch + carer) then = this.next[then]!
    return then >= this.firstTerminal ? -1 : this.model.placeOf[then]!
  }

  /** Who stays at home has no way; who only has lunch there ends the day where it ends. */
  protected emptyTravel(carer: number): number {
    const { model } = this
    return model.hasLunch[carer] === 1 ? model.distance[model.from[carer]! * model.places + model.to[carer]!]! : 0
  }

  /** Before the carer's sums change. */
  protected touchCarer(carer: number): void {
    void carer
  }
}

function keyBetween(low: number, high: number): number {
  if (low === before) return high === after ? 0 : high - step
  return high === after ? low + step : (low + high) / 2
}

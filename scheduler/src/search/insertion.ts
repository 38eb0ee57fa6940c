import { impossible, linkKinds, never, type RouteModel } from '../model/route-model.ts'
import type { Random } from './random.ts'
import type { RouteState } from './route-state.ts'
import { routePrice, timedPriceOf } from './timing.ts'

/**
 * Finds where an absent task goes best: greedy insertion with blinks (Christiaens and Vanden Berghe 2020): one position in a
 * hundred is not seen, which is what keeps the search from doing the same again.
 */
export class Insertion {
  /** The best found: which node, behind which, at what price (`impossible`: nowhere), and when it would start. */
  node = -1
  after = -1
  delta = impossible
  /** Routes that may not be used: their stamp is the current one. */
  readonly barred: Int32Array
  barredStamp = 1
  /** The ways in which a visit of two carers may be made now: 1 at home, 2 by video, 3 both. */
  pairWays = 3

  private readonly state: RouteState
  private readonly model: RouteModel
  private readonly random: Random
  private readonly neighbours: Neighbours
  /** Routes that the search may change; all, unless the area is split. */
  private readonly active: Uint8Array
  private untilBlink = 0
  /** By route: whether the node may be there, kept for one scan. */
  private readonly allowed: Uint8Array
  private readonly allowedStamp: Int32Array
  private scan = 0
  private reservoir: Int32Array = new Int32Array()
  private reservoirFirst = 0
  private reservoirMost = 0
  private reservoirSeen = 0
  /** The window within which links want the task. */
  private from = 0
  private to: number = never

  constructor(state: RouteState, random: Random, neighbours: Neighbours, active: Uint8Array) {
    this.state = state
    this.model = state.model
    this.random = random
    this.neighbours = neighbours
    this.active = active
    this.barred = new Int32Array(this.model.routes)
    this.allowed = new Uint8Array(this.model.routes)
    this.allowedStamp = new Int32Array(this.model.routes)
    this.drawBlink()
  }

  /** Looks at all positions, or only at those beside a neighbour. */
  find(task: number, everywhere: boolean): void {
    this.setWindow(task)
    this.findWithin(task, this.from, this.to, everywhere)
  }

  findWithin(task: number, from: number, to: number, everywhere: boolean): void {
    const { model } = this
    this.delta = impossible
    if (from > to) return
    const first = model.firstNode[task]!
    for (let node = first; node < first + model.nodeCount[task]!; node++) {
      if (!this.mayUse(node, task)) continue
      const lo = Math.max(model.early[node]!, from)
      const hi = Math.min(model.late[node]!, to)
      if (lo > hi) continue
      this.scan++
      if (everywhere) this.scanRoutes(node, task, lo, hi)
      else this.scanNeighbours(node, task, lo, hi)
    }
  }

  /** Only this node, in this route. */
  findInRoute(node: number, route: number, from: number, to: number): void {
    const { model } = this
    const task = model.taskOf[node]!
    this.delta = impossible
    this.scan++
    if (!this.mayUse(node, task) || !this.isAllowed(node, task, route)) return
    this.scanRoute(node, task, route, Math.max(model.early[node]!, from), Math.min(model.late[node]!, to))
  }

  /** Both parts of a visit are made in one way; and the in-person floor: no more by video than the resident's limit. */
  mayUse(node: number, task: number): boolean {
    const { model, state } = this
    if (model.otherPart[task]! >= 0 && (this.pairWays & (model.isVideo[node] ? 2 : 1)) === 0) return false
    const resident = model.residentOf[task]!
    return resident < 0 || !model.isVideo[node] || state.videoCount[resident]! < model.videoMost[resident]!
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

  /** The starts that all tasks of a group might have in common, one by one judged. */
  commonWindow(first: number, size: number): { from: number; to: number } {
    const { groupMembers, firstNode, nodeCount, early, late } = this.model
    let from = 0
    let to: number = never
    for (let i = first; i < first + size; i++) {
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
    return { from, to }
  }

  /** What was found out about routes for another node no longer holds. */
  beginScan(): void {
    this.scan++
  }

  get windowFrom(): number {
    return this.from
  }

  get windowTo(): number {
    return this.to
  }

  private scanRoutes(node: number, task: number, lo: number, hi: number): void {
    const { model } = this
    const own = model.breakOf[task]!
    if (own >= 0) {
      if (this.isAllowed(node, task, own)) this.scanRoute(node, task, own, lo, hi)
      return
    }
    let emptySeen = false
    for (let route = 0; route < model.routes; route++) {
      if (!this.isAllowed(node, task, route)) continue
      if (model.plain) {
        // Vehicles are alike: one empty one stands for all
        const empty = this.state.visits[route] === 0
        if (empty && emptySeen) continue
        if (empty) emptySeen = true
        this.scanRoutePlain(node, route, lo, hi)
      } else this.scanRoute(node, task, route, lo, hi)
    }
  }

  isAllowed(node: number, task: number, route: number): boolean {
    const { model } = this
    if (this.allowedStamp[route] === this.scan) return this.allowed[route] === 1
    this.allowedStamp[route] = this.scan
    const carer = model.carerOf[route]!
    const way = model.isVideo[node] ? 2 : 1
    const may =
      this.active[route] === 1 &&
      this.barred[route] !== this.barredStamp &&
      (model.mayServe[task * model.carers + carer]! & way) !== 0 &&
      (!model.plain || this.state.load[route]! + model.demand[task]! <= model.capacity[route]!) &&
      this.linksAllow(task, carer)
    this.allowed[route] = may ? 1 : 0
    return may
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

  private scanRoutePlain(node: number, route: number, lo: number, hi: number): void {
    const { leave, next } = this.state
    let before = this.model.nodes + route
    const end = before + this.model.routes
    while (before !== end && leave[before]! <= hi) {
      this.tryPlain(node, before, lo, hi)
      before = next[before]!
    }
  }

  private tryPlain(node: number, before: number, lo: number, hi: number): void {
    const { state, model } = this
    const behind = state.next[before]!
    const row = model.place[node]! * model.places
    const there = model.travelTo[row + state.at[before]!]!
    let begin = state.leave[before]! + there
    if (begin > hi) return
    if (begin < lo) begin = lo
    const onwards = model.travel[row + model.place[behind]!]!
    if (begin + model.minutes[node]! + onwards > state.latest[behind]!) return
    const delta = there + onwards - state.arcIn[behind]!
    if (delta >= this.delta) return
    if (--this.untilBlink < 0) {
      this.drawBlink()
      return
    }
    this.delta = delta
    this.node = node
    this.after = before
  }

  private scanRoute(node: number, task: number, route: number, lo: number, hi: number): void {
    const { leave, next, latest } = this.state
    const done = lo + this.model.minutes[node]!
    let before = this.model.nodes + route
    const end = before + this.model.routes
    while (before !== end && leave[before]! <= hi) {
      const behind = next[before]!
      // Most positions are hours too early: said here, without a call
      if (latest[behind]! >= done) this.tryPosition(node, task, before, route, lo, hi)
      before = behind
    }
  }

  private tryPosition(node: number, task: number, before: number, route: number, lo: number, hi: number): void {
    const delta = this.priceAt(node, task, before, route, lo, hi)
    if (delta >= this.delta) return
    if (--this.untilBlink < 0) {
      this.drawBlink()
      return
    }
    this.delta = delta
    this.node = node
    this.after = before
  }

  /**
   * What it costs to put the node behind `before`: exact, or `impossible`. The hard part is judged in constant time by the
   * latest start of what follows; only a promising place is walked until the push is absorbed.
   */
  priceAt(node: number, task: number, before: number, route: number, lo: number, hi: number): number {
    const { state, model } = this
    const matrix = model.matrixOf[route]!
    const isFree = model.free[node] === 1
    const behind = state.next[before]!
    let there = 0
    let more = 0
    if (!isFree) {
      there = model.travelTo[matrix + model.place[node]! * model.places + state.at[before]!]!
      const onwards = this.nextFixed(behind)
      if (onwards >= 0) {
        more =
          there +
          model.travel[matrix + model.place[node]! * model.places + model.place[onwards]!]! -
          state.arcIn[onwards]!
      } else more = there
    }
    let begin = state.leave[before]! + there
    if (begin > hi) return impossible
    if (begin < lo) begin = lo
    const minutes = model.minutes[node]!
    if (isFree || !model.free[behind]) {
      const arc = isFree ? state.arcIn[behind]! : more - there + state.arcIn[behind]!
      if (begin + minutes + arc > state.latest[behind]!) return impossible
    }
    const isBreak = model.breakOf[task]! >= 0
    const price = isBreak ? 0 : model.nodePrice[node]! + model.carerPrice[task * model.carers + model.carerOf[route]!]!
    const saved = (minutes + Math.max(0, more)) * model.waitingWeight[route]!
    if (price + more * model.travelWeight - saved >= this.delta && state.visits[route]! > 0) return impossible
    return this.walk(node, before, route, begin, there, more, price, isBreak)
  }

  /** The next node with a place of its own, the end included; -1 at a desk, where there is none. */
  private nextFixed(node: number): number {
    const { free } = this.model
    const { next } = this.state
    while (node >= 0 && free[node]) node = next[node]!
    return node
  }

  private walk(
    node: number,
    before: number,
    route: number,
    begin: number,
    there: number,
    more: number,
    price: number,
    isBreak: boolean,
  ): number {
    const { state, model } = this
    const { next, start, arcIn, early, late, timedSum } = state
    const { free, timed, minutes, nodes } = model
    const matrix = model.matrixOf[route]!
    const end = nodes + model.routes + route
    let timedPrice = timedSum[before]!
    if (timed[node]) timedPrice += timedPriceOf(state, node, begin)
    let moved = free[node] === 0
    let now = begin + minutes[node]!
    let last = start[end]!
    for (let x = next[before]!; x >= 0; x = next[x]!) {
      let arc = arcIn[x]!
      if (moved && !free[x]) {
        arc = model.travel[matrix + model.place[node]! * model.places + model.place[x]!]!
        moved = false
      }
      let then = now + arc
      if (then < early[x]!) then = early[x]!
      if (then > late[x]!) return impossible
      if (x === end) {
        last = then
        break
      }
      if (!moved && then === start[x]!) {
        timedPrice += timedSum[end]! - timedSum[state.prev[x]!]!
        break
      }
      if (timed[x]) timedPrice += timedPriceOf(state, x, then)
      now = then + minutes[x]!
    }
    const depart = before === nodes + route ? begin - there : state.departAt[route]!
    const cost =
      routePrice(
        state,
        route,
        last - depart,
        state.travelSum[route]! + more,
        state.minutesSum[route]! + minutes[node]!,
        state.load[route]! + (isBreak ? 0 : minutes[node]!),
      ) +
      timedPrice +
      state.priceSum[route]! +
      price
    if (isBreak && state.visits[route] === 0) return 0
    return cost - state.cost[route]!
  }

  /** Adds up to `most` starts at which the task would fit somewhere, chosen evenly among all; returns how many there are then. */
  collectStarts(
    task: number,
    { from, to, everywhere }: { from: number; to: number; everywhere: boolean },
    starts: Int32Array,
    count: number,
    most: number,
  ): number {
    const { model } = this
    this.barredStamp++
    this.reservoir = starts
    this.reservoirFirst = count
    this.reservoirMost = Math.min(most, starts.length - count)
    this.reservoirSeen = 0
    const first = model.firstNode[task]!
    for (let node = first; node < first + model.nodeCount[task]!; node++) {
      if (!this.mayUse(node, task)) continue
      const lo = Math.max(model.early[node]!, from)
      const hi = Math.min(model.late[node]!, to)
      if (lo > hi) continue
      this.scan++
      if (everywhere) this.collectRoutes(node, task, lo, hi)
      else this.collectNeighbours(node, task, lo, hi)
    }
    return count + Math.min(this.reservoirSeen, this.reservoirMost)
  }

  private collectRoutes(node: number, task: number, lo: number, hi: number): void {
    const { model, state } = this
    for (let route = 0; route < model.routes; route++) {
      if (!this.isAllowed(node, task, route)) continue
      const end = model.nodes + model.routes + route
      for (let before = model.nodes + route; before !== end; before = state.next[before]!) {
        if (state.leave[before]! > hi) break
        if (state.latest[state.next[before]!]! >= lo) this.collectAt(node, before, lo, hi)
      }
    }
  }

  private collectNeighbours(node: number, task: number, lo: number, hi: number): void {
    const { lists, width } = this.neighbours
    for (let i = task * width; i < (task + 1) * width && lists[i]! >= 0; i++) {
      const beside = this.state.nodeOf[lists[i]!]!
      if (beside < 0 || !this.isAllowed(node, task, this.state.routeOf[beside]!)) continue
      this.collectAt(node, beside, lo, hi)
      this.collectAt(node, this.state.prev[beside]!, lo, hi)
    }
  }

  private collectAt(node: number, before: number, lo: number, hi: number): void {
    const { model, state } = this
    const matrix = model.matrixOf[state.routeOf[before]!]!
    const there = model.free[node] ? 0 : model.travelTo[matrix + model.place[node]! * model.places + state.at[before]!]!
    const begin = Math.max(lo, state.leave[before]! + there)
    if (begin > hi || begin > state.latest[state.next[before]!]!) return
    const seen = this.reservoirSeen++
    const slot = seen < this.reservoirMost ? seen : this.random.below(seen + 1)
    if (slot < this.reservoirMost) this.reservoir[this.reservoirFirst + slot] = begin
  }

  /** Beside each neighbour that is planned, on either side, and in empty routes. */
  private scanNeighbours(node: number, task: number, lo: number, hi: number): void {
    const { state, model } = this
    const { lists, width } = this.neighbours
    const list = model.taskOf[node]! * width
    for (let i = list; i < list + width; i++) {
      const other = lists[i]!
      if (other < 0) break
      const beside = state.nodeOf[other]!
      if (beside < 0) continue
      const route = state.routeOf[beside]!
      if (!this.isAllowed(node, task, route)) continue
      if (model.plain) {
        this.tryPlain(node, beside, lo, hi)
        this.tryPlain(node, state.prev[beside]!, lo, hi)
      } else {
        this.tryPosition(node, task, beside, route, lo, hi)
        this.tryPosition(node, task, state.prev[beside]!, route, lo, hi)
      }
    }
    this.scanEmpty(node, task, lo, hi)
  }

  private scanEmpty(node: number, task: number, lo: number, hi: number): void {
    const { state, model } = this
    for (let route = 0; route < model.routes; route++) {
      if (state.visits[route]! > 0 || !this.isAllowed(node, task, route)) continue
      if (model.plain) {
        this.tryPlain(node, model.nodes + route, lo, hi)
        return
      }
      this.scanRoute(node, task, route, lo, hi)
    }
  }

  /** Geometric: how many better positions are seen before one is not. */
  private drawBlink(): void {
    this.untilBlink = Math.floor(Math.log(1 - this.random.unit()) / logSeen)
  }
}

const logSeen = Math.log(0.99)

/** Each task's nearest, nearest first, `width` of them; -1 behind the last. */
export interface Neighbours {
  readonly lists: Int32Array
  readonly width: number
}

import type { Neighbours } from '../../model/neighbours.ts'
import type { RouteModel } from '../../model/route-model.ts'
import type { Random } from '../random.ts'
import type { RouteState } from '../route-state.ts'
import type { Admission } from './admission.ts'
import type { ServingShifts } from './serving-shifts.ts'

/** Starts at which a task that starts together with others would fit somewhere by itself, chosen evenly among all of them. */
export class CommonStarts {
  /** The chosen, `count` of them. */
  readonly starts: Int32Array
  count = 0

  private readonly state: RouteState
  private readonly model: RouteModel
  private readonly random: Random
  private readonly neighbours: Neighbours
  private readonly admission: Admission
  private readonly shifts: ServingShifts
  private first = 0
  private most = 0
  private seen = 0

  constructor(
    { state, random, neighbours }: { state: RouteState; random: Random; neighbours: Neighbours },
    { admission, shifts }: { admission: Admission; shifts: ServingShifts },
    most: number,
  ) {
    this.state = state
    this.model = state.model
    this.random = random
    this.neighbours = neighbours
    this.admission = admission
    this.shifts = shifts
    this.starts = new Int32Array(most)
  }

  /** Begins anew, with this one. */
  begin(start: number): void {
    this.starts[0] = start
    this.count = 1
  }

  /** Adds up to `most` of a task's, each within the window. */
  add(task: number, from: number, to: number, most: number, everywhere: boolean): void {
    const { model, admission } = this
    admission.barredStamp++
    this.first = this.count
    this.most = Math.min(most, this.starts.length - this.count)
    this.seen = 0
    const first = model.firstNode[task]!
    for (let node = first; node < first + model.nodeCount[task]!; node++) {
      if (!admission.mayUse(node, task)) continue
      const lo = Math.max(model.early[node]!, from)
      const hi = Math.min(model.late[node]!, to)
      if (lo > hi) continue
      admission.beginScan()
      if (everywhere) this.scanRoutes(node, task, lo, hi)
      else this.scanNeighbours(node, task, lo, hi)
    }
    this.count += Math.min(this.seen, this.most)
  }

  private scanRoutes(node: number, task: number, lo: number, hi: number): void {
    const { model, state } = this
    const { first, routes } = this.shifts
    for (let i = first[node]!; i < first[node + 1]!; i++) {
      const route = routes[i]!
      if (!this.admission.isOpen(task, route)) continue
      const end = model.nodes + model.routes + route
      let before = state.scanFromTime(route, lo + model.minutes[node]!)
      for (; before >= 0 && before !== end; before = state.next[before]!) {
        if (state.leave[before]! > hi) break
        this.look(node, before, lo, hi)
      }
    }
  }

  private scanNeighbours(node: number, task: number, lo: number, hi: number): void {
    const { lists, width } = this.neighbours
    for (let i = task * width; i < (task + 1) * width && lists[i]! >= 0; i++) {
      const beside = this.state.nodeOf[lists[i]!]!
      if (beside < 0 || !this.admission.isAllowed(node, task, this.state.routeOf[beside]!)) continue
      this.look(node, beside, lo, hi)
      this.look(node, this.state.prev[beside]!, lo, hi)
    }
  }

  private look(node: number, before: number, lo: number, hi: number): void {
    const { model, state } = this
    const matrix = model.matrixOf[state.routeOf[before]!]!
    const there = model.free[node] ? 0 : model.travelTo[matrix + model.place[node]! * model.places + state.at[before]!]!
    const begin = Math.max(lo, state.leave[before]! + there)
    if (begin > hi || begin + model.minutes[node]! > state.latest[state.next[before]!]!) return
    const seen = this.seen++
    const slot = seen < this.most ? seen : this.random.below(seen + 1)
    if (slot < this.most) this.starts[this.first + slot] = begin
  }
}

import type { PlanCarer, PlannedModality, PlanVisit, Problem, Shift } from '../problem.ts'
import { earliestStart } from '../problem/visits.ts'
import { carerPoints } from '../rules/carer-points.ts'
import { careTimePoints } from '../rules/care-time.ts'
import { changedModalityPoints, changedTimeWeight } from '../rules/changes.ts'
import { modalityPoints } from '../rules/modality.ts'
import { mayServe } from '../rules/may-serve.ts'
import { changeToleranceMinutes, defaultWeights, fairMinutes, leftOutPrice, type Weights } from '../rules/weights.ts'
import { packLinks } from './pack-links.ts'
import { never, type RouteModel } from './route-model.ts'

/** One carer's part of a visit, or a break of a shift. */
export type Task =
  | { kind: 'visit'; visit: PlanVisit; /** 0, or 1 for the second of two carers. */ part: 0 | 1 }
  | { kind: 'break'; route: number; minutes: number; earliest: number; latest: number }

export interface Seat {
  carer: PlanCarer
  carerIndex: number
  shift: Shift
}

/** The model with the names of what it is made of. */
export interface PackedProblem {
  readonly problem: Problem
  readonly weights: Weights
  readonly model: RouteModel
  readonly tasks: readonly Task[]
  /** By route. */
  readonly seats: readonly Seat[]
  /** By node below `model.nodes`; a break's is null. */
  readonly ways: readonly (PlannedModality | null)[]
}

export function weightsOf(problem: Problem): Weights {
  const given = Object.entries(problem.weights).filter(([, weight]) => weight !== undefined)
  return { ...defaultWeights, ...(Object.fromEntries(given) as Partial<Weights>) }
}

export function packProblem(problem: Problem): PackedProblem {
  const weights = weightsOf(problem)
  const seats = problem.carers.flatMap((carer, carerIndex) =>
    carer.shifts.map((shift): Seat => ({ carer, carerIndex, shift })),
  )
  const tasks = [...problem.visits.flatMap(toTasks), ...seats.flatMap(breakTasks)]
  const ways = tasks.map(waysOf)
  const nodes = ways.flat().length
  const model: RouteModel = {
    plain: false,
    tasks: tasks.length,
    nodes,
    routes: seats.length,
    carers: Math.max(1, problem.carers.length),
    ...packTravel(problem, seats),
    ...packRoutes(problem, seats, weights),
    ...packNodes({ problem, weights, tasks, ways, seats, nodes }),
    ...packTasks({ problem, weights, tasks, ways }),
    ...packLinks(problem, tasks),
    travelWeight: weights.travel,
    fairnessWeight: weights.fairness,
    tolerance: changeToleranceMinutes,
  }
  return { problem, weights, model, tasks, seats, ways: ways.flat() }
}

function toTasks(visit: PlanVisit): Task[] {
  const first: Task = { kind: 'visit', visit, part: 0 }
  return visit.carersNeeded === 2 ? [first, { kind: 'visit', visit, part: 1 }] : [first]
}

/** In the order in which they are taken when nothing else is to be done. */
function breakTasks({ shift }: Seat, route: number): Task[] {
  return shift.breaks
    .toSorted((a, b) => a.window.latest - b.window.latest)
    .map(({ window, minutes }) => ({
      kind: 'break',
      route,
      minutes,
      earliest: window.earliest,
      latest: window.latest - minutes,
    }))
}

function waysOf(task: Task): (PlannedModality | null)[] {
  if (task.kind === 'break') return [null]
  const { minutes, pin } = task.visit
  const offered = (['home', 'video'] as const).filter((way) => minutes[way] !== undefined)
  return pin?.modality ? offered.filter((way) => way === pin.modality) : offered
}

function packTravel(problem: Problem, seats: readonly Seat[]) {
  const modes = [...new Set(seats.filter(({ carer }) => carer.base === 'field').map(({ carer }) => carer.travelMode))]
  const places = Math.max(1, ...modes.map((mode) => problem.travel[mode]?.length ?? 0))
  const travel = new Uint16Array(Math.max(1, modes.length) * places * places)
  const travelTo = new Uint16Array(travel.length)
  modes.forEach((mode, index) => {
    const offset = index * places * places
    for (const [from, row] of (problem.travel[mode] ?? []).entries()) {
      for (let to = 0; to < row.length; to++) {
        if (to === from) continue // who is there is there
        travel[offset + from * places + to] = row[to]!
        travelTo[offset + to * places + from] = row[to]!
      }
    }
  })
  const matrixOf = Int32Array.from(seats, ({ carer }) => Math.max(0, modes.indexOf(carer.travelMode)) * places * places)
  return { places, travel, travelTo, matrixOf }
}

function packRoutes(problem: Problem, seats: readonly Seat[], weights: Weights) {
  const byRoute = (valueOf: (seat: Seat) => number) => Int32Array.from(seats, valueOf)
  const lengthOf = ({ shift }: Seat) => shift.latest - shift.earliest
  const allCare = problem.visits.reduce(
    (sum, { minutes, carersNeeded }) => sum + carersNeeded * (minutes.home ?? minutes.video ?? 0),
    0,
  )
  const allLength = seats.reduce((sum, seat) => sum + lengthOf(seat), 0)
  return {
    carerOf: byRoute(({ carerIndex }) => carerIndex),
    capacity: byRoute(() => never),
    longestWork: byRoute(({ shift }) => shift.longestWorkMinutes),
    overtimeWeight: byRoute(({ carer }) => weights.overtime + carer.overtimeCostPerMinute),
    waitingWeight: byRoute(({ carer }) => (carer.base === 'field' ? weights.waiting : 0)),
    unpaid: byRoute(({ shift }) => shift.breaks.reduce((sum, each) => sum + (each.paid ? 0 : each.minutes), 0)),
    fair: byRoute((seat) => fairMinutes(allCare, lengthOf(seat), allLength)),
  }
}

interface NodeInput {
  problem: Problem
  weights: Weights
  tasks: readonly Task[]
  ways: readonly (readonly (PlannedModality | null)[])[]
  seats: readonly Seat[]
  nodes: number
}

function packNodes({ problem, weights, tasks, ways, seats, nodes }: NodeInput) {
  const all = nodes + 2 * seats.length
  const packed = {
    place: new Int32Array(all),
    free: new Uint8Array(all),
    minutes: new Int32Array(all),
    early: new Int32Array(all),
    late: new Int32Array(all),
    taskOf: new Int32Array(all).fill(-1),
    isVideo: new Uint8Array(all),
    nodePrice: new Int32Array(all),
    timed: new Uint8Array(all),
    due: new Int32Array(all).fill(never),
    lateWeight: new Int32Array(all),
    published: new Int32Array(all),
    publishedWeight: new Int32Array(all),
    firstNode: new Int32Array(tasks.length),
    nodeCount: Uint8Array.from(ways, (each) => each.length),
  }
  let node = 0
  tasks.forEach((task, index) => {
    packed.firstNode[index] = node
    for (const way of ways[index] ?? []) {
      packed.taskOf[node] = index
      if (task.kind === 'break') packBreak(packed, node, task)
      else if (way) packWay(packed, node, { task, way, problem, weights })
      node++
    }
  })
  seats.forEach(({ carer, shift }, route) => {
    for (const [end, place] of [
      [nodes + route, shift.startPlace],
      [nodes + seats.length + route, carer.base === 'desk' ? shift.startPlace : shift.endPlace],
    ] as const) {
      packed.place[end] = carer.base === 'desk' ? 0 : place
      packed.free[end] = carer.base === 'desk' ? 1 : 0
      packed.early[end] = shift.earliest
      packed.late[end] = shift.latest
    }
  })
  return packed
}

type PackedNodes = Pick<
  RouteModel,
  | 'place'
  | 'free'
  | 'minutes'
  | 'early'
  | 'late'
  | 'isVideo'
  | 'nodePrice'
  | 'timed'
  | 'due'
  | 'lateWeight'
  | 'published'
  | 'publishedWeight'
>

function packBreak(packed: PackedNodes, node: number, task: Extract<Task, { kind: 'break' }>): void {
  packed.free[node] = 1
  packed.minutes[node] = task.minutes
  packed.early[node] = task.earliest
  packed.late[node] = task.latest
}

function packWay(
  packed: PackedNodes,
  node: number,
  at: { task: Extract<Task, { kind: 'visit' }>; way: PlannedModality; problem: Problem; weights: Weights },
): void {
  const { visit, part } = at.task
  const minutes = visit.minutes[at.way] ?? 0
  packed.place[node] = at.way === 'home' ? visit.place : 0
  packed.free[node] = packed.isVideo[node] = at.way === 'video' ? 1 : 0
  packed.minutes[node] = minutes
  packed.early[node] = visit.pin?.start ?? earliestStart(visit)
  packed.late[node] = Math.min(visit.pin?.start ?? never, visit.hardWindow.latest - minutes)
  if (part === 1) return // what a visit costs is paid once
  packed.nodePrice[node] =
    modalityPoints(visit, at.way, at.weights) +
    careTimePoints(visit, at.way, minutes, at.weights) +
    changedModalityPoints(visit, at.way, at.problem.now, at.weights)
  packed.due[node] = visit.wishedWindow?.latest ?? never
  packed.lateWeight[node] = at.weights.lateness
  packed.published[node] = visit.previous?.start ?? 0
  packed.publishedWeight[node] = changedTimeWeight(visit, at.problem.now, at.weights)
  packed.timed[node] = visit.wishedWindow || visit.previous ? 1 : 0
}

function packTasks({ problem, weights, tasks, ways }: Omit<NodeInput, 'seats' | 'nodes'>) {
  const carers = Math.max(1, problem.carers.length)
  const serve = new Uint8Array(tasks.length * carers)
  const price = new Int32Array(tasks.length * carers)
  const residents = new Map<string, number>()
  const residentOf = new Int32Array(tasks.length).fill(-1)
  const floors = new Map(problem.residents.map(({ id, homeVisitsAtLeast }) => [id, homeVisitsAtLeast]))
  tasks.forEach((task, index) => {
    if (task.kind === 'break') return
    const { visit, part } = task
    const pinned = part === 0 ? visit.pin?.carer : undefined
    problem.carers.forEach((carer, at) => {
      if (pinned !== undefined && pinned !== carer.id) return
      for (const way of ways[index] ?? []) {
        if (way && mayServe(visit, carer, way)) serve[index * carers + at]! |= way === 'video' ? 2 : 1
      }
      price[index * carers + at] = carerPoints(visit, carer, problem.now, weights)
    })
    if (part === 1 || !floors.has(visit.resident)) return
    if (!residents.has(visit.resident)) residents.set(visit.resident, residents.size)
    residentOf[index] = residents.get(visit.resident) ?? -1
  })
  const videoMost = Int32Array.from(residents.keys(), (resident) => {
    const visits = problem.visits.filter((visit) => visit.resident === resident).length
    return visits - (floors.get(resident) ?? 0)
  })
  tasks.forEach((task, index) => {
    if (task.kind === 'break') serve.fill(3, index * carers, (index + 1) * carers)
  })
  return {
    demand: new Int32Array(tasks.length),
    absentPrice: Float64Array.from(tasks, (task) =>
      task.kind === 'visit' && task.part === 0 ? leftOutPrice(weights, task.visit.priority) : 0,
    ),
    breakOf: Int32Array.from(tasks, (task) => (task.kind === 'break' ? task.route : -1)),
    residentOf,
    mayServe: serve,
    carerPrice: price,
    videoMost,
  }
}

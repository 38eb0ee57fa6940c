import { FormatError } from './format-error.ts'
import type { HhcrspInstance, HhcrspSolution } from './formats/hhcrsp.ts'
import type { UhhcInstance } from './formats/uhhc.ts'
import type { UhhcSolution } from './formats/uhhc-solution.ts'
import type { VrptwInstance, VrptwSolution } from './formats/vrplib.ts'
import { fromHhcrsp } from './model/from-hhcrsp.ts'
import { fromUhhc } from './model/from-uhhc.ts'
import { fromVrplib } from './model/from-vrplib.ts'
import { kinds, thousandths, type LinkedModel } from './model/linked-model.ts'
import { toHhcrspSolution } from './model/to-hhcrsp.ts'
import { toUhhcSolution } from './model/to-uhhc.ts'
import { LinkedPlan } from './search/order-decode/linked-plan.ts'
import { RouteState } from './search/route-state.ts'
import type { SolveOptions } from './solve.ts'
import { runSearch } from './threads/run-search.ts'
import { AreaSplitter, leastToSplit } from './threads/split.ts'

export interface BenchmarkOutcome<Solution> {
  solution: Solution
  iterations: number
  seconds: number
  seed: number
  stopped: 'stopRule' | 'cancelled'
}

type BenchmarkOptions = Omit<SolveOptions, 'from'>

/** The benchmark's own objective: least distance with at most the file's vehicles. Costs of progress are in tenths. */
export async function solveVrptw(
  instance: VrptwInstance,
  options: BenchmarkOptions,
): Promise<BenchmarkOutcome<VrptwSolution>> {
  const model = fromVrplib(instance)
  const splitter = model.tasks >= leastToSplit ? new AreaSplitter(model) : undefined
  const found = await runSearch({ kind: 'vrptw', instance }, { ...options, splitter, toCost: (cost) => cost })
  const state = new RouteState(model)
  state.readFrom(found.best)
  return { solution: { routes: vrptwRoutes(state) }, ...endOf(found, options) }
}

/** The benchmark's own objective, a third of distance, total and largest tardiness. Costs of progress are in thousandths. */
export async function solveHhcrsp(
  instance: HhcrspInstance,
  options: BenchmarkOptions,
): Promise<BenchmarkOutcome<HhcrspSolution>> {
  const toCost = (cost: number) => Math.round(cost / 3)
  const model = fromHhcrsp(instance)
  requireAble(model, instance.patients)
  const found = await runSearch({ kind: 'hhcrsp', instance }, { ...options, toCost })
  return { solution: toHhcrspSolution(instance, planOf(model, found.best)), ...endOf(found, options) }
}

/** The benchmark's own objective, as its file weighs it. */
export async function solveUhhc(
  instance: UhhcInstance,
  options: BenchmarkOptions,
): Promise<BenchmarkOutcome<UhhcSolution>> {
  const toCost = (cost: number) => Math.round(cost / thousandths)
  const model = fromUhhc(instance)
  requireAble(model, instance.patients)
  const found = await runSearch({ kind: 'uhhc', instance }, { ...options, toCost })
  return { solution: toUhhcSolution(instance, planOf(model, found.best)), ...endOf(found, options) }
}

/** Without able carers for whoever has to be visited there is no plan to begin with. */
function requireAble(
  model: LinkedModel,
  patients: readonly { id: string; services: readonly { service: string }[] }[],
) {
  const { carers, able, kind, optional } = model
  const ableFor = (service: number) =>
    [...able.subarray(service * carers, (service + 1) * carers).keys()].filter(
      (carer) => able[service * carers + carer] === 1,
    )
  patients.forEach(({ id, services }, patient) => {
    if (optional[patient] === 1) return
    const able = services.map((_, index) => ableFor(2 * patient + index))
    const none = services[able.findIndex((carers) => carers.length === 0)]
    if (none) throw new FormatError(`patient ${id}: no carer may do ${none.service}`)
    const isLinked = kind[patient] === kinds.simultaneous || kind[patient] === kinds.sequential
    if (isLinked && new Set(able.flat()).size < 2)
      throw new FormatError(`patient ${id}: two carers are needed, one is able`)
  })
}

function planOf(model: LinkedModel, next: Int32Array): LinkedPlan {
  const plan = new LinkedPlan(model)
  plan.readFrom(next)
  return plan
}

function endOf(
  { iterations, seconds, cancelled }: { iterations: number; seconds: number; cancelled: boolean },
  { seed }: BenchmarkOptions,
): Omit<BenchmarkOutcome<never>, 'solution'> {
  return { iterations, seconds, seed, stopped: cancelled ? 'cancelled' : 'stopRule' }
}

function vrptwRoutes({ model, next }: RouteState): number[][] {
  return Array.from({ length: model.routes }, (_, route) => {
    const customers: number[] = []
    for (let node = next[model.nodes + route]!; node < model.nodes; node = next[node]!) customers.push(node + 1)
    return customers
  })
}

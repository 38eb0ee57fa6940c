import type { HhcrspInstance, HhcrspSolution } from './formats/hhcrsp.ts'
import type { VrptwInstance, VrptwSolution } from './formats/vrplib.ts'
import { fromVrplib } from './model/from-vrplib.ts'
import { fromHhcrsp } from './model/from-hhcrsp.ts'
import { toHhcrspSolution } from './model/to-hhcrsp.ts'
import { nearestTasks } from './model/neighbours.ts'
import type { RouteModel } from './model/route-model.ts'
import { drive } from './search/drive.ts'
import { OrderAnnealing } from './search/order-decode/order-annealing.ts'
import { Random } from './search/random.ts'
import { RouteState } from './search/route-state.ts'
import { RuinAndRecreate } from './search/ruin-and-recreate.ts'
import type { Progress, SolveOptions } from './solve.ts'

export interface BenchmarkOutcome<Solution> {
  solution: Solution
  iterations: number
  seconds: number
  seed: number
  stopped: 'stopRule' | 'cancelled'
}

/** The benchmark's own objective: least distance with at most the file's vehicles. Costs of progress are in tenths. */
export async function solveVrptw(
  instance: VrptwInstance,
  options: Omit<SolveOptions, 'from'>,
): Promise<BenchmarkOutcome<VrptwSolution>> {
  const model = fromVrplib(instance)
  const search = vrptwSearch(model, options.seed)
  const { stop, signal } = options
  const end = await drive(search, {
    stop,
    signal,
    onProgress: ({ iterations, seconds }) =>
      options.onProgress?.({ iterations, seconds, ...vrptwProgress(search) } satisfies Progress),
  })
  search.adopt(search.best)
  return {
    solution: { routes: vrptwRoutes(search.state) },
    iterations: end.iterations,
    seconds: end.seconds,
    seed: options.seed,
    stopped: end.cancelled ? 'cancelled' : 'stopRule',
  }
}

/** The benchmark's own objective, a third of distance, total and largest tardiness. Costs of progress are in thousandths. */
export async function solveHhcrsp(
  instance: HhcrspInstance,
  options: Omit<SolveOptions, 'from'>,
): Promise<BenchmarkOutcome<HhcrspSolution>> {
  const search = new OrderAnnealing(fromHhcrsp(instance), options.seed)
  const { stop, signal } = options
  const end = await drive(search, {
    stop,
    signal,
    onProgress: ({ iterations, seconds }) =>
      options.onProgress?.({ iterations, seconds, cost: Math.round(search.bestCost / 3), unassigned: 0 }),
  })
  search.restoreBest()
  return {
    solution: toHhcrspSolution(instance, search.decoder),
    iterations: end.iterations,
    seconds: end.seconds,
    seed: options.seed,
    stopped: end.cancelled ? 'cancelled' : 'stopRule',
  }
}

function vrptwSearch(model: RouteModel, seed: number): RuinAndRecreate {
  const search = new RuinAndRecreate(new RouteState(model), new Random(seed), {
    near: nearestTasks(model, 200, { wait: 0, late: 0 }),
    beside: nearestTasks(model, 40, { wait: 0.2, late: 1 }),
    everywhere: model.tasks <= 200,
    size: 10,
    hottest: 100,
    coldest: 1,
  })
  search.construct()
  return search
}

function vrptwProgress({ bestCost, state }: RuinAndRecreate): { cost: number; unassigned: number } {
  return { cost: bestCost, unassigned: state.absentCount }
}

function vrptwRoutes({ model, next }: RouteState): number[][] {
  return Array.from({ length: model.routes }, (_, route) => {
    const customers: number[] = []
    for (let node = next[model.nodes + route]!; node < model.nodes; node = next[node]!) customers.push(node + 1)
    return customers
  })
}

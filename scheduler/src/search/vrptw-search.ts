import { nearestTasks } from '../model/neighbours.ts'
import type { RouteModel } from '../model/route-model.ts'
import { Random } from './random.ts'
import { RouteState } from './route-state.ts'
import { RuinAndRecreate } from './ruin-and-recreate.ts'

/** Above this many customers an insertion looks only beside neighbours. */
const mostEverywhere = 200

/** A search for the benchmark VRPTW, with no customer served yet. Temperatures are in tenths of its distance. */
export function vrptwSearch(model: RouteModel, seed: number): RuinAndRecreate {
  return new RuinAndRecreate(new RouteState(model), new Random(seed), {
    near: nearestTasks(model, 200, { wait: 0, late: 0 }),
    beside: nearestTasks(model, 40, { wait: 0.2, late: 1 }),
    everywhere: model.tasks <= mostEverywhere,
    size: 10,
    hottest: 100,
    coldest: 1,
  })
}

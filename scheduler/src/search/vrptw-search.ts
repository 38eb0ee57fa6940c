import { nearestTasks } from '../model/neighbours.ts'
import type { RouteModel } from '../model/route-model.ts'
import { Random } from './random.ts'
import { RouteState } from './route-state.ts'
import { RuinAndRecreate } from './ruin-and-recreate.ts'
import type { Audit } from './search-settings.ts'

/** Above this many customers an insertion looks only beside neighbours. */
const mostEverywhere = 200

/** A search for the benchmark VRPTW, with no customer served yet. Temperatures are in tenths of its distance. */
export function vrptwSearch(model: RouteModel, seed: number, audit?: Audit): RuinAndRecreate {
  const hottest = 0.65 * meanFromDepot(model)
  return new RuinAndRecreate(new RouteState(model), new Random(seed), {
    near: nearestTasks(model, 200, { wait: 0, late: 0 }),
    beside: nearestTasks(model, 40, { wait: 0.2, late: 1 }),
    everywhere: model.tasks <= mostEverywhere,
    tiedEverywhere: false,
    size: 10,
    // Where there are many routes, one more or less matters little, and an iteration spent on it is dear
    opening: Math.min(0.15, 15 / model.tasks),
    hottest,
    coldest: hottest / 40,
    ...(audit && { audit }),
  })
}

/** How far customers are from the depot, in the mean: what annealing measures a detour by, whatever the map's scale. */
function meanFromDepot({ tasks, nodes, place, places, travel }: RouteModel): number {
  const row = place[nodes]! * places
  let sum = 0
  for (let task = 0; task < tasks; task++) sum += travel[row + place[task]!]!
  return sum / Math.max(1, tasks)
}

import { nearestTasks } from '../model/neighbours.ts'
import type { RouteModel } from '../model/route-model.ts'
import { Random } from './random.ts'
import { RouteState } from './route-state.ts'
import { RuinAndRecreate } from './ruin-and-recreate.ts'

/** Above this many customers an insertion looks only beside neighbours. */
const mostEverywhere = 200
/** In tenths of the distance. From a cooler start small problems with long windows freeze in a poor plan; large ones were not tried. */
const heat = { small: { hottest: 300, coldest: 3 }, large: { hottest: 100, coldest: 1 } }

/** A search for the benchmark VRPTW, with no customer served yet. */
export function vrptwSearch(model: RouteModel, seed: number): RuinAndRecreate {
  const isSmall = model.tasks <= mostEverywhere
  return new RuinAndRecreate(new RouteState(model), new Random(seed), {
    near: nearestTasks(model, 200, { wait: 0, late: 0 }),
    beside: nearestTasks(model, 40, { wait: 0.2, late: 1 }),
    everywhere: isSmall,
    size: 10,
    ...(isSmall ? heat.small : heat.large),
  })
}

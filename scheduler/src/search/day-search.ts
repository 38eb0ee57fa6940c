import { nearestTasks } from '../model/neighbours.ts'
import type { RouteModel } from '../model/route-model.ts'
import { Random } from './random.ts'
import { RouteState } from './route-state.ts'
import { RuinAndRecreate } from './ruin-and-recreate.ts'
import type { Audit } from './search-settings.ts'

/** Above this many tasks an insertion that is not remembered looks only beside neighbours: every shift would take too long. */
const mostEverywhere = 150
/** The same for those that are tied to others, which are few, and hard to place. */
const mostTiedEverywhere = 2500

/** A search of our own day, with nothing planned yet. */
export function daySearch(model: RouteModel, seed: number, audit?: Audit): RuinAndRecreate {
  return new RuinAndRecreate(new RouteState(model), new Random(seed), {
    near: nearestTasks(model, 100, { wait: 0.1, late: 0.2 }),
    beside: nearestTasks(model, 40, { wait: 0.2, late: 1 }),
    everywhere: model.tasks <= mostEverywhere,
    tiedEverywhere: model.tasks <= mostTiedEverywhere,
    size: 5,
    opening: 0,
    hottest: 1000,
    coldest: 10,
    ...(audit && { audit }),
  })
}

import type { HhcrspInstance } from '../formats/hhcrsp.ts'
import type { UhhcInstance } from '../formats/uhhc.ts'
import type { VrptwInstance } from '../formats/vrplib.ts'
import { fromHhcrsp } from '../model/from-hhcrsp.ts'
import { startFrom } from '../model/from-plan.ts'
import { packProblem } from '../model/from-problem.ts'
import { fromUhhc } from '../model/from-uhhc.ts'
import { fromVrplib } from '../model/from-vrplib.ts'
import { MovedVisits } from '../model/moved.ts'
import type { Plan } from '../plan.ts'
import type { Problem } from '../problem.ts'
import { daySearch } from '../search/day-search.ts'
import type { Engine } from '../search/drive.ts'
import { OrderAnnealing } from '../search/order-decode/order-annealing.ts'
import { vrptwSearch } from '../search/vrptw-search.ts'

/** What a thread works on: plain data, so that it can be sent. */
export type Job =
  | { kind: 'day'; problem: Problem; from?: Plan | undefined; bringHome?: boolean | undefined }
  | { kind: 'vrptw'; instance: VrptwInstance }
  | { kind: 'hhcrsp'; instance: HhcrspInstance }
  | { kind: 'uhhc'; instance: UhhcInstance }

/** One annealing chain: it can be asked for where it stands, and be set down elsewhere. */
export interface Chain extends Engine {
  readonly bestCost: number
  readonly currentCost: number
  /** The best, or the current plan, as numbers that any chain of the same job understands. */
  best(): Int32Array
  current(): Int32Array
  moveTo(plan: Int32Array): void
  /** Only these routes may be changed, and only these groups put in; all of them by default. */
  restrict(part: Part | undefined): void
}

/** A part of a split area. */
export interface Part {
  /** By route: 1 where it may be changed. */
  routes: Uint8Array
  /** By group of tasks: 1 where it may be put in. */
  groups: Uint8Array
}

export function createChain(job: Job, seed: number): Chain {
  switch (job.kind) {
    case 'day': {
      const packed = packProblem(job.problem)
      const search = daySearch(packed.model, seed)
      if (job.from) startFrom(packed, search.state, search.insertion, job.from)
      if (job.bringHome) search.moved = new MovedVisits(packed, search.state)
      search.construct()
      return search
    }
    case 'vrptw': {
      const search = vrptwSearch(fromVrplib(job.instance), seed)
      search.construct()
      return search
    }
    case 'hhcrsp':
      return new OrderAnnealing(fromHhcrsp(job.instance), seed)
    case 'uhhc':
      return new OrderAnnealing(fromUhhc(job.instance), seed)
  }
}

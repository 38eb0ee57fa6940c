import type { HhcrspInstance, HhcrspSolution } from '../formats/hhcrsp.ts'
import type { LinkedPlan } from '../search/order-decode/linked-plan.ts'
import { thousandths } from './linked-model.ts'
import { stopsOf } from './linked-stops.ts'

/** A plan as a solution of the benchmark. */
export function toHhcrspSolution(instance: HhcrspInstance, plan: LinkedPlan): HhcrspSolution {
  return {
    routes: instance.carers.map(({ id }, carer) => ({
      caregiver_id: id,
      locations: stopsOf(plan, carer).map(({ node, start, end }) => {
        const patient = instance.patients[node >> 1]!
        return {
          patient: patient.id,
          service: patient.services[node & 1]!.service,
          arrival_time: start / thousandths,
          departure_time: end / thousandths,
        }
      }),
    })),
  }
}

import type { UhhcInstance } from '../formats/uhhc.ts'
import { lunchService, type UhhcSolution, type UhhcStop } from '../formats/uhhc-solution.ts'
import type { LinkedPlan } from '../search/order-decode/linked-plan.ts'
import { thousandths } from './linked-model.ts'
import { stopsOf, type LinkedStop } from './linked-stops.ts'

/** Where somebody lunches who visits nobody: no patient's name, so it is at the terminal. */
const atTerminal = 'terminal'

export function toUhhcSolution(instance: UhhcInstance, plan: LinkedPlan): UhhcSolution {
  return {
    routes: instance.carers.map(({ id }, carer) => {
      const stops = stopsOf(plan, carer)
      return {
        carer: id,
        stops: stops.map((stop, index) => toStop(instance, { stop, host: hostOf(plan, stops, index) })),
      }
    }),
  }
}

/** The visit at whose home a lunch is taken: the one after it or the one before it. */
function hostOf(plan: LinkedPlan, stops: readonly LinkedStop[], index: number): number | undefined {
  const place = plan.at[stops[index]!.node]
  const beside = [stops[index + 1], stops[index - 1]].filter((stop) => stop !== undefined)
  return beside.find(({ node }) => plan.model.placeOf[node] === place)?.node
}

function toStop(instance: UhhcInstance, { stop, host }: { stop: LinkedStop; host: number | undefined }): UhhcStop {
  const { node, start, end } = stop
  const times = { start: start / thousandths, end: end / thousandths }
  const patient = instance.patients[node >> 1]
  if (node < 2 * instance.patients.length && patient) {
    return { patient: patient.id, service: patient.services[node & 1]!.service, ...times }
  }
  const at = host === undefined ? undefined : instance.patients[host >> 1]
  return { patient: at?.id ?? atTerminal, service: lunchService, ...times }
}

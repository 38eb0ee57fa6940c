import type { UhhcInstance, UhhcPart, UhhcPatient } from '../formats/uhhc.ts'
import { kinds, whole, type LinkedModel, type LinkedWeights } from './linked-model.ts'

/** A weight for what is not allowed at all: far above any that a file has, so that the search leaves it first. */
const hardUnit = 10_000

export function fromUhhc(instance: UhhcInstance): LinkedModel {
  const { patients, carers, distances, lunch, weights } = instance
  const nodes = 2 * patients.length + carers.length
  const serviceOf = (node: number) => patients[node >> 1]?.services[node & 1]
  const byNode = (service: (node: number) => number, lunchOf: number) =>
    Int32Array.from({ length: nodes }, (_, node) => (node < 2 * patients.length ? service(node) : lunchOf))
  const byPair = (holds: (patient: UhhcPatient, service: string, carer: number) => boolean) =>
    Uint8Array.from({ length: 2 * patients.length * carers.length }, (_, index) => {
      const node = Math.floor(index / carers.length)
      const needed = serviceOf(node)
      return needed && holds(patients[node >> 1]!, needed.service, index % carers.length) ? 1 : 0
    })
  const isStrange = ({ preferred }: UhhcPatient, carer: number) =>
    preferred !== null && !preferred.has(carers[carer]!.id)
  const mustBePreferred = weights.caregiver_preferences === 'HARD'
  return {
    patients: patients.length,
    carers: carers.length,
    places: distances.length,
    distance: Int32Array.from(distances.flat(), whole),
    placeOf: byNode((node) => patients[node >> 1]!.place, 0),
    minutes: byNode((node) => whole(serviceOf(node)?.minutes ?? 0), whole(lunch?.minutes ?? 0)),
    services: Int32Array.from(
      patients.flatMap(({ services }, patient) => services.map((_, service) => 2 * patient + service)),
    ),
    ...toWindows(instance, nodes),
    kind: Uint8Array.from(patients, kindOf),
    smallestGap: Int32Array.from(patients, ({ gap }) => whole(gap?.smallest ?? 0)),
    largestGap: Int32Array.from(patients, ({ gap }) => whole(gap?.largest ?? 0)),
    optional: Uint8Array.from(patients, ({ optional }) => (optional && weights.optional_patients !== 'HARD' ? 1 : 0)),
    able: byPair(
      (patient, service, carer) =>
        carers[carer]!.abilities.has(service) &&
        !patient.incompatible.has(carers[carer]!.id) &&
        !(mustBePreferred && isStrange(patient, carer)),
    ),
    strange: byPair((patient, _, carer) => isStrange(patient, carer)),
    from: Int32Array.from(carers, ({ from }) => from),
    to: Int32Array.from(carers, ({ to }) => to),
    shiftStart: Int32Array.from(carers, ({ shift }) => whole(shift.start)),
    shiftEnd: Int32Array.from(carers, ({ shift }) => whole(shift.end)),
    hasLunch: Uint8Array.from(carers, ({ hasLunch }) => (hasLunch ? 1 : 0)),
    weights: toWeights(weights),
  }
}

function kindOf({ services, gap }: UhhcPatient): number {
  if (services.length === 1) return kinds.single
  if (gap === null) return kinds.independent
  return gap.largest === 0 ? kinds.simultaneous : kinds.sequential
}

/** As starts: where a window binds the end of a service, the service has to start so much earlier. A lunch has one window. */
function toWindows({ patients, carers, lunch, windowBinds }: UhhcInstance, nodes: number) {
  const windowsFrom = new Int32Array(nodes + 1)
  const opens: number[] = []
  const due: number[] = []
  const add = (window: { start: number; end: number }, minutes: number) => {
    opens.push(whole(window.start))
    due.push(whole(window.end) - (windowBinds === 'end' ? whole(minutes) : 0))
  }
  for (let node = 0; node < nodes; node++) {
    windowsFrom[node] = opens.length
    const patient = patients[node >> 1]
    if (node < 2 * patients.length && patient) {
      for (const window of patient.windows) add(window, patient.services[node & 1]?.minutes ?? 0)
    } else if (carers.length > 0 && lunch) {
      add({ start: lunch.earliest, end: lunch.latest }, lunch.minutes)
    }
  }
  windowsFrom[nodes] = opens.length
  return { windowsFrom, opens: Int32Array.from(opens), due: Int32Array.from(due) }
}

function toWeights(weights: UhhcInstance['weights']): LinkedWeights {
  const weight = (part: UhhcPart) => {
    const value = weights[part] ?? 0
    return value === 'HARD' ? hardUnit : value
  }
  return {
    travel: weight('travel_time'),
    late: weight('total_tardiness'),
    worstLate: weight('highest_tardiness'),
    wait: weight('total_waiting_time'),
    extra: weight('total_extra_time'),
    idle: weight('max_idle_time'),
    stranger: weight('caregiver_preferences'),
    leftOut: weight('optional_patients'),
    missedLunch: weight('missed_lunch_break'),
  }
}

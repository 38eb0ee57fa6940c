import type { HhcrspInstance } from '../formats/hhcrsp.ts'
import { kinds, whole, type LinkedModel, type LinkedWeights } from './linked-model.ts'

const weights: LinkedWeights = {
  travel: 1,
  late: 1,
  worstLate: 1,
  wait: 0,
  extra: 0,
  idle: 0,
  stranger: 0,
  leftOut: 0,
  missedLunch: 0,
}

/** One office, one window that binds the start, no shifts and no lunch. A window of 401.99999999999994 is one of 402. */
export function fromHhcrsp({ patients, carers, distances }: HhcrspInstance): LinkedModel {
  const able = new Uint8Array(2 * patients.length * carers.length)
  patients.forEach(({ services }, patient) =>
    services.forEach(({ service }, index) =>
      carers.forEach(({ abilities }, carer) => {
        able[(2 * patient + index) * carers.length + carer] = abilities.has(service) ? 1 : 0
      }),
    ),
  )
  const nodes = 2 * patients.length + carers.length
  const byNode = (value: (patient: number, service: number) => number) =>
    Int32Array.from({ length: nodes }, (_, node) => (node < 2 * patients.length ? value(node >> 1, node & 1) : 0))
  return {
    patients: patients.length,
    carers: carers.length,
    places: patients.length + 1,
    distance: Int32Array.from(distances.flat(), whole),
    placeOf: byNode((patient) => patient + 1),
    minutes: byNode((patient, service) => whole(patients[patient]!.services[service]?.minutes ?? 0)),
    services: Int32Array.from(
      patients.flatMap(({ services }, patient) => services.map((_, service) => 2 * patient + service)),
    ),
    windowsFrom: Int32Array.from({ length: nodes + 1 }, (_, node) => node),
    opens: byNode((patient) => whole(patients[patient]!.earliest)),
    due: byNode((patient) => whole(patients[patient]!.latest)),
    kind: Uint8Array.from(patients, ({ gap }) =>
      gap === null ? kinds.single : gap.largest === 0 ? kinds.simultaneous : kinds.sequential,
    ),
    smallestGap: Int32Array.from(patients, ({ gap }) => whole(gap?.smallest ?? 0)),
    largestGap: Int32Array.from(patients, ({ gap }) => whole(gap?.largest ?? 0)),
    optional: new Uint8Array(patients.length),
    able,
    strange: new Uint8Array(able.length),
    from: new Int32Array(carers.length),
    to: new Int32Array(carers.length),
    shiftStart: new Int32Array(carers.length),
    shiftEnd: new Int32Array(carers.length),
    hasLunch: new Uint8Array(carers.length),
    weights,
  }
}

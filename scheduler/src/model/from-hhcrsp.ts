import type { HhcrspInstance } from '../formats/hhcrsp.ts'

/**
 * A home health care instance as the order search sees it. Times and distances are thousandths of a minute, as whole numbers:
 * the published files have three decimals, and sums of whole numbers are exact. A window of 401.99999999999994 is one of 402.
 */
export interface LinkedModel {
  readonly patients: number
  readonly carers: number
  /** Row and column 0 is the office: `distance[from * (patients + 1) + to]`. */
  readonly distance: Int32Array
  readonly earliest: Int32Array
  readonly latest: Int32Array
  /** `2 * patient + service`. A duration of a service that is not there is 0. */
  readonly minutes: Int32Array
  readonly kind: Uint8Array
  /** Of the second start after the first; both 0 when simultaneous. */
  readonly smallestGap: Int32Array
  readonly largestGap: Int32Array
  /** `(2 * patient + service) * carers + carer`. */
  readonly able: Uint8Array
}

/** How many services a patient wants, and how they are tied. */
export const kinds = { single: 0, simultaneous: 1, sequential: 2 } as const
export const thousandths = 1000
const whole = (minutes: number) => Math.round(minutes * thousandths)

export function fromHhcrsp({ patients, carers, distances }: HhcrspInstance): LinkedModel {
  const able = new Uint8Array(2 * patients.length * carers.length)
  patients.forEach(({ services }, patient) =>
    services.forEach(({ service }, index) =>
      carers.forEach(({ abilities }, carer) => {
        able[(2 * patient + index) * carers.length + carer] = abilities.has(service) ? 1 : 0
      }),
    ),
  )
  return {
    patients: patients.length,
    carers: carers.length,
    distance: Int32Array.from(distances.flat(), whole),
    earliest: Int32Array.from(patients, ({ earliest }) => whole(earliest)),
    latest: Int32Array.from(patients, ({ latest }) => whole(latest)),
    minutes: Int32Array.from(
      patients.flatMap(({ services }) => [services[0]?.minutes ?? 0, services[1]?.minutes ?? 0]),
      whole,
    ),
    kind: Uint8Array.from(patients, ({ gap }) =>
      gap === null ? kinds.single : gap.largest === 0 ? kinds.simultaneous : kinds.sequential,
    ),
    smallestGap: Int32Array.from(patients, ({ gap }) => whole(gap?.smallest ?? 0)),
    largestGap: Int32Array.from(patients, ({ gap }) => whole(gap?.largest ?? 0)),
    able,
  }
}

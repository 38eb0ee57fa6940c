/**
 * A day of linked home visits as the order search sees it: what HHCRSP and UHHC files have in common. Times and distances
 * are thousandths of a minute, as whole numbers: the published files have up to three decimals, and sums of whole numbers are exact.
 *
 * Nodes: `2 * patient + service`, then each carer's lunch, then each carer's terminal (both ends of the route).
 */
export interface LinkedModel {
  readonly patients: number
  readonly carers: number
  /** Side of `distance`: `distance[from * places + to]`. */
  readonly places: number
  readonly distance: Int32Array
  /** By service; its place in `distance`. */
  readonly placeOf: Int32Array
  /** By node, lunches included; 0 for a service that is not there. */
  readonly minutes: Int32Array
  /** The services that are there. */
  readonly services: Int32Array
  /** By node: its windows are `windowsFrom[node]` to before `windowsFrom[node + 1]` of `opens` and `due`. */
  readonly windowsFrom: Int32Array
  readonly opens: Int32Array
  /** The last start that is not late. */
  readonly due: Int32Array
  /** By patient. */
  readonly kind: Uint8Array
  /** By patient, of the second start after the first; both 0 when simultaneous. */
  readonly smallestGap: Int32Array
  readonly largestGap: Int32Array
  /** By patient: 1 when the patient may be left out. */
  readonly optional: Uint8Array
  /** `service * carers + carer`. */
  readonly able: Uint8Array
  /** The same: 1 where the patient has preferred carers, and this is none of them. */
  readonly strange: Uint8Array
  /** By carer: where the day begins and ends. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly shiftStart: Int32Array
  readonly shiftEnd: Int32Array
  readonly hasLunch: Uint8Array
  readonly weights: LinkedWeights
}

/** What a thousandth of a minute costs, or a thousandth of one that is counted. */
export interface LinkedWeights {
  readonly travel: number
  readonly late: number
  readonly worstLate: number
  readonly wait: number
  /** Work after the end of the shift. */
  readonly extra: number
  /** The longest time that a carer has nothing to do. */
  readonly idle: number
  readonly stranger: number
  readonly leftOut: number
  readonly missedLunch: number
}

/** How many services a patient wants, and how they are tied. An independent pair is tied by nothing. */
export const kinds = { single: 0, simultaneous: 1, sequential: 2, independent: 3 } as const
export const thousandths = 1000
export const whole = (minutes: number): number => Math.round(minutes * thousandths)

import { z } from 'zod'

/**
 * What each rule costs, in points, in one table. Levels are realised as sizes: a visit left out outweighs any lateness that a
 * day can hold, a minute of lateness outweighs half an hour of travel, and so on down. All are whole numbers, so that the
 * sum of changes is the change of the sum, to the bit. Unless it says otherwise a price is paid once for a planned visit,
 * also when two carers make it.
 */
export const defaultWeights = {
  /** Level 2. Times 1, 2, 4, 8, 16 for priorities 1 to 5; for a visit not planned. */
  leftOut: 1_000_000,
  /** Level 3. A minute of start after the wished window's latest. */
  lateness: 300,
  /** Level 3. A minute of work above the shift's longest, plus the carer's own overtimeCostPerMinute. */
  overtime: 200,
  /** Level 4. For each carer who is not among those preferred, where any are. */
  preferredCarer: 100,
  /** Level 4. For each carer whom the resident does not know, where any are known. */
  familiarCarer: 150,
  /** Level 4. For each carer without one of the visit's languages, where any are wanted. */
  language: 400,
  /** Level 4. The other way of being there than preferredModality. */
  modality: 150,
  /** Level 5. A minute by which a visit in person stays short of homeMost, where that is given. */
  careTime: 3,
  /** Level 6. A minute on the road. */
  travel: 10,
  /** Level 6. A minute of waiting (a timeline's `wait`) of a field carer. */
  waiting: 2,
  /** Level 7. A minute of a shift's care (planned minutes, not lengthened) above its fairMinutes. */
  fairness: 1,
  /** Level 8. Another carer than published, times nearness; not for visits of two carers. */
  changedCarer: 200,
  /** Level 8. A minute, beyond changeToleranceMinutes, between the published start and the planned; times nearness. */
  changedTime: 10,
  /** Level 8. Another way of being there than published; times nearness. */
  changedModality: 200,
}
export type Weights = typeof defaultWeights
export type RuleName = keyof Weights

const weight = z.number().int().min(0).max(100_000_000)
export const weightsSchema = z.strictObject(
  Object.fromEntries(Object.keys(defaultWeights).map((name) => [name, weight])) as Record<RuleName, typeof weight>,
)

/** A published time is moved for nothing within this many minutes. */
export const changeToleranceMinutes = 15

/** How much a change weighs: it is published for the next two hours, for the rest of twelve hours, or for later. */
export function nearness(now: number | undefined, publishedStart: number): number {
  if (now === undefined) return 1
  const ahead = publishedStart - now
  if (ahead <= 120) return 4
  return ahead <= 720 ? 2 : 1
}

/** A visit's price when left out, by priority 1–5. */
export function leftOutPrice(weights: Weights, priority: number): number {
  return weights.leftOut * 2 ** (priority - 1)
}

/**
 * Above how many minutes of care a shift has more than its fair share: 1.2 times the shift's part, by length, of all care in
 * the problem (minutes in person, or by video where there is no other way, times carers), rounded up.
 */
export function fairMinutes(allCareMinutes: number, shiftMinutes: number, allShiftMinutes: number): number {
  return allShiftMinutes === 0 ? 0 : Math.ceil((1.2 * allCareMinutes * shiftMinutes) / allShiftMinutes)
}

import type { PlanCarer, PlannedModality, PlanVisit } from '../problem.ts'
import { changeToleranceMinutes, nearness, type Weights } from './weights.ts'

/** Prices of departing from what was published: the nearer the visit, the dearer. All 0 where nothing was published. */

function near(visit: PlanVisit, now: number | undefined): number {
  return visit.previous ? nearness(now, visit.previous.start) : 0
}

/** Not for visits of two carers: only one of theirs was told. */
export function changedCarerPoints(
  visit: PlanVisit,
  carers: readonly PlanCarer[],
  now: number | undefined,
  weights: Weights,
): number {
  if (visit.carersNeeded === 2 || carers.some(({ id }) => id === visit.previous?.carer)) return 0
  return near(visit, now) * weights.changedCarer
}

/** Points a minute beyond the tolerance. */
export function changedTimeWeight(visit: PlanVisit, now: number | undefined, weights: Weights): number {
  return near(visit, now) * weights.changedTime
}

export function changedTimePoints(visit: PlanVisit, start: number, now: number | undefined, weights: Weights): number {
  const moved = Math.abs(start - (visit.previous?.start ?? start)) - changeToleranceMinutes
  return Math.max(0, moved) * changedTimeWeight(visit, now, weights)
}

export function changedModalityPoints(
  visit: PlanVisit,
  way: PlannedModality,
  now: number | undefined,
  weights: Weights,
): number {
  return visit.previous?.modality === way ? 0 : near(visit, now) * weights.changedModality
}

import type { PlanCarer, PlanVisit } from '../problem.ts'
import { changedCarerPoints } from './changes.ts'
import { familiarCarerPoints } from './familiar-carer.ts'
import { languagePoints } from './language.ts'
import { preferredCarerPoints } from './preferred-carer.ts'
import type { Weights } from './weights.ts'

/** All that this carer costs for this visit, whenever and however it is made. */
export function carerPoints(visit: PlanVisit, carer: PlanCarer, now: number | undefined, weights: Weights): number {
  return (
    preferredCarerPoints(visit, carer, weights) +
    familiarCarerPoints(visit, carer, weights) +
    languagePoints(visit, carer, weights) +
    changedCarerPoints(visit, [carer], now, weights)
  )
}

import type { PlanVisit } from '../problem.ts'
import type { RuleName, Weights } from '../rules/weights.ts'
import type { Held } from './held.ts'

/** Points of one rule. */
export type Points = readonly [RuleName, number]

export interface ScoredVisit {
  visit: PlanVisit
  /** Empty when it is left out. */
  held: readonly Held[]
  now: number | undefined
  weights: Weights
}

/** What one visit costs, wherever its carer drives. */
export function scoreVisit({ visit, held, now, weights }: ScoredVisit): Points[] {
  const [first] = held
  if (!first) return [['leftOut', weights.leftOut * ([1, 2, 4, 8, 16][visit.priority - 1] ?? NaN)]]
  const points: Points[] = [...scoreCarers(visit, held, weights), ...scoreChanges({ visit, held, now, weights })]
  const late = first.start - (visit.wishedWindow?.latest ?? Infinity)
  if (late > 0) points.push(['lateness', late * weights.lateness])
  if (visit.preferredModality !== undefined && visit.preferredModality !== first.modality) {
    points.push(['modality', weights.modality])
  }
  if (first.modality === 'home' && visit.minutes.homeMost !== undefined) {
    points.push(['careTime', (visit.minutes.homeMost - (first.end - first.start)) * weights.careTime])
  }
  return points
}

function scoreCarers(visit: PlanVisit, held: readonly Held[], weights: Weights): Points[] {
  return held.flatMap(({ carer }) => {
    const points: Points[] = []
    const isStranger = (known: readonly string[]) => known.length > 0 && !known.includes(carer.id)
    if (isStranger(visit.preferredCarers)) points.push(['preferredCarer', weights.preferredCarer])
    if (isStranger(visit.familiarCarers)) points.push(['familiarCarer', weights.familiarCarer])
    const understood = visit.languages.some((language) => carer.languages.includes(language))
    if (visit.languages.length > 0 && !understood) points.push(['language', weights.language])
    return points
  })
}

/** Up to two hours ahead a change counts four times, up to twelve hours twice, then once. */
function scoreChanges({ visit, held, now, weights }: ScoredVisit): Points[] {
  const { previous } = visit
  const [first] = held
  if (!previous || !first) return []
  const ahead = previous.start - (now ?? -Infinity)
  const times = ahead <= 120 ? 4 : ahead <= 720 ? 2 : 1
  const points: Points[] = []
  if (visit.carersNeeded === 1 && previous.carer !== first.carer.id) {
    points.push(['changedCarer', times * weights.changedCarer])
  }
  const moved = Math.abs(first.start - previous.start)
  if (moved > 15) points.push(['changedTime', times * (moved - 15) * weights.changedTime])
  if (previous.modality !== first.modality) points.push(['changedModality', times * weights.changedModality])
  return points
}

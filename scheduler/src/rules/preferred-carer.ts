import type { PlanCarer, PlanVisit } from '../problem.ts'
import { sum, type Rule } from './rule.ts'
import type { Weights } from './weights.ts'

export function preferredCarerPoints(visit: PlanVisit, carer: PlanCarer, weights: Weights): number {
  const fits = visit.preferredCarers.length === 0 || visit.preferredCarers.includes(carer.id)
  return fits ? 0 : weights.preferredCarer
}

export const preferredCarer: Rule = {
  name: 'preferredCarer',
  level: 4,
  fullPrice: ({ planned, weights }) =>
    sum(planned, ({ visit, carers }) => sum(carers, (carer) => preferredCarerPoints(visit, carer, weights))),
  sentence: {
    fi: 'Käyntejä tekee muu kuin toivottu hoitaja ({points} pistettä).',
    sv: 'Besök görs av andra än de önskade vårdarna ({points} poäng).',
    en: 'Visits are made by others than the preferred carers ({points} points).',
  },
}

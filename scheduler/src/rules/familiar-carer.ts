import type { PlanCarer, PlanVisit } from '../problem.ts'
import { sum, type Rule } from './rule.ts'
import type { Weights } from './weights.ts'

export function familiarCarerPoints(visit: PlanVisit, carer: PlanCarer, weights: Weights): number {
  const fits = visit.familiarCarers.length === 0 || visit.familiarCarers.includes(carer.id)
  return fits ? 0 : weights.familiarCarer
}

export const familiarCarer: Rule = {
  name: 'familiarCarer',
  level: 4,
  fullPrice: ({ planned, weights }) =>
    sum(planned, ({ visit, carers }) => sum(carers, (carer) => familiarCarerPoints(visit, carer, weights))),
  sentence: {
    fi: 'Käyntejä tekee asiakkaalle vieras hoitaja ({points} pistettä).',
    sv: 'Besök görs av vårdare som klienten inte känner ({points} poäng).',
    en: 'Visits are made by carers whom the resident does not know ({points} points).',
  },
}

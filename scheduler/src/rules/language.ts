import type { PlanCarer, PlanVisit } from '../problem.ts'
import { sum, type Rule } from './rule.ts'
import type { Weights } from './weights.ts'

export function languagePoints(visit: PlanVisit, carer: PlanCarer, weights: Weights): number {
  const fits = visit.languages.length === 0 || visit.languages.some((each) => carer.languages.includes(each))
  return fits ? 0 : weights.language
}

export const language: Rule = {
  name: 'language',
  level: 4,
  fullPrice: ({ planned, weights }) =>
    sum(planned, ({ visit, carers }) => sum(carers, (carer) => languagePoints(visit, carer, weights))),
  sentence: {
    fi: 'Käyntejä tehdään ilman yhteistä kieltä ({points} pistettä).',
    sv: 'Besök görs utan gemensamt språk ({points} poäng).',
    en: 'Visits are made without a common language ({points} points).',
  },
}

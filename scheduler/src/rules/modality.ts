import type { PlannedModality, PlanVisit } from '../problem.ts'
import { sum, type Rule } from './rule.ts'
import type { Weights } from './weights.ts'

export function modalityPoints(visit: PlanVisit, way: PlannedModality, weights: Weights): number {
  return (visit.preferredModality ?? way) === way ? 0 : weights.modality
}

export const modality: Rule = {
  name: 'modality',
  level: 4,
  fullPrice: ({ planned, weights }) => sum(planned, (each) => modalityPoints(each.visit, each.modality, weights)),
  sentence: {
    fi: 'Käyntejä tehdään muulla kuin toivotulla tavalla ({points} pistettä).',
    sv: 'Besök görs på annat sätt än det önskade ({points} poäng).',
    en: 'Visits are made in another way than the preferred one ({points} points).',
  },
}

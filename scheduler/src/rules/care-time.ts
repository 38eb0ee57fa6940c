import type { PlannedModality, PlanVisit } from '../problem.ts'
import { sum, type Rule } from './rule.ts'
import type { Weights } from './weights.ts'

export function careTimePoints(visit: PlanVisit, way: PlannedModality, minutes: number, weights: Weights): number {
  return way === 'home' ? Math.max(0, (visit.minutes.homeMost ?? 0) - minutes) * weights.careTime : 0
}

export const careTime: Rule = {
  name: 'careTime',
  level: 5,
  fullPrice: ({ planned, weights }) =>
    sum(planned, (each) => careTimePoints(each.visit, each.modality, each.end - each.start, weights)),
  sentence: {
    fi: 'Kotikäynneille ei riittänyt kaikkea toivottua aikaa ({points} pistettä).',
    sv: 'Hembesöken fick inte all den tid som de kunde ha fått ({points} poäng).',
    en: 'Visits in person did not get all the time they could have had ({points} points).',
  },
}

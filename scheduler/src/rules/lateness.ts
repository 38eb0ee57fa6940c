import type { PlanVisit } from '../problem.ts'
import { sum, type Rule } from './rule.ts'
import type { Weights } from './weights.ts'

export function latenessPoints(visit: PlanVisit, start: number, weights: Weights): number {
  return Math.max(0, start - (visit.wishedWindow?.latest ?? Infinity)) * weights.lateness
}

export const lateness: Rule = {
  name: 'lateness',
  level: 3,
  fullPrice: ({ planned, weights }) => sum(planned, ({ visit, start }) => latenessPoints(visit, start, weights)),
  sentence: {
    fi: 'Käyntejä alkaa toivotun ajan jälkeen ({points} pistettä).',
    sv: 'Besök börjar efter den önskade tiden ({points} poäng).',
    en: 'Visits start after their wished time ({points} points).',
  },
}

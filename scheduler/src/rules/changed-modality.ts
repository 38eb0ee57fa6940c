import { changedModalityPoints } from './changes.ts'
import { sum, type Rule } from './rule.ts'

export const changedModality: Rule = {
  name: 'changedModality',
  level: 8,
  fullPrice: ({ planned, problem, weights }) =>
    sum(planned, (each) => changedModalityPoints(each.visit, each.modality, problem.now, weights)),
  sentence: {
    fi: 'Käyntitapa vaihtuu julkaistusta ({points} pistettä).',
    sv: 'Besökssättet byts mot det publicerade ({points} poäng).',
    en: 'Ways of visiting differ from what was published ({points} points).',
  },
}

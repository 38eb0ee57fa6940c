import { changedTimePoints } from './changes.ts'
import { sum, type Rule } from './rule.ts'

export const changedTime: Rule = {
  name: 'changedTime',
  level: 8,
  fullPrice: ({ planned, problem, weights }) =>
    sum(planned, ({ visit, start }) => changedTimePoints(visit, start, problem.now, weights)),
  sentence: {
    fi: 'Ajat siirtyvät julkaistuista ({points} pistettä).',
    sv: 'Tiderna flyttas från de publicerade ({points} poäng).',
    en: 'Times differ from what was published ({points} points).',
  },
}

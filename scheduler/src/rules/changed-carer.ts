import { changedCarerPoints } from './changes.ts'
import { sum, type Rule } from './rule.ts'

export const changedCarer: Rule = {
  name: 'changedCarer',
  level: 8,
  fullPrice: ({ planned, problem, weights }) =>
    sum(planned, ({ visit, carers }) => changedCarerPoints(visit, carers, problem.now, weights)),
  sentence: {
    fi: 'Hoitaja vaihtuu julkaistusta ({points} pistettä).',
    sv: 'Vårdaren byts mot den publicerade ({points} poäng).',
    en: 'Carers differ from what was published ({points} points).',
  },
}

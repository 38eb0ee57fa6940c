import { minutesOf } from './plan-view.ts'
import { sum, type Rule } from './rule.ts'

export const travel: Rule = {
  name: 'travel',
  level: 6,
  fullPrice: ({ shifts, weights }) => sum(shifts, (worked) => minutesOf(worked, 'travel')) * weights.travel,
  sentence: {
    fi: 'Matkoihin kuluva aika ({points} pistettä).',
    sv: 'Tid på vägen ({points} poäng).',
    en: 'Time on the road ({points} points).',
  },
}

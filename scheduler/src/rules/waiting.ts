import { minutesOf } from './plan-view.ts'
import { sum, type Rule } from './rule.ts'

/** A desk that waits for its next call is at work; a carer who waits at a door is not. */
export const waiting: Rule = {
  name: 'waiting',
  level: 6,
  fullPrice: ({ shifts, weights }) =>
    sum(shifts, (worked) => (worked.carer.base === 'field' ? minutesOf(worked, 'wait') : 0)) * weights.waiting,
  sentence: {
    fi: 'Odottamiseen kuluva aika ({points} pistettä).',
    sv: 'Väntetid ({points} poäng).',
    en: 'Time spent waiting ({points} points).',
  },
}

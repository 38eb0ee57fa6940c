import { sum, type Rule } from './rule.ts'

export const fairness: Rule = {
  name: 'fairness',
  level: 7,
  fullPrice: ({ shifts, weights }) =>
    sum(shifts, (worked) => Math.max(0, worked.careMinutes - worked.fairMinutes)) * weights.fairness,
  sentence: {
    fi: 'Työ jakautuu epätasaisesti ({points} pistettä).',
    sv: 'Arbetet fördelas ojämnt ({points} poäng).',
    en: 'The work is shared unevenly ({points} points).',
  },
}

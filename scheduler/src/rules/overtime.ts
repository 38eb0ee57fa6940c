import { sum, type Rule } from './rule.ts'
import type { WorkedShift } from './plan-view.ts'

/** From leaving to arriving, less unpaid breaks. */
export function workMinutes({ shift, entries }: Pick<WorkedShift, 'shift' | 'entries'>): number {
  const span = (entries.at(-1)?.end ?? 0) - (entries[0]?.start ?? 0)
  return span - sum(shift.breaks, ({ paid, minutes }) => (paid ? 0 : minutes))
}

/** The Working Time Act (872/2019) and the collective agreement bound a day's work; the shift carries the bound. */
export const overtime: Rule = {
  name: 'overtime',
  level: 3,
  fullPrice: ({ shifts, weights }) =>
    sum(shifts, (worked) => {
      const over = Math.max(0, workMinutes(worked) - worked.shift.longestWorkMinutes)
      return over * (weights.overtime + worked.carer.overtimeCostPerMinute)
    }),
  sentence: {
    fi: 'Työvuoroja venyy yli pisimmän työajan ({points} pistettä).',
    sv: 'Arbetspass överskrider den längsta arbetstiden ({points} poäng).',
    en: 'Shifts are worked beyond their longest time ({points} points).',
  },
}

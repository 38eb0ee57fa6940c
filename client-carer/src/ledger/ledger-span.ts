import { addDays, mondayOf } from 'api/client/format-time'

/** So many weeks are shown to begin with: a change of season shows, a phone still holds it. */
export const weeksShown = 8

export interface LedgerSpan {
  from: string
  /** The first day that is left out. */
  until: string
}

/** The weeks up to this one, whole. */
export function lastWeeks(today: string, weeks: number): LedgerSpan {
  const thisMonday = mondayOf(today)
  return { from: addDays(thisMonday, -7 * (weeks - 1)), until: addDays(thisMonday, 7) }
}

/** Of a row: its week, where it is of one; else the whole span. */
export function spanOfRow(week: string | null | undefined, span: LedgerSpan): LedgerSpan {
  return week ? { from: week, until: addDays(week, 7) } : span
}

/** How much of what was freed has been given back, in whole percents; null where nothing was freed. */
export function givenBackShare({ freedMinutes, givenBackMinutes }: { freedMinutes: number; givenBackMinutes: number }) {
  return freedMinutes > 0 ? Math.round((100 * givenBackMinutes) / freedMinutes) : null
}

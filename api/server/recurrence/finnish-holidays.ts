import Holidays from 'date-holidays'
import type { Day } from '../db/database.ts'

const finland = new Holidays('FI')
const daysOfYear = new Map<string, ReadonlySet<Day>>()

/**
 * Whether services keep holiday: the public holidays of Finland, and the eves of Midsummer and Christmas, which the
 * collective agreement of social and health care (SOTE-sopimus, arkipyhälyhennys) counts with them. New Year's Eve is a
 * working day.
 */
export function isFinnishHoliday(day: Day): boolean {
  const year = day.slice(0, 4)
  const known = daysOfYear.get(year) ?? findHolidays(year)
  daysOfYear.set(year, known)
  return known.has(day)
}

function findHolidays(year: string): Set<Day> {
  const kept = finland.getHolidays(Number(year)).filter(({ type, date }) => {
    return type === 'public' || (type === 'bank' && !date.startsWith(`${year}-12-31`))
  })
  // "2027-06-25 00:00:00" on the clock of Finland: the day alone is read, so the process's zone plays no part.
  return new Set(kept.map(({ date }) => date.slice(0, 10)))
}

import { addDays, dayOf, instantAt, minutesBetween } from 'api/client/format-time'
import type { AbsenceShownFragment, RotaPersonFragment, ShiftShownFragment } from 'api/client/generated/graphql'

export interface RotaCell {
  day: string
  /** Those that begin on the day, by start. */
  shifts: ShiftShownFragment[]
  /** Those that touch the day. */
  absences: AbsenceShownFragment[]
}

export interface RotaRow {
  person: RotaPersonFragment
  cells: RotaCell[]
  /** Of the shifts that begin in the week, whatever absence stands over them. */
  minutes: number
}

export interface Week {
  /** The Monday, yyyy-mm-dd. */
  monday: string
  timeZone: string
}

export const daysOf = ({ monday }: Week) => Array.from({ length: 7 }, (_, index) => addDays(monday, index))

/** Persons down, days across. A night shift stands on the day on which it begins, an absence on each day that it touches. */
export function toRota(
  people: readonly RotaPersonFragment[],
  { shifts, absences }: { shifts: readonly ShiftShownFragment[]; absences: readonly AbsenceShownFragment[] },
  week: Week,
): RotaRow[] {
  return people.map((person) => {
    const cells = daysOf(week).map((day) => ({
      day,
      shifts: shifts
        .filter(({ staff, startsAt }) => staff.id === person.id && dayOf(startsAt, week.timeZone) === day)
        .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
      absences: absences.filter((absence) => absence.staff.id === person.id && touches(absence, day, week.timeZone)),
    }))
    const minutes = cells
      .flatMap((cell) => cell.shifts)
      .reduce((sum, { startsAt, endsAt }) => sum + minutesBetween(startsAt, endsAt), 0)
    return { person, cells, minutes }
  })
}

interface Span {
  startsAt: string
  endsAt: string
}

const startOf = (day: string, timeZone: string) => Date.parse(instantAt(day, '00:00', timeZone))

function touches({ startsAt, endsAt }: Span, day: string, timeZone: string): boolean {
  return Date.parse(startsAt) < startOf(addDays(day, 1), timeZone) && Date.parse(endsAt) > startOf(day, timeZone)
}

/** What of a day an absence takes: all of it, or from when, until when (null: from or to the day's end). */
export function partOfDay(
  { startsAt, endsAt }: Span,
  day: string,
  timeZone: string,
): { whole: true } | { whole: false; from: string | null; until: string | null } {
  const from = Date.parse(startsAt) > startOf(day, timeZone) ? startsAt : null
  const until = Date.parse(endsAt) < startOf(addDays(day, 1), timeZone) ? endsAt : null
  return from === null && until === null ? { whole: true } : { whole: false, from, until }
}

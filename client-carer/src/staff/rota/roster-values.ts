import { addDays, dayOf, instantAt, wallTimeOf } from 'api/client/format-time'
import type { AbsenceKind, AbsenceShownFragment, ShiftShownFragment, StaffBase } from 'api/client/generated/graphql'
import { checkClock, toInstant, whichOf } from '../../form/clock-change.ts'
import type { TypedTime, WhichTime } from '../../form/clock-change.ts'
import * as m from '../../paraglide/messages.js'

/** A shift as its form has it: the day and the clock of the place. An end before the start is on the next day. */
export type ShiftValues = {
  on: string
  from: string
  fromWhich: WhichTime
  until: string
  untilWhich: WhichTime
  base: StaffBase
}

export function toShiftValues({ startsAt, endsAt, base }: ShiftShownFragment, timeZone: string): ShiftValues {
  const [start, end] = [toTyped(startsAt, timeZone), toTyped(endsAt, timeZone)]
  return {
    ...{ on: start.day, from: start.time, fromWhich: start.which },
    ...{ until: end.time, untilWhich: end.which },
    base,
  }
}

/** An instant as the clock of the place showed it. */
function toTyped(instant: string, timeZone: string) {
  const typed = { day: dayOf(instant, timeZone), time: wallTimeOf(instant, timeZone) }
  return { ...typed, which: whichOf(instant, typed, timeZone) }
}

export const endsNextDay = ({ from, until }: Pick<ShiftValues, 'from' | 'until'>) =>
  from !== '' && until !== '' && until <= from

/** The day on which it ends; '' while it has none. */
export const lastDayOf = (values: Pick<ShiftValues, 'on' | 'from' | 'until'>) =>
  values.on && endsNextDay(values) ? addDays(values.on, 1) : values.on

const startOf = ({ on, from, fromWhich }: ShiftValues) => ({ day: on, time: from, which: fromWhich })
const endOf = (values: ShiftValues) => ({ day: lastDayOf(values), time: values.until, which: values.untilWhich })

export function toShiftSpan(values: ShiftValues, timeZone: string): { startsAt: string; endsAt: string } {
  return { startsAt: toInstant(startOf(values), timeZone), endsAt: toInstant(endOf(values), timeZone) }
}

export function checkShiftValues(values: ShiftValues, timeZone: string): Partial<Record<keyof ShiftValues, string>> {
  const { on, from, until } = values
  return {
    ...(on ? {} : { on: m.code_day_missing() }),
    ...(from ? {} : { from: m.time_missing() }),
    ...(until ? {} : { until: m.time_missing() }),
    ...checkEdges(startOf(values), endOf(values), timeZone),
  }
}

/** What the clocks make of the two times, under the names that the fields have in both forms. */
function checkEdges(from: TypedTime, until: TypedTime, timeZone: string) {
  const [first, last] = [checkClock(from, timeZone), checkClock(until, timeZone)]
  return {
    ...(first.time ? { from: first.time } : {}),
    ...(first.which ? { fromWhich: first.which } : {}),
    ...(last.time ? { until: last.time } : {}),
    ...(last.which ? { untilWhich: last.which } : {}),
  }
}

/** An absence as its form has it: whole days, unless a time is given. */
export type AbsenceValues = {
  staffId: string
  kind: AbsenceKind
  firstDay: string
  /** '': from the day's beginning. */
  from: string
  fromWhich: WhichTime
  lastDay: string
  /** '': to the day's end. */
  until: string
  untilWhich: WhichTime
}

export function toAbsenceValues(absence: AbsenceShownFragment, timeZone: string): AbsenceValues {
  const { startsAt, endsAt, staff, kind } = absence
  const [start, end] = [toTyped(startsAt, timeZone), toTyped(endsAt, timeZone)]
  return {
    staffId: staff.id,
    kind: kind ?? 'OTHER',
    firstDay: start.day,
    from: start.time === '00:00' ? '' : start.time,
    fromWhich: start.which,
    lastDay: end.time === '00:00' ? addDays(end.day, -1) : end.day,
    until: end.time === '00:00' ? '' : end.time,
    untilWhich: end.which,
  }
}

const absentFrom = ({ firstDay, from, fromWhich }: AbsenceValues) => ({ day: firstDay, time: from, which: fromWhich })
const absentUntil = ({ lastDay, until, untilWhich }: AbsenceValues) => ({
  day: lastDay,
  time: until,
  which: untilWhich,
})

export function toAbsenceSpan(values: AbsenceValues, timeZone: string): { startsAt: string; endsAt: string } {
  const { firstDay, from, lastDay, until } = values
  return {
    startsAt: from ? toInstant(absentFrom(values), timeZone) : instantAt(firstDay, '00:00', timeZone),
    endsAt: until ? toInstant(absentUntil(values), timeZone) : instantAt(addDays(lastDay, 1), '00:00', timeZone),
  }
}

export function checkAbsenceValues(
  values: AbsenceValues,
  timeZone: string,
): Partial<Record<keyof AbsenceValues, string>> {
  const { staffId, firstDay, from, lastDay, until } = values
  const isBackwards = lastDay < firstDay || (lastDay === firstDay && from !== '' && until !== '' && until <= from)
  return {
    ...(staffId ? {} : { staffId: m.rota_person_missing() }),
    ...(firstDay ? {} : { firstDay: m.code_day_missing() }),
    ...(lastDay ? {} : { lastDay: m.code_day_missing() }),
    ...(firstDay && lastDay && isBackwards ? { lastDay: m.code_end_before_start() } : {}),
    ...checkEdges(absentFrom(values), absentUntil(values), timeZone),
  }
}

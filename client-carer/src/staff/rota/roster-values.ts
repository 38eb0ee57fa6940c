import { addDays, dayOf, instantAt, wallTimeOf } from 'api/client/format-time'
import type { AbsenceKind, AbsenceShownFragment, ShiftShownFragment, StaffBase } from 'api/client/generated/graphql'
import * as m from '../../paraglide/messages.js'

/** A shift as its form has it: the day and the clock of the place. An end before the start is on the next day. */
export type ShiftValues = { on: string; from: string; until: string; base: StaffBase }

export function toShiftValues({ startsAt, endsAt, base }: ShiftShownFragment, timeZone: string): ShiftValues {
  return {
    on: dayOf(startsAt, timeZone),
    from: wallTimeOf(startsAt, timeZone),
    until: wallTimeOf(endsAt, timeZone),
    base,
  }
}

export const endsNextDay = ({ from, until }: Pick<ShiftValues, 'from' | 'until'>) =>
  from !== '' && until !== '' && until <= from

export function toShiftSpan(values: ShiftValues, timeZone: string): { startsAt: string; endsAt: string } {
  const lastDay = endsNextDay(values) ? addDays(values.on, 1) : values.on
  return {
    startsAt: instantAt(values.on, values.from, timeZone),
    endsAt: instantAt(lastDay, values.until, timeZone),
  }
}

export function checkShiftValues({ on, from, until }: ShiftValues): Partial<Record<keyof ShiftValues, string>> {
  return {
    ...(on ? {} : { on: m.code_day_missing() }),
    ...(from ? {} : { from: m.time_missing() }),
    ...(until ? {} : { until: m.time_missing() }),
  }
}

/** An absence as its form has it: whole days, unless a time is given. */
export type AbsenceValues = {
  staffId: string
  kind: AbsenceKind
  firstDay: string
  /** '': from the day's beginning. */
  from: string
  lastDay: string
  /** '': to the day's end. */
  until: string
}

export function toAbsenceValues(absence: AbsenceShownFragment, timeZone: string): AbsenceValues {
  const { startsAt, endsAt, staff, kind } = absence
  const [from, until] = [wallTimeOf(startsAt, timeZone), wallTimeOf(endsAt, timeZone)]
  const endDay = dayOf(endsAt, timeZone)
  return {
    staffId: staff.id,
    kind: kind ?? 'OTHER',
    firstDay: dayOf(startsAt, timeZone),
    from: from === '00:00' ? '' : from,
    lastDay: until === '00:00' ? addDays(endDay, -1) : endDay,
    until: until === '00:00' ? '' : until,
  }
}

export function toAbsenceSpan(values: AbsenceValues, timeZone: string): { startsAt: string; endsAt: string } {
  const { firstDay, from, lastDay, until } = values
  return {
    startsAt: instantAt(firstDay, from || '00:00', timeZone),
    endsAt: until ? instantAt(lastDay, until, timeZone) : instantAt(addDays(lastDay, 1), '00:00', timeZone),
  }
}

export function checkAbsenceValues(values: AbsenceValues): Partial<Record<keyof AbsenceValues, string>> {
  const { staffId, firstDay, from, lastDay, until } = values
  const isBackwards = lastDay < firstDay || (lastDay === firstDay && from !== '' && until !== '' && until <= from)
  return {
    ...(staffId ? {} : { staffId: m.rota_person_missing() }),
    ...(firstDay ? {} : { firstDay: m.code_day_missing() }),
    ...(lastDay ? {} : { lastDay: m.code_day_missing() }),
    ...(firstDay && lastDay && isBackwards ? { lastDay: m.code_end_before_start() } : {}),
  }
}

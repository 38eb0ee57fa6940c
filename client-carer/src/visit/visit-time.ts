import { dayOf, formatTime, minutesBetween, wallTimeOf } from 'api/client/format-time'
import type { TimeWords } from 'api/client/format-time'
import { checkClock, comesTwice, whichOf } from '../form/clock-change.ts'
import type { WhichTime } from '../form/clock-change.ts'
import { isWholeNumber } from '../form/typed-checks.ts'
import { parseWallTime } from '../form/wall-time.ts'
import * as m from '../paraglide/messages.js'

/** When a visit is and how long, as its forms have it: all as typed. */
export type VisitTimeValues = { on: string; at: string; which: WhichTime; minutes: string }

export function toVisitTimeValues(
  { plannedStart, plannedEnd }: { plannedStart: string; plannedEnd: string },
  words: TimeWords,
): VisitTimeValues {
  const typed = { day: dayOf(plannedStart, words.timeZone), time: wallTimeOf(plannedStart, words.timeZone) }
  return {
    on: typed.day,
    at: formatTime(plannedStart, words),
    which: whichOf(plannedStart, typed, words.timeZone),
    minutes: String(minutesBetween(plannedStart, plannedEnd)),
  }
}

export function checkVisitTime(
  { on, at, which, minutes }: VisitTimeValues,
  timeZone: string,
): Partial<Record<keyof VisitTimeValues, string>> {
  const time = parseWallTime(at)
  const clock = checkClock({ day: on, time: time ?? '', which }, timeZone)
  return {
    ...(on ? {} : { on: m.code_day_missing() }),
    ...(time ? {} : { at: m.time_wrong() }),
    ...(clock.time ? { at: clock.time } : {}),
    ...(clock.which ? { which: clock.which } : {}),
    ...(isWholeNumber(minutes, { least: 1, most: 720 }) ? {} : { minutes: m.extra_visit_minutes_wrong() }),
  }
}

/** As the API takes it. */
export function toVisitTime({ on, at, which, minutes }: VisitTimeValues, timeZone: string) {
  const time = parseWallTime(at) ?? at
  const secondTime = which === 'second' && comesTwice({ day: on, time }, timeZone)
  return { on, at: time, minutes: Number(minutes), secondTime }
}

import { instantsAt } from 'api/client/format-time'
import * as m from '../paraglide/messages.js'

/** Which of the two, in the hour that comes twice when clocks go back. '': nobody has said, or there are no two. */
export type WhichTime = '' | 'first' | 'second'

/** A time as it is typed: the day, the time of day (hh:mm), and which. Day or time may be '' still. */
export interface TypedTime {
  day: string
  time: string
  which: WhichTime
}

const instantsOf = ({ day, time }: Omit<TypedTime, 'which'>, timeZone: string) =>
  day && time ? instantsAt(day, time, timeZone) : []

/** Whether one has to ask which. */
export function comesTwice(typed: Omit<TypedTime, 'which'>, timeZone: string): boolean {
  return instantsOf(typed, timeZone).length > 1
}

/** What is wrong with a time that clocks leave out, or that they show twice; nothing with one that is not whole yet. */
export function checkClock(typed: TypedTime, timeZone: string): { time?: string; which?: string } {
  if (!typed.day || !typed.time) return {}
  const { length } = instantsOf(typed, timeZone)
  if (length === 0) return { time: m.code_no_such_time() }
  return length > 1 && typed.which === '' ? { which: m.time_twice_missing() } : {}
}

/** The instant of a time in which checkClock found nothing wrong. */
export function toInstant(typed: TypedTime, timeZone: string): string {
  const instants = instantsOf(typed, timeZone)
  const instant = (typed.which === 'second' && instants[1]) || instants[0]
  if (instant === undefined) throw new RangeError(`no such time: ${typed.day} ${typed.time}`)
  return instant
}

/** Which one an instant is, as it stood at `day` and `time`. */
export function whichOf(instant: string, typed: Omit<TypedTime, 'which'>, timeZone: string): WhichTime {
  const instants = instantsOf(typed, timeZone)
  if (instants.length < 2) return ''
  return Date.parse(instant) === Date.parse(instants[0] ?? '') ? 'first' : 'second'
}

/** For the comparison of two versions. */
export function whichWord(which: WhichTime): string {
  if (which === '') return ''
  return which === 'first' ? m.time_twice_first() : m.time_twice_second()
}

import { Temporal } from 'temporal-polyfill'
import type { Day } from '../db/database.ts'

/** A window on the resident's clock: hh:mm or hh:mm:ss. */
export interface WallWindow {
  readonly start: string
  readonly end: string
}

export interface Window {
  readonly start: Date
  readonly end: Date
}

export function minutesOf(window: WallWindow): number {
  const [start, end] = [Temporal.PlainTime.from(window.start), Temporal.PlainTime.from(window.end)]
  return start.until(end).total('minutes')
}

/**
 * The window as instants of one day. Where the clocks change, each edge is read as Temporal's 'compatible' does (and RFC 5545
 * asks): a time that does not exist is as much later as the clocks go forward (03:30 is 04:30), one that exists twice is the
 * first. Where that leaves less than `minutes` (03:30 to 04:15 would end before it starts), the end moves until they fit.
 */
export function toWindow(day: Day, window: WallWindow, zone: { timeZone: string; minutes: number }): Window {
  const start = toInstant(day, window.start, zone.timeZone)
  const end = toInstant(day, window.end, zone.timeZone)
  const fits = start.valueOf() + zone.minutes * 60_000
  return { start, end: new Date(Math.max(end.valueOf(), fits)) }
}

/** No moment of the window exists on that day: the clocks jump over it whole. */
export function isSkippedByClocks(day: Day, window: WallWindow, timeZone: string): boolean {
  const date = Temporal.PlainDate.from(day)
  const [start, end] = [date.toPlainDateTime(window.start), date.toPlainDateTime(window.end)]
  const after = start.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (after.toPlainDateTime().equals(start)) return false
  // The wall time at which the clocks go on after the jump that the start lies in.
  const jump = start.toZonedDateTime(timeZone, { disambiguation: 'earlier' }).getTimeZoneTransition('next')
  return jump !== null && Temporal.PlainDateTime.compare(end, jump.toPlainDateTime()) <= 0
}

function toInstant(day: Day, time: string, timeZone: string): Date {
  const zoned = Temporal.PlainDate.from(day).toPlainDateTime(time).toZonedDateTime(timeZone)
  return new Date(zoned.epochMilliseconds)
}

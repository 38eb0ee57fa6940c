import { Temporal } from 'temporal-polyfill'

/** Dead for so long, a page is loaded again: whatever is stuck in it is gone then. Doubles with each reload in vain. */
const deadLinkMs = 3 * 60_000
const deadLinkAtMostMs = 30 * 60_000
/** A tablet that was in a call at 03:30 catches up until then. */
const nightWindow = { hours: 1, minutes: 30 }
const nightlyAt = Temporal.PlainTime.from('03:30')

export type LinkHealth = {
  nowMs: number
  /** When the last proof came that the connection lives; undefined while it lives. */
  lostSinceMs: number | undefined
  /** Reloads one after another that did not bring it back. */
  reloadsInVain: number
  /** The shell is in the service worker's cache: without it a reload would end on the browser's own error page. */
  isShellCached: boolean
}

export function isReloadDueToDeadLink({ nowMs, lostSinceMs, reloadsInVain, isShellCached }: LinkHealth): boolean {
  if (lostSinceMs === undefined || !isShellCached) return false
  return nowMs - lostSinceMs >= Math.min(deadLinkMs * 2 ** reloadsInVain, deadLinkAtMostMs)
}

/**
 * 03:30 of the day by the home's clock. In the spring night when 03:30 does not exist it is 04:30 (the gap is passed
 * over), in the autumn night when it comes twice it is the first one: each day has exactly one.
 */
export function nightlyReloadOf(day: Temporal.PlainDate, timeZone: string): Temporal.ZonedDateTime {
  return day.toPlainDateTime(nightlyAt).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
}

export function isNightlyReloadDue(input: { nowMs: number; loadedAtMs: number; timeZone: string }): boolean {
  const now = Temporal.Instant.fromEpochMilliseconds(input.nowMs).toZonedDateTimeISO(input.timeZone)
  const due = nightlyReloadOf(now.toPlainDate(), input.timeZone)
  const isInWindow = !isBefore(now, due) && isBefore(now, due.add(nightWindow))
  return isInWindow && input.loadedAtMs < due.epochMilliseconds
}

function isBefore(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(one, other) < 0
}

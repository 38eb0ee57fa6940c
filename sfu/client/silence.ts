/**
 * Dead man's switch of the socket. A browser is not told when the other end is gone without a FIN, and cannot see the
 * server's pings, so it asks and listens. Together with the tick of a quarter second, a call that has died is not shown as
 * connected for more than 5 s.
 */
export const askAfterMs = 1_000
export const deadAfterMs = 3_500
/** The page itself slept or was busy: what has arrived meanwhile must get a chance to be read. */
const tickLateMs = 1_500
const graceAfterLateTickMs = 1_500

export interface Hearing {
  lastHeardAt: number
  lastAskedAt: number
  lastTickAt: number
  /** Until then silence is not held against the other end. */
  graceUntil: number
}

export function startHearing(now: number): Hearing {
  return { lastHeardAt: now, lastAskedAt: now, lastTickAt: now, graceUntil: now }
}

/** One tick: what silence means now. Changes `hearing`; the caller sends the question on `ask`. */
export function listen(hearing: Hearing, now: number): 'fine' | 'ask' | 'dead' {
  if (now - hearing.lastTickAt > tickLateMs) hearing.graceUntil = now + graceAfterLateTickMs
  hearing.lastTickAt = now
  if (now - hearing.lastHeardAt >= deadAfterMs && now >= hearing.graceUntil) return 'dead'
  if (now - Math.max(hearing.lastAskedAt, hearing.lastHeardAt) < askAfterMs) return 'fine'
  hearing.lastAskedAt = now
  return 'ask'
}

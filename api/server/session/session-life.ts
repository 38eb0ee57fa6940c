const hourMs = 3_600_000

/** How long a sign-in holds: unused for `idleHours`, and in any case no longer than `absoluteHours`. */
export interface SessionLife {
  readonly idleHours: number
  readonly absoluteHours: number
}

/** SESSION_HOURS is a long shift; twice that ends every session, so each day begins with a sign-in. */
export function sessionLife(sessionHours: number): SessionLife {
  return { idleHours: sessionHours, absoluteHours: 2 * sessionHours }
}

/** When a session that was created then and is used now ends, if it is not used again. */
export function expiryOf(session: { createdAt: Date; usedAt: Date }, life: SessionLife): Date {
  const idleEndMs = session.usedAt.getTime() + life.idleHours * hourMs
  const absoluteEndMs = session.createdAt.getTime() + life.absoluteHours * hourMs
  return new Date(Math.min(idleEndMs, absoluteEndMs))
}

/** Use is written down once in five minutes, not at each of a page's many requests. */
export const touchIntervalMs = 5 * 60_000

export function isWorthTouching(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= touchIntervalMs
}

import pg from 'pg'

/** SQLSTATE classes and codes that mean: the server is away, starting, stopping or full. Nothing is wrong with the request. */
const unavailableStates = /^(08|57P0[1-5]|53300|25P0[34])/
const unavailableSystemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
])
/** What pg says without a code. */
const unavailableMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/

/** Whether an error of pg means that the database cannot be reached now: the same request may be tried again later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable)
  if (!(error instanceof Error)) return false
  if (isStalePlan(error)) return true
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && (unavailableStates.test(code) || isConnectionFailure(error, code))) return true
  return unavailableMessages.test(error.message)
}

/** A file that is not there is ENOENT too: only a failed `connect` of a socket counts. */
function isConnectionFailure(error: Error, code: string): boolean {
  if (!unavailableSystemCodes.has(code)) return false
  const { syscall } = error as { syscall?: unknown }
  return code !== 'ENOENT' || syscall === 'connect'
}

/** A prepared statement whose table has got other columns since: prepared anew, it works. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && /cached plan/.test(error.message)
}

/** Whether the database said it, or could not be asked: the transaction in which it happened is lost. */
export function isOfDatabase(error: unknown): boolean {
  return error instanceof pg.DatabaseError || isDatabaseUnavailable(error)
}

/** Nothing went wrong here, but before it in the same transaction. */
export function isAborted(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '25P02'
}

/** The name of the constraint that a write would break, where the error says so. */
export function findBrokenConstraint(error: unknown): string | undefined {
  const { code, constraint } = (error ?? {}) as {
    code?: unknown
    constraint?: unknown
  }
  const broken = code === '23505' || code === '23P01'
  return broken && typeof constraint === 'string' ? constraint : undefined
}

/** A text holds U+0000, which Postgres keeps in neither text (22021) nor JSON (22P05): what was sent is wrong. */
export function isUnkeepableText(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return code === '22021' || code === '22P05'
}

/**
 * Two transactions waited for each other, or one too long for another, or for several one after the other: this one was ended,
 * and may be tried again at once.
 */
export function isLostWait(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return code === '40P01' || code === '55P03' || code === '57014'
}

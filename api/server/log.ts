import { destination, pino, type Logger } from 'pino'

/**
 * JSON lines on stderr; stdout says only when the server is ready. Of an error goes in what a developer needs, picked by name:
 * a driver's error may carry the very row that it failed on.
 */
export function createLog(level: string): Logger {
  return pino({ level, base: { service: 'api' }, serializers: { err: toLoggedError } }, destination(2))
}

function toLoggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, cause } = error
  const { code, constraint, syscall } = error as { code?: unknown; constraint?: unknown; syscall?: unknown }
  const logged = { name, message, code, constraint, syscall, stack }
  return cause === undefined ? logged : { ...logged, cause: toLoggedError(cause) }
}

import { destination, pino } from 'pino'
import type { Logger } from 'pino'

/** To stderr; stdout has the one line that says that the service listens. Never a token, never a name. */
export function createLogger(level: string): Logger {
  const redact = { paths: ['*.token', '*.resumeToken', '*.name', 'token', 'resumeToken'], censor: '-' }
  return pino({ level, base: { service: 'sfu' }, redact }, destination({ fd: 2, sync: true }))
}

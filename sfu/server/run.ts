import type { Logger } from 'pino'
import type { Sfu } from './sfu.ts'

/** A process's life: start, say so on stdout, stop on SIGTERM or SIGINT, exit 0. An expected trouble is one plain line. */
export async function runUntilSignal(create: () => { service: Sfu; logger: Logger }): Promise<void> {
  try {
    const { service, logger } = create()
    exitOnTheUnexpected(logger)
    const signalled = nextSignal()
    await service.start()
    process.stdout.write(`${JSON.stringify({ ready: true, service: 'sfu', url: service.url })}\n`)
    await signalled
    await service.stop()
    process.exit(0)
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`)
    process.exit(1)
  }
}

/** Whatever nobody handled leaves an unknown state: log it, exit, be restarted. */
function exitOnTheUnexpected(logger: Logger): void {
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(event, (error: unknown) => {
      logger.fatal({ err: error }, event)
      process.exit(1)
    })
  }
}

async function nextSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve())
  })
}

/** Errors with a code are written for people; of others the stack is wanted. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? error.message : (error.stack ?? error.message)
}

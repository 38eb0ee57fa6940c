import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { JSONWebKeySet, JWK } from 'jose'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import { createReportReader } from './call/report-signature.ts'
import { createCommandHandler } from './call/sfu-command.ts'
import { createTicketIssuer } from './call/ticket-issuer.ts'
import { systemClock } from './clock.ts'
import { readNamedFile, type Config } from './config.ts'
import type { ServerContext } from './context.ts'
import { createDatabase } from './db/connection.ts'
import type { Database } from './db/database.ts'
import { createListener } from './db/listener.ts'
import { checkDatabase } from './db/startup-check.ts'
import { isDatabaseUnavailable } from './db/unavailable.ts'
import { createSweeper, type Sweeper } from './due/sweeper.ts'
import { createEventFeed } from './events/event-feed.ts'
import { eventChannel } from './events/event.repository.ts'
import { buildSchema } from './graphql/schema.ts'
import { createApp } from './http/app.ts'
import { readKnownDocuments } from './http/known-documents.ts'
import { createMetrics, type Metrics } from './http/metrics.ts'
import { careEndHandler } from './care-end/care-end-due.ts'
import { createGenerationHandler } from './generation/generation-due.ts'
import { oldRowsHandler } from './old-rows/old-rows-due.ts'
import { callAbandonedHandler, ringDeadlineHandler } from './visit/visit-outcome.service.ts'

export interface Server {
  /** Listens at once, and serves when the database is there and fit. Throws where it never will be. */
  start: () => Promise<{ url: string }>
  /** Finishes what was asked, ends live streams, stops sweeping, lets the database go. Safe to repeat. */
  stop: () => Promise<void>
  context: ServerContext
}

const stopWithinMs = 8_000

export async function createServer(config: Config, log: Logger): Promise<Server> {
  const db = createDatabase({ url: config.databaseUrl, log })
  const events = createEventFeed({ db, log })
  const metrics = createMetrics({ liveStreams: events.listenerCount })
  const tickets = await createTicketIssuer(readKey('TICKET_PRIVATE_KEY_FILE', config.ticketPrivateKeyFile), systemClock)
  const context: ServerContext = { db, config, clock: systemClock, log, events, tickets }
  const sweepers = createSweepers(context, metrics)
  const listener = createListener({ url: config.databaseUrl, channel: eventChannel, log, onHint: wakeAll })
  const stopping = new AbortController()
  let whyNotReady: string | undefined = 'The database has not been reached yet.'

  const http = createHttp(
    config,
    createApp({
      server: context,
      schema: buildSchema(),
      documents: readKnownDocuments(),
      readReports: createReportReader(readKeys('SFU_PUBLIC_KEYS_FILE', config.sfuPublicKeysFile)),
      metrics,
      health: { whyNotReady: () => whyNotReady },
    }),
  )

  function wakeAll(): void {
    events.wake()
    sweepers.forEach((sweeper) => sweeper.wake())
  }

  return {
    context,
    start: async () => {
      const url = await listen(http, config)
      await untilDatabaseIsFit(db, log, stopping.signal)
      whyNotReady = undefined
      events.start()
      listener.start()
      sweepers.forEach((sweeper) => sweeper.start())
      return { url }
    },
    stop: async () => {
      stopping.abort()
      const closed = close(http)
      await events.stop()
      await closed
      await Promise.all([listener.stop(), ...sweepers.map((sweeper) => sweeper.stop())])
      await db.destroy()
    },
  }
}

/** What only the database does is kept apart from what waits for another machine, and from what takes its time. */
function createSweepers({ db, log, tickets, config }: ServerContext, metrics: Metrics): Sweeper[] {
  const onSwept: Parameters<typeof createSweeper>[0]['onSwept'] = ({ kind, lateMs, outcome }) => {
    metrics.dueLateness.observe({ kind }, lateMs / 1000)
    metrics.dueOutcomes.inc({ kind, outcome })
  }
  const kinds = [
    [ringDeadlineHandler, callAbandonedHandler],
    [createCommandHandler({ tickets, fetch })],
    [createGenerationHandler({ daysAhead: config.visitDaysAhead }), careEndHandler, oldRowsHandler],
  ]
  return kinds.map((handlers) => createSweeper({ db, log, handlers, onSwept }))
}

function createHttp(config: Config, app: ReturnType<typeof createApp>): HttpServer {
  if (config.tls === null) return createHttpServer(app)
  return createHttpsServer({ cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) }, app)
}

async function listen(http: HttpServer, config: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(new CannotListen(config, error)))
    http.listen(config.port, config.host, resolve)
  })
  // A TCP server that listens has such an address.
  const { port } = http.address() as AddressInfo
  return `${config.tls === null ? 'http' : 'https'}://${config.host}:${port}`
}

async function close(http: HttpServer): Promise<void> {
  if (!http.listening) return
  const closed = new Promise<void>((resolve) => http.close(() => resolve()))
  http.closeIdleConnections()
  const tooLate = setTimeout(() => http.closeAllConnections(), stopWithinMs)
  await closed
  clearTimeout(tooLate)
}

/** A database that is away comes back; one that would show too much does not get better by waiting. */
async function untilDatabaseIsFit(db: Kysely<Database>, log: Logger, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      return await checkDatabase(db)
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error
      log.warn({ err: error }, 'the database (APP_DATABASE_URL) is not reachable yet; trying again')
      await sleep(1_000, undefined, { signal })
    }
  }
}

function readKey(variable: string, file: string): JWK {
  return JSON.parse(readNamedFile(variable, file)) as JWK // checked by jose when it is imported
}

function readKeys(variable: string, file: string): JSONWebKeySet {
  return JSON.parse(readNamedFile(variable, file)) as JSONWebKeySet // checked by jose when it is read
}

export class CannotListen extends Error {
  override name = 'CannotListen'
  readonly code = 'CANNOT_LISTEN'
  constructor({ host, port }: Config, cause: NodeJS.ErrnoException) {
    const why = cause.code === 'EADDRINUSE' ? 'another program listens there' : cause.message
    super(`Cannot listen on ${host}:${port} (API_HOST, API_PORT): ${why}.`, { cause })
  }
}

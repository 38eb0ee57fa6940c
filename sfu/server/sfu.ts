import type { Server } from 'node:http'
import type { CryptoKey } from 'jose'
import type { Logger } from 'pino'
import type { SfuConfig } from './config.ts'
import { Control } from './control/control.ts'
import { createHttp, listen } from './http.ts'
import { createLogger } from './logger.ts'
import { MediasoupEngine } from './media/mediasoup-engine.ts'
import type { MediaEngine } from './media/media-engine.ts'
import { Metrics } from './metrics.ts'
import { Reporter } from './reports/reporter.ts'
import { ReportQueue } from './reports/report-queue.ts'
import { Rooms } from './rooms/rooms.ts'
import { signalTiming, SignalServer } from './signalling/signal-server.ts'
import { readPrivateKey, readPublicKey } from './tokens/keys.ts'
import { RoomTokenCheck } from './tokens/room-token.ts'

export interface Sfu {
  /** The port in it is the real one, also when 0 was asked for. */
  readonly url: string
  start(): Promise<void>
  /** Lets calls move to another node, hands over the last reports, closes all. Bounded; safe to repeat. */
  stop(): Promise<void>
}

/** What a test may bring itself. */
export interface SfuParts {
  logger?: Logger
  now?: () => number
  timing?: Partial<SfuTiming>
}

type SfuTiming = typeof timing

const sweepIntervalMs = 500
const maxSockets = 5_000
const timing = {
  ...signalTiming,
  /** How long peers may take to move away when the node goes down. */
  drainMs: 3_000,
  /** How long the API may take to accept the last reports. */
  lastReportsMs: 2_000,
}

/** Puts the parts together; closures.md says who closes whom. */
export function createSfu(config: SfuConfig, parts: SfuParts = {}): Sfu {
  const logger = parts.logger ?? createLogger(config.logLevel)
  const now = parts.now ?? Date.now
  let running: RunningSfu | undefined
  let stopping: Promise<void> | undefined
  return {
    get url() {
      return running?.url ?? config.publicUrl
    },
    async start() {
      running = await startAll({ config, logger, now, timing: { ...timing, ...parts.timing } })
    },
    async stop() {
      stopping ??= running?.stop()
      await stopping
    },
  }
}

interface RunningSfu {
  readonly url: string
  stop(): Promise<void>
}

async function startAll(context: {
  config: SfuConfig
  logger: Logger
  now: () => number
  timing: SfuTiming
}): Promise<RunningSfu> {
  const { config, logger, now, timing } = context
  const [privateKey, publicKey] = await Promise.all([
    readPrivateKey(config.privateKeyFile),
    readPublicKey(config.ticketPublicKeyFile),
  ])
  const metrics = new Metrics()
  const engine = createEngine(config, { logger, metrics })
  const rooms = new Rooms({
    engine,
    report: (body) => reporter.report(body),
    logger,
    now,
    seatKeptMs: config.seatKeptMs,
  })
  const { queue, reporter } = createReporter({ config, logger, now, rooms, metrics, privateKey })
  const tokens = new RoomTokenCheck({ publicKey, now })
  const control = new Control({ publicKey, rooms, now })
  const http = await createHttp({
    tls: config.tls,
    control,
    metrics,
    metricsToken: config.metricsToken,
    logger,
    health: () => healthOf(rooms, engine),
  })
  const signals = new SignalServer({
    http,
    rooms,
    tokens,
    logger,
    now,
    allowedOrigins: config.allowedOrigins,
    maxSockets,
    timing,
    onRequest: (method, outcome) => metrics.requests.inc({ method, outcome }),
  })
  metrics.watch({ rooms, engine, sockets: () => signals.size, reportsWaiting: () => queue.length })

  const port = await startListening({ config, engine, signals, http })
  reporter.start()
  const sweeper = setInterval(() => [rooms, tokens, control].forEach((part) => part.sweep()), sweepIntervalMs)
  return {
    url: `${config.tls ? 'wss' : 'ws'}://${config.host}:${port}`,
    stop: () => stopAll({ timing, rooms, reporter, signals, sweeper, engine, http }),
  }
}

function createEngine(config: SfuConfig, { logger, metrics }: { logger: Logger; metrics: Metrics }): MediaEngine {
  return new MediasoupEngine({
    workers: config.workers,
    workerBin: config.workerBin,
    listenAddresses: config.listenAddresses,
    portBase: config.rtcPortBase,
    logger,
    onWorkerDied: () => metrics.workerDeaths.inc(),
  })
}

function createReporter(context: {
  config: SfuConfig
  logger: Logger
  now: () => number
  rooms: Rooms
  metrics: Metrics
  privateKey: CryptoKey
}): { queue: ReportQueue; reporter: Reporter } {
  const { config, logger, now, rooms, metrics, privateKey } = context
  const { nodeId, publicUrl, controlUrl, workers } = config
  const queue = new ReportQueue({
    nodeId,
    nodeStarted: { type: 'nodeStarted', publicUrl, controlUrl, workers },
    snapshot: () => rooms.snapshot(),
    now: () => new Date(now()),
  })
  const reporter = new Reporter({
    url: config.apiReportUrl,
    nodeId,
    privateKey,
    queue,
    heartbeat: () => {
      const { rooms: roomCount, connected } = rooms.counts()
      return { type: 'heartbeat', rooms: roomCount, peers: connected, draining: rooms.draining }
    },
    logger,
    onAttempt: (outcome) => metrics.reports.inc({ outcome }),
  })
  return { queue, reporter }
}

/** Media first: who can open a socket can also call. What was started is closed again when the rest fails. */
async function startListening(parts: {
  config: SfuConfig
  engine: MediaEngine
  signals: SignalServer
  http: Server
}): Promise<number> {
  const { config, engine, signals, http } = parts
  try {
    await engine.start()
    const port = await listen(http, config)
    signals.start()
    return port
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function healthOf(rooms: Rooms, engine: MediaEngine): Promise<{ healthy: boolean; details: object }> {
  const { draining } = rooms
  const workers = (await engine.workers()).map(({ worker, pid, rooms }) => ({ worker, pid, rooms }))
  return { healthy: !draining && workers.length > 0, details: { draining, workers } }
}

async function stopAll(parts: {
  timing: SfuTiming
  rooms: Rooms
  reporter: Reporter
  signals: SignalServer
  sweeper: NodeJS.Timeout
  engine: MediaEngine
  http: Server
}): Promise<void> {
  const { rooms, reporter, signals, sweeper, engine, http } = parts
  const { drainMs, lastReportsMs } = parts.timing
  engine.drain()
  rooms.drain()
  reporter.beat()
  await signals.untilEmpty(drainMs)
  clearInterval(sweeper)
  rooms.closeAll('shutdown')
  await Promise.all([signals.stop(1_000), reporter.stop(lastReportsMs)])
  await engine.close()
  http.closeAllConnections()
  await new Promise<void>((resolve) => http.close(() => resolve()))
}

import { once } from 'node:events'
import { access, constants } from 'node:fs/promises'
import { createWorker, workerBin as defaultWorkerBin } from 'mediasoup'
import type { types } from 'mediasoup'
import type { Logger } from 'pino'
import { backoffMs } from '../backoff.ts'

export interface WorkerPoolOptions {
  workers: number
  workerBin: string | undefined
  listenAddresses: { ip: string; announcedAddress?: string | undefined }[]
  /** The first worker's port, UDP and TCP; the next worker has the next. 0: any free port. */
  portBase: number
  logger: Logger
  onWorkerDied?: () => void
}

/** One worker process with its one port. */
export interface LiveWorker {
  readonly slot: number
  readonly worker: types.Worker
  readonly server: types.WebRtcServer
}

export class WorkerMissing extends Error {
  override name = 'WorkerMissing'
  readonly code = 'WORKER_MISSING'
}

export class MediaPortInUse extends Error {
  override name = 'MediaPortInUse'
  readonly code = 'PORT_IN_USE'
}

/**
 * A worker process per slot and one spare that is already running, because starting a process takes longer (67 ms) than a
 * person should wait. A dead worker's slot goes to the spare, port and all, and a new spare is started.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions
  readonly #slots: (LiveWorker | undefined)[]
  readonly #load = new Map<LiveWorker, number>()
  readonly #waiting = new Set<{ resolve: (worker: LiveWorker) => void; reject: (error: Error) => void }>()
  readonly #ending = new AbortController()
  #spare: Promise<types.Worker | undefined> = Promise.resolve(undefined)
  #draining = false

  constructor(options: WorkerPoolOptions) {
    this.#options = options
    this.#slots = Array.from({ length: options.workers }, () => undefined)
  }

  async start(): Promise<void> {
    await this.#requireBinary()
    await Promise.all(this.#slots.map(async (_, slot) => this.#place(slot, await this.#spawn())))
    this.#prepareSpare()
  }

  get live(): LiveWorker[] {
    return this.#slots.filter((worker) => worker !== undefined)
  }

  roomsOf(worker: LiveWorker): number {
    return this.#load.get(worker) ?? 0
  }

  /** The least loaded worker, counted as one room busier until `release`. Waits while none lives. */
  async take(): Promise<LiveWorker> {
    if (this.#ending.signal.aborted) throw new Error('the worker pool is closed')
    const [first, ...others] = this.live
    const worker = first
      ? others.reduce((best, other) => (this.roomsOf(other) < this.roomsOf(best) ? other : best), first)
      : await new Promise<LiveWorker>((resolve, reject) => this.#waiting.add({ resolve, reject }))
    this.#load.set(worker, this.roomsOf(worker) + 1)
    return worker
  }

  release(worker: LiveWorker): void {
    const rooms = this.#load.get(worker)
    if (rooms !== undefined) this.#load.set(worker, rooms - 1)
  }

  drain(): void {
    this.#draining = true
  }

  /** Resolves when the workers' processes are gone, so that none outlives this one unreaped. Once more does nothing. */
  async close(): Promise<void> {
    if (this.#ending.signal.aborted) return
    this.#ending.abort()
    for (const { reject } of this.#waiting) reject(new Error('the worker pool is closed'))
    this.#waiting.clear()
    const spare = this.#spare.then((worker) => worker && closeWorker(worker))
    await Promise.all([spare, ...this.live.map(({ worker }) => closeWorker(worker))])
  }

  async #requireBinary(): Promise<void> {
    const binary = this.#options.workerBin ?? defaultWorkerBin
    try {
      await access(binary, constants.X_OK)
    } catch (cause) {
      const advice = 'Set MEDIASOUP_WORKER_BIN to it, or run npm start, which fetches or builds it.'
      throw new WorkerMissing(`There is no mediasoup-worker that may be run at ${binary}. ${advice}`, { cause })
    }
  }

  async #spawn(): Promise<types.Worker> {
    const { workerBin } = this.#options
    const before = signalListeners()
    const starting = createWorker({ logLevel: 'warn', ...(workerBin === undefined ? {} : { workerBin }) })
    forgetSignalListeners(before)
    const worker = await starting
    // The signal listener that mediasoup adds is taken away: on SIGTERM calls go on until their peers have moved.
    if (this.#ending.signal.aborted) worker.close()
    return worker
  }

  async #place(slot: number, worker: types.Worker): Promise<void> {
    const port = this.#options.portBase === 0 ? 0 : this.#options.portBase + slot
    const server = await worker.createWebRtcServer({ listenInfos: this.#listenInfos(port) }).catch((cause: unknown) => {
      worker.close()
      throw toPlacingError(cause, port)
    })
    const live: LiveWorker = { slot, worker, server }
    if (worker.closed) return this.#died(live)
    worker.once('died', () => this.#died(live))
    this.#slots[slot] = live
    this.#load.set(live, 0)
    for (const { resolve } of this.#waiting) resolve(live)
    this.#waiting.clear()
  }

  #listenInfos(port: number): types.TransportListenInfo[] {
    return this.#options.listenAddresses.flatMap(({ ip, announcedAddress }) =>
      (['udp', 'tcp'] as const).map((protocol) => ({
        protocol,
        ip,
        port,
        ...(announcedAddress === undefined ? {} : { announcedAddress }),
      })),
    )
  }

  #died(live: LiveWorker): void {
    if (this.#ending.signal.aborted) return
    this.#options.logger.error({ worker: live.slot, pid: live.worker.pid }, 'media worker died')
    this.#options.onWorkerDied?.()
    this.#load.delete(live)
    this.#slots[live.slot] = undefined
    if (!this.#draining) void this.#refill(live.slot) // never rejects: it tries until it succeeds or the pool is closed
  }

  async #refill(slot: number): Promise<void> {
    for (let attempt = 0; !this.#draining && !this.#ending.signal.aborted; attempt += 1) {
      try {
        const worker = await this.#takeSpare()
        await this.#place(slot, worker)
        return
      } catch (error) {
        if (this.#ending.signal.aborted) return
        this.#options.logger.error({ err: error, worker: slot, attempt }, 'media worker cannot be replaced yet')
        await pause(backoffMs(attempt), this.#ending.signal)
      }
    }
  }

  async #takeSpare(): Promise<types.Worker> {
    const spare = await this.#spare
    this.#prepareSpare()
    return spare && !spare.closed ? spare : this.#spawn()
  }

  #prepareSpare(): void {
    this.#spare = this.#spawn().catch((error: unknown) => {
      this.#options.logger.warn({ err: error }, 'no spare media worker')
      return undefined
    })
  }
}

function toPlacingError(cause: unknown, port: number): Error {
  const message = cause instanceof Error ? cause.message : String(cause)
  if (!/in use/i.test(message)) return new Error(`a media worker cannot listen: ${message}`, { cause })
  return new MediaPortInUse(`Media port ${port} is in use (SFU_RTC_PORT_BASE, one port per worker).`, { cause })
}

const signals = ['SIGINT', 'SIGTERM'] as const

function signalListeners(): Map<NodeJS.Signals, unknown[]> {
  return new Map(signals.map((signal) => [signal, process.listeners(signal)]))
}

/** mediasoup adds its listeners synchronously in `createWorker`; what was there before stays. */
function forgetSignalListeners(before: Map<NodeJS.Signals, unknown[]>): void {
  for (const signal of signals) {
    for (const listener of process.listeners(signal)) {
      if (!before.get(signal)?.includes(listener)) process.removeListener(signal, listener)
    }
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
  })
}

async function closeWorker(worker: types.Worker): Promise<void> {
  const gone = worker.subprocessClosed ? undefined : once(worker, 'subprocessclose')
  worker.close()
  await gone
}

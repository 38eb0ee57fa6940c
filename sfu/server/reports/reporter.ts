import { CompactSign } from 'jose'
import type { CryptoKey } from 'jose'
import type { Logger } from 'pino'
import { z } from 'zod'
import { heartbeatIntervalMs } from '../../protocol/reports.ts'
import type { ReportBatch } from '../../protocol/reports.ts'
import { backoffMs } from '../backoff.ts'
import type { HeartbeatBody, ReportBody, ReportQueue } from './report-queue.ts'

export interface ReporterOptions {
  url: string
  nodeId: string
  privateKey: CryptoKey
  queue: ReportQueue
  heartbeat: () => HeartbeatBody
  logger: Logger
  /** Outcome of each attempt, for the metrics. */
  onAttempt?: (outcome: 'accepted' | 'conflict' | 'refused' | 'unreachable') => void
}

const requestTimeoutMs = 5_000
/** An API that is back knows of no living node until it hears one: nobody can be called before that. */
const longestPauseMs = 1_000
const acceptedSchema = z.object({ accepted: z.number().int().min(0) })
const expectedSchema = z.object({ expected: z.number().int().min(1) })

/** Sends what the queue holds: one request at a time, in order, again until the API has it. */
export class Reporter {
  readonly #options: ReporterOptions
  readonly #ending = new AbortController()
  #wake: () => void = () => undefined
  #cutPause: () => void = () => undefined
  #heartbeatDue = true
  #heartbeatTimer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #stopWhenEmpty = false
  #failures = 0

  constructor(options: ReporterOptions) {
    this.#options = options
  }

  start(): void {
    this.#heartbeatTimer = setInterval(() => this.beat(), heartbeatIntervalMs)
    this.#running = this.#run()
  }

  report(body: ReportBody): void {
    this.#options.queue.add(body)
    this.#wake()
  }

  /** A heartbeat now, not only at its time: the API should hear of draining at once. */
  beat(): void {
    this.#heartbeatDue = true
    this.#wake()
  }

  /** Tries to hand over the rest, but no longer than `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    clearInterval(this.#heartbeatTimer)
    if (!this.#running) return
    const timer = setTimeout(() => this.#abort(), graceMs)
    this.#stopWhenEmpty = true
    this.#wake()
    this.#cutPause()
    await this.#running
    clearTimeout(timer)
    const unsent = this.#options.queue.length
    if (unsent > 0) this.#options.logger.warn({ unsent }, 'reports were not delivered before the stop')
  }

  #abort(): void {
    this.#ending.abort()
    this.#wake()
    this.#cutPause()
  }

  async #run(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      const batch = this.#options.queue.batch(this.#heartbeatDue ? this.#options.heartbeat() : undefined)
      this.#heartbeatDue = false
      if (!batch) {
        if (this.#stopWhenEmpty) return
        await this.#untilWoken()
        continue
      }
      if (await this.#deliver(batch)) continue
      if (this.#stopWhenEmpty && !this.#options.queue.hasNews) return
      await this.#pauseAfterFailure()
    }
  }

  /** True when there is progress, false when it should be tried again later. */
  async #deliver(batch: ReportBatch): Promise<boolean> {
    try {
      const response = await this.#post(batch)
      if (response.status === 200) return this.#accepted(batch, acceptedSchema.parse(await response.json()).accepted)
      if (response.status === 409) return this.#conflict(batch, expectedSchema.parse(await response.json()).expected)
      await response.body?.cancel()
      return this.#failed('refused', { status: response.status })
    } catch (error) {
      return this.#failed('unreachable', { err: error })
    }
  }

  #accepted(batch: ReportBatch, seq: number): boolean {
    this.#options.onAttempt?.('accepted')
    if (this.#failures > 1) this.#options.logger.info({ attempts: this.#failures }, 'the API takes reports again')
    this.#failures = 0
    this.#options.queue.accept(batch.bootId, seq)
    return true
  }

  #conflict(batch: ReportBatch, expected: number): boolean {
    this.#options.onAttempt?.('conflict')
    this.#options.logger.warn({ expected, first: batch.reports[0]?.seq }, 'the API misses reports')
    this.#options.queue.rewind(batch.bootId, expected)
    // A second conflict in a row waits: two ends that disagree must not spin.
    this.#failures += 1
    return this.#failures === 1
  }

  #failed(outcome: 'refused' | 'unreachable', details: object): boolean {
    if (this.#ending.signal.aborted) return false
    this.#options.onAttempt?.(outcome)
    this.#failures += 1
    // Loud once; a long outage should not fill the disk.
    const level = this.#failures === 1 || outcome === 'refused' ? 'warn' : 'debug'
    this.#options.logger[level]({ ...details, attempts: this.#failures }, `reports to the API: ${outcome}`)
    return false
  }

  async #post(batch: ReportBatch): Promise<Response> {
    const payload = new TextEncoder().encode(JSON.stringify(batch))
    const body = await new CompactSign(payload)
      .setProtectedHeader({ alg: 'EdDSA', kid: this.#options.nodeId })
      .sign(this.#options.privateKey)
    return fetch(this.#options.url, {
      method: 'POST',
      headers: { 'content-type': 'application/jose' },
      body,
      redirect: 'error',
      signal: AbortSignal.any([this.#ending.signal, AbortSignal.timeout(requestTimeoutMs)]),
    })
  }

  async #untilWoken(): Promise<void> {
    await new Promise<void>((resolve) => (this.#wake = resolve))
  }

  async #pauseAfterFailure(): Promise<void> {
    if (this.#ending.signal.aborted) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, backoffMs(this.#failures - 1, { longestMs: longestPauseMs }))
      this.#cutPause = () => (clearTimeout(timer), resolve())
    })
  }
}

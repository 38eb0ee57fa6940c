import { randomUUID } from 'node:crypto'
import type { Report, ReportBatch } from '../../protocol/reports.ts'

/** A report before it has its number and time. */
export type ReportBody = DistributiveOmit<Report, 'seq' | 'at'>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

export type HeartbeatBody = Extract<ReportBody, { type: 'heartbeat' }>
export type NodeStartedBody = Extract<ReportBody, { type: 'nodeStarted' }>

export interface ReportQueueOptions {
  nodeId: string
  /** First report of every boot. */
  nodeStarted: NodeStartedBody
  /** Who is seated now: said again when the numbering starts over. */
  snapshot: () => ReportBody[]
  now: () => Date
  maxReports?: number
}

const maxBatch = 500

/**
 * The reports that the API has not yet accepted, numbered without gaps. No I/O: reporter.ts sends. The numbering starts over
 * (a new boot id, nodeStarted, everyone seated) when the API misses what is no longer here or the buffer is full.
 */
export class ReportQueue {
  readonly #options: ReportQueueOptions
  #bootId = ''
  #nextSeq = 1
  #waiting: Report[] = []

  constructor(options: ReportQueueOptions) {
    this.#options = options
    this.#startOver()
  }

  get #maxReports(): number {
    return this.#options.maxReports ?? 10_000
  }

  get bootId(): string {
    return this.#bootId
  }

  get length(): number {
    return this.#waiting.length
  }

  /** Whether anything waits that the API does not find out by itself. */
  get hasNews(): boolean {
    return this.#waiting.some(({ type }) => type !== 'heartbeat' && type !== 'nodeStarted')
  }

  add(body: ReportBody): void {
    if (this.#waiting.length >= this.#maxReports) {
      this.#startOver()
      // The snapshot already holds what any other report would say.
      if (body.type === 'roomClosed') this.#append(body)
      return
    }
    this.#append(body)
  }

  /**
   * What to send now. A heartbeat due is put at the end; one that is still waiting there from a failed attempt is renewed
   * instead, so that hours without an API leave one heartbeat, not thousands.
   */
  batch(heartbeat?: HeartbeatBody): ReportBatch | undefined {
    if (heartbeat) {
      const last = this.#waiting.at(-1)
      if (last?.type === 'heartbeat')
        this.#waiting[this.#waiting.length - 1] = { ...last, ...heartbeat, at: this.#at() }
      else this.#append(heartbeat)
    }
    if (this.#waiting.length === 0) return undefined
    const reports = this.#waiting.slice(0, maxBatch)
    return { nodeId: this.#options.nodeId, bootId: this.#bootId, sentAt: this.#at(), reports }
  }

  /** The API has everything up to `seq`. */
  accept(bootId: string, seq: number): void {
    if (bootId !== this.#bootId) return
    this.#waiting = this.#waiting.filter((report) => report.seq > seq)
  }

  /** The API wants to hear from `seq` on. */
  rewind(bootId: string, seq: number): void {
    if (bootId !== this.#bootId) return
    const first = this.#waiting[0]?.seq ?? this.#nextSeq
    if (seq < first || seq > this.#nextSeq) this.#startOver()
    else this.accept(bootId, seq - 1)
  }

  /** Ends that the API has not heard of are said again: nothing else would tell it that the call is over. */
  #startOver(): void {
    const ends = this.#waiting.filter(({ type }) => type === 'roomClosed').slice(-this.#maxReports / 2)
    this.#bootId = randomUUID()
    this.#nextSeq = 1
    this.#waiting = []
    this.#append(this.#options.nodeStarted)
    for (const body of [...this.#options.snapshot(), ...ends]) this.#append(body)
  }

  #append(body: ReportBody): void {
    this.#waiting.push({ at: this.#at(), ...body, seq: this.#nextSeq })
    this.#nextSeq += 1
  }

  #at(): string {
    return this.#options.now().toISOString()
  }
}

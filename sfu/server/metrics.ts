import { Counter, Gauge, Registry } from 'prom-client'
import type { MediaEngine } from './media/media-engine.ts'
import type { Rooms } from './rooms/rooms.ts'

export interface MetricsSources {
  rooms: Rooms
  engine: MediaEngine
  sockets: () => number
  reportsWaiting: () => number
}

/** Counts only: no room, peer or address is a label. One registry per SFU, so that a test may run several. */
export class Metrics {
  readonly #registry = new Registry()

  readonly requests = new Counter({
    name: 'sfu_signal_requests_total',
    help: 'Signalling messages by method and outcome',
    labelNames: ['method', 'outcome'],
    registers: [this.#registry],
  })
  readonly workerDeaths = new Counter({
    name: 'sfu_worker_deaths_total',
    help: 'Media workers that died',
    registers: [this.#registry],
  })
  readonly reports = new Counter({
    name: 'sfu_report_attempts_total',
    help: 'Attempts to report to the API by outcome',
    labelNames: ['outcome'],
    registers: [this.#registry],
  })
  readonly commands = new Counter({
    name: 'sfu_commands_total',
    help: 'Commands of the API by outcome',
    labelNames: ['outcome'],
    registers: [this.#registry],
  })
  readonly #workerRooms = new Gauge({
    name: 'sfu_worker_rooms',
    help: 'Rooms on each living media worker',
    labelNames: ['worker'],
    registers: [this.#registry],
  })
  readonly #workerCpu = new Gauge({
    name: 'sfu_worker_cpu_seconds',
    help: 'Processor time that each living media worker has used',
    labelNames: ['worker'],
    registers: [this.#registry],
  })
  #engine: MediaEngine | undefined

  get contentType(): string {
    return this.#registry.contentType
  }

  /** What is read at every scrape. */
  watch({ rooms, engine, sockets, reportsWaiting }: MetricsSources): void {
    this.#gauge('sfu_rooms', 'Open rooms', () => rooms.counts().rooms)
    this.#gauge('sfu_peers', 'Seats taken, also of those reconnecting', () => rooms.counts().peers)
    this.#gauge('sfu_peers_connected', 'Peers that are connected now', () => rooms.counts().connected)
    this.#gauge('sfu_sockets', 'Open signalling sockets', sockets)
    this.#gauge('sfu_reports_waiting', 'Reports that the API has not accepted yet', reportsWaiting)
    this.#gauge('sfu_draining', '1 while the node is going down', () => (rooms.draining ? 1 : 0))
    this.#gauge('sfu_process_resident_bytes', 'Memory of this process', () => process.memoryUsage.rss())
    this.#engine = engine
  }

  async text(): Promise<string> {
    await this.#readWorkers()
    return this.#registry.metrics()
  }

  #gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({ name, help, registers: [this.#registry], collect: (): void => gauge.set(read()) })
  }

  /** Before the scrape and not in it: one answer of the workers fills two gauges. */
  async #readWorkers(): Promise<void> {
    const workers = (await this.#engine?.workers()) ?? []
    this.#workerRooms.reset()
    this.#workerCpu.reset()
    for (const { worker, rooms, cpuSeconds } of workers) {
      this.#workerRooms.set({ worker }, rooms)
      this.#workerCpu.set({ worker }, cpuSeconds)
    }
  }
}

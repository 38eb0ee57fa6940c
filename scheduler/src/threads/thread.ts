import { Worker } from 'node:worker_threads'
import type { Job } from './chain.ts'
import type { RoundOrder, RoundReport, ThreadData } from './messages.ts'

/** One worker thread with its chain. Who creates it closes it; a thread that dies says so once and is asked no more. */
export class Thread {
  /** The last that it told; undefined until its first plan is there. */
  report: RoundReport | undefined
  /** Why it is of no more use. */
  failure: Error | undefined
  private readonly worker: Worker
  private waiting: { done: () => void } | undefined

  constructor(job: Job, seed: number, options: { halt: SharedArrayBuffer; megabytes: number }) {
    const data: ThreadData = { job, seed, halt: options.halt }
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: options.megabytes },
    })
    this.worker.on('message', (report: RoundReport) => {
      this.report = report
      this.waiting?.done()
    })
    this.worker.on('error', (error: Error) => this.fail(error))
    this.worker.on('exit', (code) => this.fail(new Error(`a search thread ended with code ${code}`)))
  }

  /** Resolves when the thread has reported on its order, or has died: never hangs. */
  order(order: RoundOrder | undefined): Promise<void> {
    if (this.failure) return Promise.resolve()
    return new Promise((done) => {
      this.waiting = { done }
      if (order) this.worker.postMessage(order)
      else if (this.report) done()
    })
  }

  async close(): Promise<void> {
    this.failure ??= new Error('the search thread was closed')
    await this.worker.terminate()
  }

  /** For tests: as when the system kills it. */
  kill(): void {
    void this.worker.terminate()
  }

  private fail(error: Error): void {
    this.failure ??= error
    this.waiting?.done()
  }
}

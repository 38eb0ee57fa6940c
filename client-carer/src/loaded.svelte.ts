import { RequestFailed } from 'api/client/requests'
import type { RequestErrorCode } from 'api/client/requests'
import type { LiveEvent } from 'api/client/live-updates.svelte'
import type { CarerApp } from './carer-app.svelte.ts'

export interface LoadedConfig<T> {
  load: (signal: AbortSignal) => Promise<T>
  /** Whether an event can have changed it. */
  concerns: (event: LiveEvent, shown: T | null) => boolean
  /** Asks again this often too, for what no event tells, such as a tablet that fell silent. */
  pollMs?: number
}

const retryMs = 5_000

/**
 * Something from the server that is on the screen: fetched again when an event says so, when the stream came back, after a
 * failure, and now and then. What was there stays there meanwhile. Belongs to the component that made it: `close()`.
 */
export class Loaded<T> {
  data = $state.raw<T | null>(null)
  /** Why the last attempt failed; null after a good one. */
  failure = $state<RequestErrorCode | null>(null)
  /** By the server's clock. */
  syncedAt = $state<string | null>(null)

  readonly #app: CarerApp
  readonly #config: LoadedConfig<T>
  readonly #closed = new AbortController()
  readonly #stopWatching: () => void
  #running: Promise<void> | null = null
  #again = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(app: CarerApp, config: LoadedConfig<T>) {
    this.#app = app
    this.#config = config
    this.#stopWatching = app.watch((event) => {
      if (event === null || config.concerns(event, this.data)) void this.reload()
    })
    void this.reload()
  }

  /** A reload asked for during another one follows it: what was asked first may be too old. */
  reload(): Promise<void> {
    if (this.#running) {
      this.#again = true
      return this.#running
    }
    this.#running = this.#loadUntilFresh().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Shows what a command has just answered, without waiting for the next fetch. */
  replace(data: T): void {
    this.data = data
    this.#again = this.#running !== null
  }

  close(): void {
    this.#stopWatching()
    clearTimeout(this.#timer)
    this.#closed.abort()
  }

  async #loadUntilFresh(): Promise<void> {
    do {
      this.#again = false
      await this.#loadOnce()
    } while (this.#again && !this.#closed.signal.aborted)
  }

  async #loadOnce(): Promise<void> {
    clearTimeout(this.#timer)
    const { signal } = this.#closed
    try {
      const data = await this.#config.load(signal)
      if (signal.aborted) return
      if (!this.#again) this.data = data
      this.failure = null
      this.syncedAt = this.#app.clock.now
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof RequestFailed)) throw error
      this.failure = error.code
      if (error.code === 'UNAUTHORISED') await this.#app.look()
    }
    this.#plan()
  }

  #plan(): void {
    const delayMs = this.failure ? retryMs : this.#config.pollMs
    if (delayMs === undefined || this.#closed.signal.aborted) return
    this.#timer = setTimeout(() => void this.reload(), delayMs)
  }
}

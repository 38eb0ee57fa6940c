import { createClient } from 'graphql-sse'
import type { RequestParams } from 'graphql-sse'
import { toDocumentReference } from './document.ts'
import { LiveUpdatesDocument } from './generated/graphql.ts'
import type { LiveUpdatesSubscription } from './generated/graphql.ts'
import { reconnectDelayMs } from './reconnect-delay.ts'
import { appHeader } from './requests.ts'
import type { App } from './requests.ts'

export type LiveEvent = LiveUpdatesSubscription['liveUpdates']['events'][number]

/** `live` is true only while messages keep coming: the server says something every 15 s. */
export type LiveConnection = 'stopped' | 'connecting' | 'live' | 'reconnecting'

export interface LiveUpdatesConfig {
  app: App
  url?: string
  onEvent: (event: LiveEvent) => void
  /** Events may have been missed (first message, or the cursor was too old): refetch what is on the screen. */
  onResync: () => void
  /** The server ended the stream or refused it: the session or the pairing may be over. Look, and `stop` if so. */
  onRefused: () => void
  random?: () => number
}

/** No message for this long: the connection is dead, whatever the socket says. Heartbeats come every 15 s. */
export const silenceLimitMs = 35_000

const isRefusal = (error: unknown): boolean => {
  // graphql-sse's NetworkError carries the response; GraphQL errors come as an array.
  if (Array.isArray(error)) return true
  const status = (error as { response?: { status?: number } } | undefined)?.response?.status
  return status === 401 || status === 403
}

/**
 * The app's one live stream. It never gives up: at once when the browser is online again or the page is shown again, else
 * after 1 to 30 s. It owns its timers and its listeners; `stop` ends all of them and may be called twice.
 */
export class LiveUpdates {
  connection = $state<LiveConnection>('stopped')
  /** When the server was last heard, by this machine's clock. */
  lastHeardAt = $state<number | undefined>(undefined)

  /** Since when it has been reconnecting, by this machine's clock; null while it is not. */
  lostAt = $state<number | null>(null)

  readonly #config: LiveUpdatesConfig
  readonly #client
  #cursor: string | undefined
  #attempt = 0
  #unsubscribe: (() => void) | undefined
  #retryTimer: ReturnType<typeof setTimeout> | undefined
  #silenceTimer: ReturnType<typeof setTimeout> | undefined
  #listeners: AbortController | undefined

  constructor(config: LiveUpdatesConfig) {
    this.#config = config
    this.#client = createClient({
      url: config.url ?? '/graphql',
      credentials: 'same-origin',
      headers: { [appHeader]: config.app },
      retryAttempts: 0, // retrying is ours: it must not end
    })
  }

  start(): void {
    if (this.connection !== 'stopped') return
    this.connection = 'connecting'
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    window.addEventListener('online', () => this.#connectNow(), { signal })
    window.addEventListener('offline', () => this.#lost(), { signal })
    document.addEventListener('visibilitychange', () => this.#onVisibility(), { signal })
    this.#connect()
  }

  stop(): void {
    this.connection = 'stopped'
    this.lostAt = null
    this.#listeners?.abort()
    this.#drop()
    this.#cursor = undefined
    this.#attempt = 0
  }

  #connect(): void {
    this.#drop()
    this.#watchSilence()
    const request = {
      variables: { after: this.#cursor ?? null },
      extensions: toDocumentReference(LiveUpdatesDocument),
    }
    let current = true
    // RequestParams insists on a text; a known document has none.
    const dispose = this.#client.subscribe<LiveUpdatesSubscription>(request as unknown as RequestParams, {
      next: ({ data, errors }) => {
        if (!current) return
        if (data) this.#heard(data.liveUpdates)
        else this.#failed(errors)
      },
      error: (error) => {
        if (current) this.#failed(error)
      },
      complete: () => {
        if (current) this.#failed([]) // only the server completes it: the session or the pairing is over
      },
    })
    this.#unsubscribe = () => {
      current = false
      dispose()
    }
  }

  #heard(update: LiveUpdatesSubscription['liveUpdates']): void {
    const first = this.#cursor === undefined
    this.#attempt = 0
    this.#cursor = update.cursor
    this.connection = 'live'
    this.lostAt = null
    this.lastHeardAt = Date.now()
    this.#watchSilence()
    if (first || update.resync) this.#config.onResync()
    for (const event of update.events) this.#config.onEvent(event)
  }

  #failed(error: unknown): void {
    this.#lost()
    if (isRefusal(error)) this.#config.onRefused()
  }

  #lost(): void {
    if (this.connection === 'stopped') return
    this.#drop()
    this.connection = 'reconnecting'
    this.lostAt ??= Date.now()
    this.#attempt += 1
    const delayMs = reconnectDelayMs(this.#attempt, this.#config.random ?? Math.random)
    this.#retryTimer = setTimeout(() => this.#connect(), delayMs)
  }

  #connectNow(): void {
    this.#attempt = 0
    if (this.connection !== 'connecting') {
      this.connection = 'reconnecting'
      this.lostAt ??= Date.now()
    }
    this.#connect()
  }

  /** A tablet or phone that slept: timers stood still, so look at the clock. */
  #onVisibility(): void {
    if (document.visibilityState !== 'visible') return
    const silentMs = Date.now() - (this.lastHeardAt ?? 0)
    if (this.connection !== 'live' || silentMs > silenceLimitMs) this.#connectNow()
  }

  #watchSilence(): void {
    clearTimeout(this.#silenceTimer)
    this.#silenceTimer = setTimeout(() => this.#lost(), silenceLimitMs)
  }

  #drop(): void {
    clearTimeout(this.#retryTimer)
    clearTimeout(this.#silenceTimer)
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
  }
}

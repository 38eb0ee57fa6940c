import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createClient } from './connection.ts'

export interface ListenerOptions {
  url: string
  channel: string
  log: Logger
  /** Something was said, or may have been while nobody listened: also called at every connect. */
  onHint: () => void
}

export interface Listener {
  start: () => void
  stop: () => Promise<void>
}

const reconnectMs = 500

/**
 * The process's one LISTEN connection, apart from the pool (a pooled one would be handed out and lost). It reconnects for
 * ever; what was said meanwhile is not repeated by Postgres, so every connect counts as a hint.
 */
export function createListener(options: ListenerOptions): Listener {
  const stopping = new AbortController()
  let running: Promise<void> | undefined

  const run = async () => {
    while (!stopping.signal.aborted) {
      await listenUntilLost(options, stopping.signal).catch((error: unknown) => {
        if (!stopping.signal.aborted) options.log.warn({ err: error }, 'LISTEN was lost; connecting again')
      })
      await sleep(reconnectMs, undefined, { signal: stopping.signal }).catch(() => undefined) // stopped: no more sleep
    }
  }

  return {
    start: () => {
      running ??= run()
    },
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function listenUntilLost(options: ListenerOptions, signal: AbortSignal): Promise<void> {
  const client = createClient(options.url)
  const lost = new Promise<never>((_resolve, reject) => {
    client.once('error', reject)
    client.once('end', () => reject(new Error('the database closed the LISTEN connection')))
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true })
  })
  lost.catch(() => undefined) // awaited below, where connecting has not failed first
  client.on('error', () => undefined) // a second error of a connection that is lost already
  client.on('notification', options.onHint)
  try {
    await Promise.race([client.connect(), lost])
    await Promise.race([client.query(`listen ${client.escapeIdentifier(options.channel)}`), lost])
    options.onHint()
    await lost
  } finally {
    await client.end().catch(() => undefined) // it was lost: there is nobody to say goodbye to
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Database } from '../db/database.ts'
import { isDatabaseUnavailable } from '../db/unavailable.ts'
import { EventBuffer, type Batch } from './event-buffer.ts'
import { findEventsAfter, findNewestSeq } from './event.repository.ts'

/** The process's one reader of the event table, fanned out to its subscriptions. */
export interface EventFeed {
  /**
   * Batches after the cursor (from now on, where undefined), until the signal aborts. The first comes at once, also when it
   * is empty; later ones when something has happened, or when nothing has for `quietMs`.
   */
  subscribe: (options: {
    after: number | undefined
    quietMs: number
    signal: AbortSignal
  }) => AsyncGenerator<Batch, void>
  /** Reads on at once: something may have been appended. */
  wake: () => void
  listenerCount: () => number
  start: () => void
  stop: () => Promise<void>
}

export interface EventFeedOptions {
  db: Kysely<Database>
  log: Logger
}

/** Notifications are hints: it reads at least this often. */
const slowestMs = 2_000
const batchSize = 1_000

export function createEventFeed(options: EventFeedOptions): EventFeed {
  const buffer = new EventBuffer()
  const stopping = new AbortController()
  const woken = new Hint()
  let listeners = 0
  let running: Promise<void> | undefined

  async function* subscribe({ after, quietMs, signal }: Parameters<EventFeed['subscribe']>[0]) {
    const ended = AbortSignal.any([signal, stopping.signal])
    listeners += 1
    try {
      await buffer.untilFilled(ended)
      let cursor = after ?? buffer.newest
      for (let first = true; !ended.aborted; first = false) {
        if (!first && buffer.newest === cursor) await buffer.untilChanged(ended, quietMs)
        if (ended.aborted) return
        const batch = buffer.after(cursor)
        cursor = batch.cursor
        yield batch
      }
    } finally {
      listeners -= 1
    }
  }

  return {
    subscribe,
    wake: () => woken.give(),
    listenerCount: () => listeners,
    start: () => {
      running ??= readOn(options, { buffer, woken, signal: stopping.signal })
    },
    stop: async () => {
      stopping.abort()
      woken.give()
      await running
    },
  }
}

/** A hint that is not lost when nobody waits at the moment. */
class Hint {
  #given = false
  #wake: () => void = () => undefined

  give(): void {
    this.#given = true
    this.#wake()
  }

  async wait(ms: number): Promise<void> {
    const timer = new AbortController()
    const given = new Promise<void>((resolve) => {
      if (this.#given) resolve()
      else this.#wake = resolve
    })
    await Promise.race([given, sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined)]) // cut short below
    timer.abort()
    this.#given = false
  }
}

interface Reading {
  buffer: EventBuffer
  woken: Hint
  signal: AbortSignal
}

/** Fills the buffer from the table, for ever; while the database is away, subscriptions wait and lose nothing. */
async function readOn({ db, log }: EventFeedOptions, { buffer, woken, signal }: Reading): Promise<void> {
  while (!signal.aborted) {
    const more = await readBatch(db, buffer).catch((error: unknown) => {
      const level = isDatabaseUnavailable(error) ? 'warn' : 'error'
      log[level]({ err: error }, 'events could not be read; trying again')
      return false
    })
    if (!more) await woken.wait(slowestMs)
  }
}

/** Whether there may be more at once. */
async function readBatch(db: Kysely<Database>, buffer: EventBuffer): Promise<boolean> {
  if (!buffer.hasBegun) {
    // What happened lately is kept for those who come back: a server that starts anew can serve their cursors.
    const newest = await findNewestSeq(db)
    buffer.begin(Math.max(0, newest - buffer.capacity))
  }
  const events = await findEventsAfter(db, buffer.newest, batchSize)
  buffer.append(events)
  const more = events.length === batchSize
  if (!more) buffer.fill()
  return more
}

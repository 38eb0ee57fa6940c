import type { StoredEvent } from './event.ts'

/** What is handed to a reader: events after its cursor, in order; or `resync` where they are too many or too old to hand on. */
export interface Batch {
  cursor: number
  resync: boolean
  events: StoredEvent[]
}

/** The process's one reader of the event table, fanned out to its subscriptions. */
export interface EventFeed {
  /** Batches from `after` (from now on, where undefined) until the signal aborts. The first comes at once, also when empty. */
  subscribe: (after: number | undefined, signal: AbortSignal) => AsyncGenerator<Batch>
  listenerCount: () => number
}

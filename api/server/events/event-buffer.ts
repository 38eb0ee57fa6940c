import type { StoredEvent } from './event.ts'

/** What is handed to a reader: events after its cursor, in order; or `resync` where they are too many or too old to hand on. */
export interface Batch {
  cursor: number
  resync: boolean
  events: StoredEvent[]
}

/**
 * The latest events, for all readers of the process: each has a cursor of its own and takes what is after it, so a slow one
 * keeps nobody waiting and no queue grows. Who falls behind the oldest hears `resync`: fetch everything anew.
 */
export class EventBuffer {
  readonly capacity: number
  #events: StoredEvent[] = []
  /** Everything after this is in the buffer. */
  #oldest = 0
  #newest = 0
  #begun = false
  #filled = false
  #changed = Promise.withResolvers<void>()

  constructor(capacity = 10_000) {
    this.capacity = capacity
  }

  get newest(): number {
    return this.#newest
  }

  get hasBegun(): boolean {
    return this.#begun
  }

  begin(seq: number): void {
    this.#begun = true
    this.#oldest = seq
    this.#newest = seq
  }

  /** What lay in the table at the start has been read: readers may begin. */
  fill(): void {
    if (this.#filled) return
    this.#filled = true
    this.#announce()
  }

  append(events: StoredEvent[]): void {
    if (events.length === 0) return
    this.#events.push(...events)
    this.#newest = events.at(-1)?.seq ?? this.#newest
    const surplus = this.#events.length - this.capacity
    if (surplus > 0) this.#oldest = this.#events.splice(0, surplus).at(-1)?.seq ?? this.#oldest
    this.#announce()
  }

  /** A cursor from the future is of another database: that reader starts anew too. */
  after(cursor: number): Batch {
    const resync = cursor < this.#oldest || cursor > this.#newest
    return { cursor: this.#newest, resync, events: resync ? [] : this.#events.slice(this.#indexAfter(cursor)) }
  }

  /** The first event after the cursor: they are in order. */
  #indexAfter(cursor: number): number {
    let low = 0
    let high = this.#events.length
    while (low < high) {
      const middle = (low + high) >>> 1
      // The index is below the length.
      if (this.#events[middle]!.seq <= cursor) low = middle + 1
      else high = middle
    }
    return low
  }

  async untilFilled(signal: AbortSignal): Promise<void> {
    while (!this.#filled && !signal.aborted) await untilSettled(this.#changed.promise, signal)
  }

  /** Until something was appended, the time has passed or the signal aborts. */
  async untilChanged(signal: AbortSignal, ms: number): Promise<void> {
    await untilSettled(this.#changed.promise, signal, ms)
  }

  #announce(): void {
    this.#changed.resolve()
    this.#changed = Promise.withResolvers<void>()
  }
}

/** Leaves neither timer nor listener behind: a kiosk's stream lives for weeks. */
function untilSettled(promise: Promise<void>, signal: AbortSignal, ms?: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = ms === undefined ? undefined : setTimeout(settle, ms)
    signal.addEventListener('abort', settle)
    promise.then(settle, settle)
    function settle() {
      clearTimeout(timer)
      signal.removeEventListener('abort', settle)
      resolve()
    }
  })
}

import type { RequestContext, Viewer } from '../context.ts'
import { isDatabaseUnavailable } from '../db/unavailable.ts'
import type { Batch } from './event-buffer.ts'
import { concernsViewer, isSameViewer, mayHear } from './event-access.ts'

/** Something is said at least this often, so that a client knows a dead stream from a quiet day. */
const heartbeatMs = 15_000
/** How often a quiet stream looks at the time: others' events come in between, so its own silence is measured. */
const glanceMs = 5_000

/**
 * What the viewer may hear, until the stream is closed or the viewer is no longer who opened it. Who it is is looked at again
 * at each heartbeat (a session runs out without an event) and whenever an event says that a session or device has ended.
 */
export function liveUpdates(ctx: RequestContext, after: number | undefined): AsyncIterableIterator<Batch> {
  const closing = new AbortController()
  const batches = listen(ctx, after, closing.signal)
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: () => batches.next(),
    // A generator that waits for an event hears of `return` only after it: the signal cuts its waiting short.
    return: async () => {
      closing.abort()
      return batches.return(undefined)
    },
  }
}

async function* listen(
  ctx: RequestContext,
  after: number | undefined,
  signal: AbortSignal,
): AsyncGenerator<Batch, void> {
  const listener = new Listener(ctx)
  for await (const batch of ctx.events.subscribe({ after, quietMs: glanceMs, signal })) {
    if (!(await listener.isStillThere(batch))) return
    const heard = listener.hear(batch)
    if (heard !== undefined) yield heard
  }
}

/** Who listens to one stream, and when it was last looked at and spoken to. */
class Listener {
  readonly #ctx: RequestContext
  #viewer: Viewer
  #lookedAtMs: number
  #spokenAtMs: number | undefined

  constructor(ctx: RequestContext) {
    this.#ctx = ctx
    this.#viewer = ctx.viewer
    this.#lookedAtMs = this.#nowMs()
  }

  /** A database that is away revokes nobody, so an outage ends no stream; only where an event warns is it then unsure. */
  async isStillThere(batch: Batch): Promise<boolean> {
    const warned = batch.events.some((event) => concernsViewer(this.#viewer, event))
    if (!warned && this.#nowMs() - this.#lookedAtMs < heartbeatMs) return true
    try {
      const found = await this.#ctx.findViewerAgain()
      if (!isSameViewer(this.#viewer, found)) return false
      this.#viewer = found
      this.#lookedAtMs = this.#nowMs()
      return true
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error
      return !warned
    }
  }

  /** What is to be said now, if anything: the first word at once, then what may be heard, and a word in every silence. */
  hear(batch: Batch): Batch | undefined {
    const events = batch.events.filter((event) => mayHear(this.#viewer, event))
    const silentMs = this.#spokenAtMs === undefined ? Infinity : this.#nowMs() - this.#spokenAtMs
    if (events.length === 0 && !batch.resync && silentMs < heartbeatMs) return undefined
    this.#spokenAtMs = this.#nowMs()
    return { ...batch, events }
  }

  #nowMs(): number {
    return this.#ctx.clock.now().valueOf()
  }
}

/** One question for the time: by this tablet's clock when it was asked and answered, and what the server said. */
export type ClockSample = { askedMs: number; answeredMs: number; serverMs: number }

/** Trust in a sample fades, so that a tablet whose clock drifts does not hold on to one quick answer for ever. */
const agingMsPerMinute = 5

/**
 * The server's time on this tablet: the server's clock rings and reloads, a tablet's own may be hours off. Of all answers
 * the quickest recent one knows best, because its error is at most half its round trip.
 */
export class ServerClock {
  readonly #now: () => number
  #offsetMs = 0
  #errorMs = Infinity
  #measuredMs = 0

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  nowMs(): number {
    return this.#now() + this.#offsetMs
  }

  /** The tablet's own time, for measuring how long a question took. */
  tabletMs(): number {
    return this.#now()
  }

  isMeasured(): boolean {
    return this.#errorMs !== Infinity
  }

  learn({ askedMs, answeredMs, serverMs }: ClockSample): void {
    const errorMs = Math.abs(answeredMs - askedMs) / 2
    const ageMinutes = Math.abs(answeredMs - this.#measuredMs) / 60_000
    if (errorMs > this.#errorMs + ageMinutes * agingMsPerMinute) return
    // Whole milliseconds: Temporal refuses halves.
    this.#offsetMs = Math.round(serverMs - (askedMs + answeredMs) / 2)
    this.#errorMs = errorMs
    this.#measuredMs = answeredMs
  }
}

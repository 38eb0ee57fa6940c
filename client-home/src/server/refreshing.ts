import { keepTrying } from './keep-trying.ts'

/**
 * Reads something until it is read, one reading at a time; asked for again meanwhile, it is read once more: what was asked
 * first may be too old.
 */
export class Refreshing {
  readonly #read: () => Promise<void>
  readonly #signal: AbortSignal
  #isRunning = false
  #isWanted = false

  constructor(read: () => Promise<void>, signal: AbortSignal) {
    this.#read = read
    this.#signal = signal
  }

  ask(): void {
    this.#isWanted = true
    if (!this.#isRunning) void this.#runWhileWanted()
  }

  async #runWhileWanted(): Promise<void> {
    this.#isRunning = true
    while (this.#isWanted && !this.#signal.aborted) {
      this.#isWanted = false
      await keepTrying(this.#read, { signal: this.#signal })
    }
    this.#isRunning = false
  }
}

export interface Kept<Values> {
  readonly values: Values
  readonly version: number
}

/**
 * What was typed into forms that had to go before it was saved: the session ended, or another place was opened. In memory
 * only, since it is about people; whoever signs in next on the same page gets nothing of it.
 */
export class KeptForms {
  readonly #byKey = new Map<string, Kept<unknown>>()
  readonly #who: () => string | null
  #owner: string | null = null

  /** `who`: the id of whoever is signed in; null while nobody is. */
  constructor(who: () => string | null) {
    this.#who = who
  }

  put(key: string, kept: Kept<unknown>): void {
    this.#own()
    this.#byKey.set(key, kept)
  }

  /** Hands it over: once. The key says which form, and with it what the values are. */
  take<Values>(key: string): Kept<Values> | undefined {
    this.#own()
    const kept = this.#byKey.get(key) as Kept<Values> | undefined
    this.#byKey.delete(key)
    return kept
  }

  dropAll(): void {
    this.#byKey.clear()
  }

  /** Between two sessions of the same person nobody is signed in: that takes nothing away. */
  #own(): void {
    const who = this.#who()
    if (who === null || who === this.#owner) return
    if (this.#owner !== null) this.dropAll()
    this.#owner = who
  }
}

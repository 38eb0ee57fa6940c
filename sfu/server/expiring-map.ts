/**
 * Remembers a value for a while, and never more than `maxEntries`: the oldest go first. What must not be forgotten
 * early needs a limit that cannot be reached in its time.
 */
export class ExpiringMap<K, V> {
  readonly #entries = new Map<K, { value: V; expiresAtMs: number }>()
  readonly #options: { maxEntries: number; now: () => number }

  constructor(options: { maxEntries: number; now: () => number }) {
    this.#options = options
  }

  get size(): number {
    return this.#entries.size
  }

  get(key: K): V | undefined {
    const entry = this.#entries.get(key)
    if (!entry || entry.expiresAtMs <= this.#options.now()) return undefined
    return entry.value
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  set(key: K, value: V, expiresAtMs: number): void {
    this.#entries.delete(key) // so that it moves to the end, among the youngest
    this.#entries.set(key, { value, expiresAtMs })
    if (this.#entries.size > this.#options.maxEntries) this.#dropOldest()
  }

  delete(key: K): void {
    this.#entries.delete(key)
  }

  /** Frees what has expired; nobody sees a difference but the memory. */
  sweep(): void {
    const now = this.#options.now()
    for (const [key, entry] of this.#entries) {
      if (entry.expiresAtMs <= now) this.#entries.delete(key)
    }
  }

  #dropOldest(): void {
    this.sweep()
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.#options.maxEntries) return
      this.#entries.delete(key)
    }
  }
}

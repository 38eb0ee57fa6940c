const reloadsKey = 'kotisilta.reloadsInVain'

/** Loads the page again, and counts how often that has not helped. The count dies with the tab. */
export class PageReload {
  readonly #storage: Storage
  readonly #reload: () => void

  constructor(storage: Storage, reload: () => void) {
    this.#storage = storage
    this.#reload = reload
  }

  get inVain(): number {
    return Number(this.#storage.getItem(reloadsKey) ?? 0) || 0
  }

  becauseOfDeadLink(): void {
    this.#storage.setItem(reloadsKey, String(this.inVain + 1))
    this.#reload()
  }

  toStartFresh(): void {
    this.#reload()
  }

  linkLives(): void {
    this.#storage.removeItem(reloadsKey)
  }
}

/** What was typed into a form that is not on the screen any more: as the form's own values, all of them texts and ticks. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[]>>

interface Kept {
  values: Typed
  version: number
}

/**
 * What was typed into forms whose sending failed, or that a lost session took off the screen: in this page's memory only, since
 * it is about people. A key names the writer too, so nobody meets another's words.
 */
export class FormMemory {
  readonly #kept = new Map<string, Kept>()

  find(key: string): Kept | null {
    return this.#kept.get(key) ?? null
  }

  keep(key: string, kept: Kept): void {
    this.#kept.set(key, { ...kept, values: { ...kept.values } })
  }

  drop(key: string): void {
    this.#kept.delete(key)
  }

  /** Somebody signs out. */
  dropAll(): void {
    this.#kept.clear()
  }
}

/** One for the life of the page. */
export const formMemory = new FormMemory()

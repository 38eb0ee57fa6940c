import type { Language } from 'api/client/format-time'

/** Words about a visit that are not with the server yet; `isWaiting`: they were sent, and go when the network is back. */
export type KeptWords = { text: string; isWaiting: boolean }

type Kept = { companionId: string; language?: Language; words: Record<string, KeptWords> }

const key = 'kotisilta.companion'

/**
 * All that a companion's telephone keeps: that it is one, the language, and feedback that is not sent yet. No name and no
 * visit. Forgotten when the companion leaves or the session ends. The session itself is a cookie that no script reads.
 */
export class KeptOnPhone {
  readonly #storage: Storage

  constructor(storage: Storage) {
    this.#storage = storage
  }

  isCompanions(): boolean {
    return this.#read() !== undefined
  }

  /** Another companion's words are not this one's. */
  begin(companionId: string): void {
    const kept = this.#read()
    if (kept?.companionId !== companionId) this.#write({ companionId, words: {} })
  }

  get language(): Language | undefined {
    return this.#read()?.language
  }

  keepLanguage(language: Language): void {
    const kept = this.#read()
    if (kept) this.#write({ ...kept, language })
  }

  get words(): Readonly<Record<string, KeptWords>> {
    return this.#read()?.words ?? {}
  }

  keepWords(visitId: string, words: KeptWords | undefined): void {
    const kept = this.#read()
    if (!kept) return
    const { [visitId]: _before, ...others } = kept.words
    this.#write({ ...kept, words: words ? { ...others, [visitId]: words } : others })
  }

  forget(): void {
    this.#storage.removeItem(key)
  }

  #read(): Kept | undefined {
    try {
      // written below, by this version
      return (JSON.parse(this.#storage.getItem(key) ?? 'null') as Kept | null) ?? undefined
    } catch {
      return undefined // cut short by a full disk: the server tells who it is
    }
  }

  #write(kept: Kept): void {
    try {
      this.#storage.setItem(key, JSON.stringify(kept))
    } catch {
      // a private window or a full disk keeps nothing: the page works all the same, until it is closed
    }
  }
}

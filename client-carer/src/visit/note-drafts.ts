/** A note that is being written and is not on record yet. */
export interface NoteDraft {
  text: string
  /** The note on record when the writer began: whether another wrote in between is told by it. */
  baseNote: string
  writtenAtMs: number
}

const prefix = 'kotisilta.note-draft.'
const lifetimeMs = 12 * 3_600_000

function parse(stored: string | null): NoteDraft | null {
  if (stored === null) return null
  try {
    const { text, baseNote, writtenAtMs } = (JSON.parse(stored) ?? {}) as Partial<NoteDraft>
    if (typeof text !== 'string' || typeof baseNote !== 'string' || typeof writtenAtMs !== 'number') return null
    return { text, baseNote, writtenAtMs }
  } catch {
    return null // not ours, or cut short by a full disk
  }
}

/**
 * Drafts of notes on this machine, so that a reload, a crash or a dead network loses no word. One writer's drafts are never
 * shown to another; each is gone when its note is saved, thrown away, or half a day old.
 */
export class NoteDrafts {
  readonly #storage: Storage
  readonly #nowMs: () => number

  constructor(storage: Storage, nowMs: () => number) {
    this.#storage = storage
    this.#nowMs = nowMs
  }

  find(staffId: string, visitId: string): NoteDraft | null {
    const key = this.#key(staffId, visitId)
    const draft = parse(this.#storage.getItem(key))
    if (draft && this.#nowMs() - draft.writtenAtMs < lifetimeMs) return draft
    this.#storage.removeItem(key)
    return null
  }

  /** False when this machine would not keep it (no room, private window): the screen says so. */
  keep(staffId: string, visitId: string, draft: { text: string; baseNote: string }): boolean {
    try {
      this.#storage.setItem(this.#key(staffId, visitId), JSON.stringify({ ...draft, writtenAtMs: this.#nowMs() }))
      return true
    } catch {
      return false
    }
  }

  drop(staffId: string, visitId: string): void {
    this.#storage.removeItem(this.#key(staffId, visitId))
  }

  /** How many notes this person has begun and not saved: asked before signing out. */
  count(staffId: string): number {
    return this.#keys(staffId).length
  }

  dropAll(staffId: string): void {
    for (const key of this.#keys(staffId)) this.#storage.removeItem(key)
  }

  #key(staffId: string, visitId: string): string {
    return `${prefix}${staffId}.${visitId}`
  }

  #keys(staffId: string): string[] {
    const all = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '')
    return all.filter((key) => key.startsWith(`${prefix}${staffId}.`))
  }
}

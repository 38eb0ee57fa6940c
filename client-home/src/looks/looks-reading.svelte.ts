import { RequestFailed } from 'api/client/requests'
import { toLookPages } from './looks.ts'
import type { LookEntry, LookPage } from './looks.ts'

/** Some of the log, the latest first; `next` leads to what is older. */
export type LooksRead = { entries: readonly LookEntry[]; next: string | undefined }

export type LooksReadingConfig = {
  timeZone: string
  read: (after: string | undefined) => Promise<LooksRead>
  onFailed: (error: RequestFailed) => void
  /** Something else is on the page now. */
  onTurned: () => void
}

/** The log on the screen, a page at a time; more is asked for when the reader comes to the end of it. */
export class LooksReading {
  stage = $state<'reading' | 'shown' | 'failed'>('reading')
  #pages = $state.raw<readonly LookPage[]>([])
  #at = $state(0)
  #next = $state<string | undefined>(undefined)

  /** Undefined where nobody has looked. */
  readonly page: LookPage | undefined = $derived(this.#pages[this.#at])
  readonly hasOlder: boolean = $derived(this.#at + 1 < this.#pages.length || this.#next !== undefined)

  readonly #config: LooksReadingConfig
  #entries: readonly LookEntry[] = []

  constructor(config: LooksReadingConfig) {
    this.#config = config
  }

  async open(): Promise<void> {
    await this.#readWholeDays(0)
  }

  async older(): Promise<void> {
    if (this.stage === 'reading') return
    if (this.#at + 1 < this.#pages.length) this.#show(this.#at + 1)
    else if (this.#next !== undefined) await this.#readWholeDays(this.#at + 1)
  }

  /** Until the page that is wanted is there: a day of many looks is longer than one answer. */
  async #readWholeDays(wanted: number): Promise<void> {
    this.stage = 'reading'
    try {
      do {
        const { entries, next } = await this.#config.read(this.#next)
        this.#entries = [...this.#entries, ...entries]
        this.#next = next
        const { timeZone } = this.#config
        this.#pages = toLookPages(this.#entries, { timeZone, isWhole: next === undefined })
      } while (this.#next !== undefined && this.#pages.length <= wanted)
      this.#show(Math.max(0, Math.min(wanted, this.#pages.length - 1)))
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      this.stage = 'failed'
      this.#config.onFailed(error)
      this.#config.onTurned()
    }
  }

  #show(at: number): void {
    this.#at = at
    this.stage = 'shown'
    this.#config.onTurned()
  }
}

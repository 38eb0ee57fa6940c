import { after } from '../kiosk/timers.ts'
import type { HomeApi } from '../server/home-api.ts'
import type { PromptVoice } from '../sound/prompt-voice.ts'
import { readAloud } from '../sound/read-aloud.ts'
import type { Here } from '../words.ts'
import { lookSpoken } from './look-words.ts'
import { LooksReading } from './looks-reading.svelte.ts'

/** Without a touch for this long, who looked gives way to the day: nobody is left on a screen that they do not know. */
const untouchedMs = 60_000

export type LooksShowConfig = {
  api: HomeApi
  voice: PromptVoice
  here: () => Here
  /** Nothing but calls is said at night. */
  isNight: () => boolean
  onFailed: (error: unknown) => void
  onUntouched: () => void
}

/** Who looked, on the screen and read aloud (kiosk.md: the log is heard), for as long as somebody is there. */
export class LooksShow {
  /** Undefined while something else is on the screen. */
  reading = $state.raw<LooksReading | undefined>(undefined)
  readonly #config: LooksShowConfig
  /** Ends with the next touch. */
  #untouched = new AbortController()

  constructor(config: LooksShowConfig) {
    this.#config = config
  }

  /** Until the signal aborts. */
  show(signal: AbortSignal): void {
    const { api, here, onFailed } = this.#config
    const reading = new LooksReading({
      timeZone: here().timeZone,
      read: (from) => api.readLooks(from),
      onFailed,
      onTurned: () => this.#readAloud(reading, signal),
    })
    this.reading = reading
    signal.addEventListener('abort', () => this.#end())
    this.touched()
    void reading.open()
  }

  touched(): void {
    if (this.reading === undefined) return
    this.#untouched.abort()
    this.#untouched = new AbortController()
    after(untouchedMs, this.#config.onUntouched, this.#untouched.signal)
  }

  #end(): void {
    this.#untouched.abort()
    this.reading = undefined
  }

  #readAloud({ page }: LooksReading, signal: AbortSignal): void {
    const { voice, here, isNight } = this.#config
    if (isNight() || signal.aborted) return
    const sentences = page?.looks.flatMap((look) => lookSpoken(look, here())) ?? []
    readAloud(voice, { sentences, language: here().language, signal })
  }
}

import type { Language } from 'api/client/format-time'
import type { PromptVoice } from './prompt-voice.ts'

type Reading = { sentences: readonly string[]; language: Language; signal: AbortSignal }

/** Says one sentence after the other, until all are said, the signal aborts, or something else is read. */
export function readAloud(voice: PromptVoice, { sentences, language, signal }: Reading): void {
  voice.stop()
  const mine = Symbol('reading')
  current.set(voice, mine)
  signal.addEventListener('abort', () => voice.stop(), { once: true })
  void (async () => {
    for (const text of sentences) {
      if (signal.aborted || current.get(voice) !== mine) return
      if (!(await voice.say({ text, language }))) return // no voice for it: the words are on the screen
    }
  })()
}

/** What each voice reads now. */
const current = new WeakMap<PromptVoice, symbol>()

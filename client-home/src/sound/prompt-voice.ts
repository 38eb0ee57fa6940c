import type { Language } from 'api/client/format-time'

/** A whole sentence to be said aloud. */
export type Prompt = { text: string; language: Language }

/**
 * Something that can say a sentence. Recorded voices come first (kiosk.md: natural voices are understood better), the
 * browser's own is the fallback. `say` resolves when it is said, false when this voice cannot say it.
 */
export interface PromptVoice {
  say(prompt: Prompt): Promise<boolean>
  stop(): void
}

/** The first voice that can say it, says it. */
export function firstVoiceOf(voices: readonly PromptVoice[]): PromptVoice {
  return {
    async say(prompt) {
      for (const voice of voices) if (await voice.say(prompt)) return true
      return false
    },
    stop() {
      for (const voice of voices) voice.stop()
    },
  }
}

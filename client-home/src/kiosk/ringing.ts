import { shownLanguage } from '../language.svelte.ts'
import { keepTrying } from '../server/keep-trying.ts'
import { announceCaller } from '../sound/caller-announcer.ts'
import type { PromptVoice } from '../sound/prompt-voice.ts'
import { ringInWords } from '../words.ts'
import type { Ring } from './kiosk-state.ts'

type RingOut = { context: AudioContext; voice: PromptVoice; durationMs: number; signal: AbortSignal }

/** The tone, and who calls, in words. */
export function ringOut({ callers }: Ring, { context, voice, durationMs, signal }: RingOut): void {
  const prompt = { text: ringInWords(callers), language: shownLanguage.current }
  announceCaller({ context, voice }, { prompt, durationMs, signal })
}

/** Once it is painted, not before: a page that lies behind another shows no ring to anybody. */
export async function acknowledge(
  say: () => Promise<void>,
  asking: { signal: AbortSignal; isFinal: (error: unknown) => boolean },
): Promise<void> {
  await new Promise(requestAnimationFrame)
  await keepTrying(say, asking)
}

import { shownLanguage } from '../language.svelte.ts'
import { m } from '../paraglide/messages.js'
import { keepTrying } from '../server/keep-trying.ts'
import { announceCaller } from '../sound/caller-announcer.ts'
import type { PromptVoice } from '../sound/prompt-voice.ts'
import { whoInWords } from '../words.ts'
import type { Ring } from './kiosk-state.ts'

type RingOut = { context: AudioContext; voice: PromptVoice; durationMs: number; signal: AbortSignal }

/** The tone, and who calls, in words. */
export function ringOut({ caller }: Ring, { context, voice, durationMs, signal }: RingOut): void {
  const prompt = { text: m.ring_who({ who: whoInWords(caller) }), language: shownLanguage.current }
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

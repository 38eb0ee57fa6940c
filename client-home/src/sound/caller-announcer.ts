import type { Prompt, PromptVoice } from './prompt-voice.ts'
import { ringTone } from './ring-tone.ts'
import { startRing } from './ringer.ts'

/** Rings and says who calls every 8 s, until the signal aborts or the ring's time is over. */
export function announceCaller(
  { context, voice }: { context: AudioContext; voice: PromptVoice },
  { prompt, durationMs, signal }: { prompt: Prompt; durationMs: number; signal: AbortSignal },
): void {
  if (signal.aborted || durationMs <= 0) return
  const ring = startRing(context, durationMs)
  const speak = () => void ring.softenWhile(voice.say(prompt).then(() => undefined))
  speak()
  const speaking = setInterval(speak, ringTone.spokenEveryMs)
  const over = setTimeout(() => stop(), durationMs)
  const stop = () => {
    clearInterval(speaking)
    clearTimeout(over)
    ring.stop()
    voice.stop()
  }
  signal.addEventListener('abort', stop, { once: true })
}

import type { PromptVoice } from './prompt-voice.ts'

/** 140–170 words a minute in kiosk.md; a browser's 1.0 is somewhat quicker than that. */
const rate = 0.9
/** Chromium on some tablets never says that it has ended. */
const longestMs = 6000

/** The browser's own voice, where it has one in the language; a wrong accent is worse than only the ring. */
export function browserVoice(synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis): PromptVoice {
  return {
    say({ text, language }) {
      const voice = synthesis?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language))
      if (!synthesis || !voice) return Promise.resolve(false)
      const utterance = new SpeechSynthesisUtterance(text)
      Object.assign(utterance, { voice, lang: voice.lang, rate })
      return new Promise((resolve) => {
        const done = (wasSaid: boolean) => {
          clearTimeout(timer)
          resolve(wasSaid)
        }
        const timer = setTimeout(() => done(true), longestMs)
        utterance.addEventListener('end', () => done(true))
        // Also `interrupted`, by stop(): nobody else shall begin to speak then.
        utterance.addEventListener('error', ({ error }) => done(error === 'interrupted' || error === 'canceled'))
        synthesis.speak(utterance)
      })
    },
    stop() {
      synthesis?.cancel()
    },
  }
}

/** The ring as numbers: what the speaker does with them is measured at installation. */
export const ringTone = {
  /** Modulated between these; the third harmonic of the highest is the 3 kHz that ageing ears still hear. */
  lowestHz: 550,
  highestHz: 1000,
  /** How often the pitch goes up and down in a second. */
  warbleHz: 4,
  /** Strength of the fundamental and its harmonics. */
  harmonics: [1, 0.6, 0.4],
  pulseMs: 1000,
  soundingMs: 600,
  /** Begins 20 dB below the loudest (60 of 80 dB(A) at 1 m), and rises. */
  firstDb: -20,
  loudestDb: 0,
  stepDb: 3,
  stepMs: 3000,
  /** Spoken over the ring, which is this much softer meanwhile. */
  underSpeechDb: -15,
  spokenEveryMs: 8000,
} as const

/** How loud the ring is, in dB below its loudest, so long after it began. */
export function ringGainDb(elapsedMs: number): number {
  const steps = Math.max(0, Math.floor(elapsedMs / ringTone.stepMs))
  return Math.min(ringTone.loudestDb, ringTone.firstDb + steps * ringTone.stepDb)
}

export function toGain(db: number): number {
  return 10 ** (db / 20)
}

/** Every step of the ring until the deadline: when, and how loud. */
export function ringGainSteps(durationMs: number): { atMs: number; db: number }[] {
  const count = Math.ceil(durationMs / ringTone.stepMs)
  return Array.from({ length: count }, (_, step) => ({
    atMs: step * ringTone.stepMs,
    db: ringGainDb(step * ringTone.stepMs),
  }))
}

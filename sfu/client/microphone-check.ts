/**
 * Notices a microphone that is open and delivers only zeros, as tablets' do after another program has taken them. A quiet
 * room is not that: even through noise suppression it has some energy now and then.
 */
export const zerosAfterMs = 10_000

export class MicrophoneCheck {
  #energy: number | null = null
  #grewAt = 0

  /** `totalAudioEnergy` only ever grows with sound. Null, or muted: nothing is expected. */
  isSilent(totalAudioEnergy: number | null, muted: boolean, now: number): boolean {
    if (totalAudioEnergy === null || muted) {
      this.#energy = null
      return false
    }
    if (this.#energy === null || totalAudioEnergy !== this.#energy) {
      this.#energy = totalAudioEnergy
      this.#grewAt = now
    }
    return now - this.#grewAt >= zerosAfterMs
  }
}

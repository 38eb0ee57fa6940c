const sampleRate = 48_000
const seconds = 4
const syllableSeconds = 0.25

/**
 * A WAV for Chromium's fake microphone: syllables with gliding pitch and harmonics. A steady tone won't do, because the
 * browser's noise suppression takes it for a fan and removes it.
 */
export function voiceWav(pitchHz: number): Buffer {
  const samples = Buffer.alloc(sampleRate * seconds * 2)
  let phase = 0
  for (let i = 0; i < sampleRate * seconds; i += 1) {
    const at = i / sampleRate
    const inSyllable = (at % syllableSeconds) / syllableSeconds
    const glide = 1 + 0.25 * Math.sin(2 * Math.PI * at * 1.5) + 0.1 * Math.floor((at * 4) % 3)
    phase += (2 * Math.PI * pitchHz * glide) / sampleRate
    const envelope = Math.sin(Math.PI * inSyllable) ** 2
    const tone = Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.3 * Math.sin(3 * phase) + 0.2 * Math.sin(5 * phase)
    samples.writeInt16LE(Math.round(tone * envelope * 0.3 * 32_767), i * 2)
  }
  return Buffer.concat([header(samples.length), samples])
}

/** The 44 bytes before the samples of a mono 16-bit PCM file (RIFF). */
function header(dataBytes: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + dataBytes, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(sampleRate, 24)
  head.writeUInt32LE(sampleRate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(dataBytes, 40)
  return head
}

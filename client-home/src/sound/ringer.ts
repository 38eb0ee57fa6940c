import { ringGainDb, ringGainSteps, ringTone, toGain } from './ring-tone.ts'

/** A ring that sounds now. `stop` is silence within a few milliseconds, and may be called twice. */
export type SoundingRing = { stop: () => void; softenWhile: (spoken: Promise<void>) => Promise<void> }

const clickFreeS = 0.015

/** Starts the ring of ring-tone.ts on a loudspeaker, for as long as the call rings. */
export function startRing(context: BaseAudioContext, durationMs: number): SoundingRing {
  const startS = context.currentTime
  const loudness = risingLoudness(context, startS, durationMs)
  const pulse = pulses(context, startS, durationMs)
  const underSpeech = new GainNode(context, { gain: 1 })
  const sources = warble(context, pulse)
  pulse.connect(loudness).connect(underSpeech).connect(context.destination)
  for (const source of sources) source.start(startS)

  let isStopped = false
  return {
    stop() {
      if (isStopped) return
      isStopped = true
      underSpeech.gain.cancelScheduledValues(context.currentTime)
      underSpeech.gain.setTargetAtTime(0, context.currentTime, clickFreeS / 3)
      for (const source of sources) source.stop(context.currentTime + clickFreeS * 2)
    },
    async softenWhile(spoken) {
      const change = (gain: number) => {
        if (!isStopped) underSpeech.gain.setTargetAtTime(gain, context.currentTime, 0.05)
      }
      change(toGain(ringTone.underSpeechDb))
      await spoken
      change(1)
    },
  }
}

function risingLoudness(context: BaseAudioContext, startS: number, durationMs: number): GainNode {
  const node = new GainNode(context, { gain: toGain(ringGainDb(0)) })
  for (const { atMs, db } of ringGainSteps(durationMs)) node.gain.setValueAtTime(toGain(db), startS + atMs / 1000)
  return node
}

function pulses(context: BaseAudioContext, startS: number, durationMs: number): GainNode {
  const node = new GainNode(context, { gain: 0 })
  for (let atMs = 0; atMs < durationMs; atMs += ringTone.pulseMs) {
    node.gain.setTargetAtTime(1, startS + atMs / 1000, clickFreeS)
    node.gain.setTargetAtTime(0, startS + (atMs + ringTone.soundingMs) / 1000, clickFreeS)
  }
  return node
}

/** One tone with its harmonics, whose pitch another, slow one moves up and down. */
function warble(context: BaseAudioContext, output: AudioNode): OscillatorNode[] {
  const { lowestHz, highestHz, warbleHz, harmonics } = ringTone
  const imaginary = Float32Array.from([0, ...harmonics])
  const periodicWave = new PeriodicWave(context, { real: new Float32Array(imaginary.length), imag: imaginary })
  const tone = new OscillatorNode(context, { type: 'custom', periodicWave, frequency: (lowestHz + highestHz) / 2 })
  const sweep = new OscillatorNode(context, { type: 'sine', frequency: warbleHz })
  sweep.connect(new GainNode(context, { gain: (highestHz - lowestHz) / 2 })).connect(tone.frequency)
  tone.connect(output)
  return [tone, sweep]
}

import type { types } from 'mediasoup-client'
import type { Source } from '../protocol/messages.ts'

/** Said explicitly: some browsers leave echo cancellation off when any other audio constraint is given. */
const microphone: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: { ideal: 1 },
  sampleRate: { ideal: 48_000 },
}

/** VGA at 30 frames: enough to see a face and a tablet of medicine, and bearable for a cheap tablet's processor. */
const camera: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 30, max: 30 },
  facingMode: { ideal: 'user' },
}

/** `exact` for a device that the person has just chosen, else a preference. */
export function toConstraints(source: Source, deviceId: string | null, exact: boolean): MediaTrackConstraints {
  const plain = source === 'microphone' ? microphone : camera
  if (!deviceId) return plain
  const { facingMode: _chosenByPerson, ...rest } = plain
  return { ...rest, deviceId: exact ? { exact: deviceId } : { ideal: deviceId } }
}

/** Speech: FEC and NACK against loss, DTX against waste; 32 kbit/s keeps 7 kHz and more of speech. */
const audioOptions: types.ProducerCodecOptions = {
  opusStereo: false,
  opusFec: true,
  opusDtx: true,
  opusNack: true,
  opusMaxPlaybackRate: 48_000,
  opusMaxAverageBitrate: 32_000,
}

/** Two sizes, so that the SFU can spare a listener on a bad line without the sender's picture getting worse for others. */
const videoEncodings: types.RtpEncodingParameters[] = [
  { scaleResolutionDownBy: 2, maxBitrate: 180_000, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 1, maxBitrate: 900_000, scalabilityMode: 'L1T3' },
]

/** How a track is sent. The track belongs to its LocalSource, which alone stops and silences it. */
export function toProducerOptions(source: Source, track: MediaStreamTrack): types.ProducerOptions {
  const common = { track, stopTracks: false, disableTrackOnPause: false, zeroRtpOnPause: false }
  if (source === 'microphone') return { ...common, codecOptions: audioOptions }
  return {
    ...common,
    encodings: videoEncodings.map((encoding) => ({ ...encoding })),
    codecOptions: { videoGoogleStartBitrate: 600 },
  }
}

/** On a weak line or processor: smaller before jerky, because a face that moves is what the other reads. */
export async function preferMotion(sender: RTCRtpSender): Promise<void> {
  const parameters = sender.getParameters()
  parameters.degradationPreference = 'maintain-framerate'
  await sender.setParameters(parameters)
}

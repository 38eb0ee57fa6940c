/** `performance.now()` of what happened; of the newest join, but for `started` and `firstFrame`. */
export interface CallMarks {
  /** `start()` was called: the tap. */
  started?: number
  ticket?: number
  socketOpen?: number
  joined?: number
  mediaConnected?: number
  /** The first frame of the other, on the screen (`requestVideoFrameCallback`). */
  firstFrame?: number
}

/** Counted since the page opened the call, over all reconnections. */
export interface CallStatistics {
  marks: CallMarks
  /** Times that this session entered the room: 1 without trouble. */
  joins: number
  iceRestarts: number
  /** Of what arrives from the others. */
  framesDecoded: number
  framesPerSecond: number
  frameWidth: number
  frameHeight: number
  /** 0 to 1: the loudest of the others, now. */
  audioLevel: number
  /** Sum of energy heard since the start; grows only with sound. */
  totalAudioEnergy: number
  packetsLost: number
  packetsReceived: number
  concealedSamples: number
  totalSamples: number
  roundTripMs: number | null
  jitterMs: number | null
}

export const noStatistics: CallStatistics = {
  marks: {},
  joins: 0,
  iceRestarts: 0,
  framesDecoded: 0,
  framesPerSecond: 0,
  frameWidth: 0,
  frameHeight: 0,
  audioLevel: 0,
  totalAudioEnergy: 0,
  packetsLost: 0,
  packetsReceived: 0,
  concealedSamples: 0,
  totalSamples: 0,
  roundTripMs: null,
  jitterMs: null,
}

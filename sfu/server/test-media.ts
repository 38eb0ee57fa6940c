import { randomInt } from 'node:crypto'
import type { DtlsParameters, RtpCapabilities, RtpParameters } from '../protocol/media.ts'

/** For tests without a browser: media parameters as Chromium sends them, and no media behind them. */
export function microphoneParameters(): RtpParameters {
  return {
    mid: '0',
    codecs: [
      {
        mimeType: 'audio/opus',
        payloadType: 111,
        clockRate: 48_000,
        channels: 2,
        parameters: { minptime: 10 },
        rtcpFeedback: [
          { type: 'transport-cc', parameter: '' },
          { type: 'nack', parameter: '' },
        ],
      },
    ],
    headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4 }],
    encodings: [{ ssrc: randomInt(1, 0xffffffff), dtx: true }],
    rtcp: { cname: 'test', reducedSize: true },
  }
}

export function cameraParameters(): RtpParameters {
  const ssrc = randomInt(1, 0xfffffff0)
  return {
    mid: '1',
    codecs: [
      {
        mimeType: 'video/VP8',
        payloadType: 96,
        clockRate: 90_000,
        rtcpFeedback: [
          { type: 'nack', parameter: 'pli' },
          { type: 'nack', parameter: '' },
        ],
      },
      { mimeType: 'video/rtx', payloadType: 97, clockRate: 90_000, parameters: { apt: 96 } },
    ],
    headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4 }],
    encodings: [{ ssrc, rtx: { ssrc: ssrc + 1 } }],
    rtcp: { cname: 'test', reducedSize: true },
  }
}

/** A browser that can receive all that the room speaks. */
export function receiveCapabilities(router: RtpCapabilities): RtpCapabilities {
  return router
}

export function dtlsParameters(): DtlsParameters {
  const pairs = Array.from({ length: 32 }, () => randomInt(256).toString(16).padStart(2, '0').toUpperCase())
  return { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: pairs.join(':') }] }
}

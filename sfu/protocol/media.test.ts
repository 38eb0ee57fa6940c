import { describe, expect, expectTypeOf, test } from 'vitest'
import type { types as mediasoup } from 'mediasoup'
import type { types as mediasoupClient } from 'mediasoup-client'
import { dtlsParametersSchema, rtpCapabilitiesSchema, rtpParametersSchema } from './media.ts'
import type { DtlsParameters, IceCandidate, IceParameters, RtpCapabilities, RtpParameters } from './media.ts'

const fingerprint = { algorithm: 'sha-256', value: Array(32).fill('AB').join(':') }

const opus = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48000, channels: 2 }

describe('media parameters', () => {
  test('a list of fingerprints must have one', () => {
    expect(dtlsParametersSchema.safeParse({ role: 'client', fingerprints: [] }).success).toBe(false)
    expect(dtlsParametersSchema.safeParse({ role: 'client', fingerprints: [fingerprint] }).success).toBe(true)
  })

  test('a fingerprint is hexadecimal pairs', () => {
    const odd = { ...fingerprint, value: 'AB:CD' }
    expect(dtlsParametersSchema.safeParse({ fingerprints: [odd] }).success).toBe(false)
  })

  test('lists are bounded', () => {
    const codecs = Array(17).fill(opus)
    expect(rtpParametersSchema.safeParse({ codecs }).success).toBe(false)
    const encodings = Array(4).fill({ ssrc: 1 })
    expect(rtpParametersSchema.safeParse({ codecs: [opus], encodings }).success).toBe(false)
  })

  test('codec parameters are scalars, not trees', () => {
    const nested = { ...opus, parameters: { useinbandfec: { a: 1 } } }
    expect(rtpParametersSchema.safeParse({ codecs: [nested] }).success).toBe(false)
    const flat = { ...opus, parameters: { useinbandfec: 1 } }
    expect(rtpParametersSchema.safeParse({ codecs: [flat] }).success).toBe(true)
  })

  test('unknown keys are dropped', () => {
    const parsed = rtpCapabilitiesSchema.parse({ codecs: [], future: true })
    expect(parsed).toEqual({ codecs: [] })
  })

  test('types fit mediasoup and mediasoup-client', () => {
    expectTypeOf<RtpParameters>().toExtend<mediasoup.RtpParameters>()
    expectTypeOf<RtpParameters>().toExtend<mediasoupClient.RtpParameters>()
    expectTypeOf<mediasoupClient.RtpParameters>().toExtend<RtpParameters>()
    expectTypeOf<RtpCapabilities>().toExtend<mediasoup.RtpCapabilities>()
    expectTypeOf<RtpCapabilities>().toExtend<mediasoupClient.RtpCapabilities>()
    expectTypeOf<mediasoupClient.RtpCapabilities>().toExtend<RtpCapabilities>()
    expectTypeOf<DtlsParameters>().toExtend<mediasoup.DtlsParameters>()
    expectTypeOf<mediasoupClient.DtlsParameters>().toExtend<DtlsParameters>()
    expectTypeOf<IceParameters>().toExtend<mediasoupClient.IceParameters>()
    expectTypeOf<mediasoup.IceParameters>().toExtend<IceParameters>()
    expectTypeOf<IceCandidate>().toExtend<mediasoupClient.IceCandidate>()
    expectTypeOf<mediasoup.IceCandidate>().toExtend<IceCandidate>()
  })
})

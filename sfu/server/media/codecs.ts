import type { types } from 'mediasoup'
import { headerExtensionUris } from '../../protocol/media.ts'
import type { HeaderExtensionUri, RtpCapabilities, RtpParameters } from '../../protocol/media.ts'

/** What every room speaks: Opus with in-band FEC and DTX, VP8 first, H.264 for tablets that encode it in hardware. */
export const mediaCodecs: types.RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1, minptime: 10 },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
  {
    kind: 'video',
    mimeType: 'video/H264',
    clockRate: 90_000,
    // Constrained baseline, level 3.1: what every browser's encoder has.
    parameters: { 'packetization-mode': 1, 'profile-level-id': '42e01f', 'level-asymmetry-allowed': 1 },
  },
]

/** A sender is told by REMB to stay below this: enough for 720p30 with three layers, little enough for one bad client. */
export const maxIncomingBitsPerSecond = 3_000_000
export const initialOutgoingBitsPerSecond = 1_000_000
/** Consent checks (RFC 7675) come every few seconds; after this silence the path counts as lost. */
export const iceConsentTimeoutSeconds = 15

const known = new Set<string>(headerExtensionUris)

/** The router's capabilities without the extensions that mediasoup-client has no name for (toffset). */
export function toProtocolCapabilities(capabilities: types.RtpCapabilities): RtpCapabilities {
  const headerExtensions = (capabilities.headerExtensions ?? []).filter(isKnown)
  return { codecs: capabilities.codecs ?? [], headerExtensions }
}

function isKnown<E extends { uri: string }>(extension: E): extension is E & { uri: HeaderExtensionUri } {
  return known.has(extension.uri)
}

export function toProtocolParameters(parameters: types.RtpParameters): RtpParameters {
  return { ...parameters, headerExtensions: (parameters.headerExtensions ?? []).filter(isKnown) }
}

/**
 * Opus as we offered it, also where the browser left it out of its own parameters: without `usedtx` the worker takes
 * the pauses between words for a dead stream and scores it 0; without `useinbandfec` it reports no loss to the sender.
 */
export function withSpeechDefaults(parameters: RtpParameters): RtpParameters {
  const codecs = parameters.codecs.map((codec) =>
    codec.mimeType.toLowerCase() === 'audio/opus'
      ? { ...codec, parameters: { ...codec.parameters, useinbandfec: 1, usedtx: 1 } }
      : codec,
  )
  return { ...parameters, codecs }
}

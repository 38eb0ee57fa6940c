import fc from 'fast-check'
import * as valid from '../../sfu/server/test-media.ts'
import type { Method } from '../../sfu/protocol/messages.ts'

/**
 * Messages that are nearly right, since those get furthest: each begins as a well-formed request and is then spoilt in one or
 * two places. Seeded, so that a message that breaks something can be sent again.
 */
export function malformedMessages(count: number, seed: number): (string | Buffer)[] {
  return fc.sample(message, { numRuns: count, seed })
}

const hugeText = 'x'.repeat(20_000)

/** What no field expects: other types, the edges of numbers, names that JavaScript knows, control characters. */
const hostileValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    2 ** 53,
    0.1,
    '',
    'null',
    '__proto__',
    'constructor',
    hugeText,
    '\u0000',
    '\ud800',
  ),
  fc.constantFrom<unknown>([], {}, [[[[[[]]]]]], { toString: 1 }, { then: 'x' }, { length: 1e9 }),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

/** Stand for the attacker's own transports, whose ids are known when it has joined: only so does a message reach the media. */
export const ownTransports = ['{own send transport}', '{own receive transport}'] as const

const uuid = fc.uuid()
const transport = fc.oneof({ arbitrary: fc.constantFrom(...ownTransports), weight: 4 }, { arbitrary: uuid, weight: 1 })
/** Half of them as a browser sends them, so that spoiling one leaf is all that is wrong. */
const dtlsParameters = fc.oneof(
  fc.constant(valid.dtlsParameters()),
  fc.record({
    role: fc.constantFrom('client', 'server', 'auto', 'both'),
    fingerprints: fc.array(
      fc.record({ algorithm: fc.constantFrom('sha-256', 'md5', ''), value: fc.string({ maxLength: 100 }) }),
      { maxLength: 3 },
    ),
  }),
)
const codec = fc.record({
  kind: fc.constantFrom('audio', 'video', 'text'),
  mimeType: fc.constantFrom('audio/opus', 'video/VP8', 'video/H264', 'video/rtx', 'x/y'),
  payloadType: fc.integer({ min: -1, max: 300 }),
  clockRate: fc.constantFrom(48_000, 90_000, 0, -1),
  channels: fc.constantFrom(1, 2, 1_000),
  parameters: fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 }),
  rtcpFeedback: fc.array(
    fc.record({ type: fc.constantFrom('nack', 'goog-remb', ''), parameter: fc.string({ maxLength: 5 }) }),
    { maxLength: 4 },
  ),
})
const rtpParameters = fc.oneof(
  fc.constant(valid.microphoneParameters()),
  fc.constant(valid.cameraParameters()),
  fc.record({
    mid: fc.string({ maxLength: 5 }),
    codecs: fc.array(codec, { maxLength: 4 }),
    headerExtensions: fc.array(
      fc.record({ uri: fc.string({ maxLength: 40 }), id: fc.integer(), encrypt: fc.boolean() }),
      { maxLength: 4 },
    ),
    encodings: fc.array(
      fc.record(
        { ssrc: fc.integer(), rid: fc.string({ maxLength: 3 }), maxBitrate: fc.integer() },
        { requiredKeys: [] },
      ),
      { maxLength: 5 },
    ),
    rtcp: fc.record({ cname: fc.string({ maxLength: 20 }), reducedSize: fc.boolean() }),
  }),
)

/** Data of every request there is, nearly well-formed; a new request without a line here is a type error. */
const nearlyWellFormed: Record<Method, fc.Arbitrary<unknown>> = {
  join: fc.record({ token: fc.string({ maxLength: 300 }) }),
  resume: fc.record({ resumeToken: fc.string({ maxLength: 100 }) }),
  ready: fc.record({
    rtpCapabilities: fc.record({ codecs: fc.array(codec, { maxLength: 5 }), headerExtensions: fc.constant([]) }),
  }),
  connectTransport: fc.record({ transport, dtlsParameters }),
  restartIce: fc.record({ transport }),
  produce: fc.record({
    clientId: uuid,
    transport,
    source: fc.constantFrom('microphone', 'camera', 'screen'),
    rtpParameters,
    paused: fc.boolean(),
  }),
  setPaused: fc.record({ source: fc.constantFrom('microphone', 'camera'), paused: fc.boolean() }),
  closeProducer: fc.record({ source: fc.constantFrom('microphone', 'camera') }),
  resumeConsumer: fc.record({ consumer: uuid }),
  pauseConsumer: fc.record({ consumer: uuid }),
  setPreferredLayers: fc.record({ consumer: uuid, spatialLayer: fc.integer(), temporalLayer: fc.integer() }),
  removePeer: fc.record({ peer: fc.string({ maxLength: 50 }) }),
  // these take nothing, so they get something
  ping: fc.record({ why: fc.string() }),
  leave: fc.record({ why: fc.string() }),
  endRoom: fc.record({ why: fc.string() }),
}

const request = fc.constantFrom(...(Object.keys(nearlyWellFormed) as Method[])).chain((method) =>
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    method: fc.constant(method),
    data: nearlyWellFormed[method],
  }),
)

/** Replaces, removes or adds something at a place chosen by `at`, somewhere in the message. */
function spoil(value: unknown, at: number, hostile: unknown): unknown {
  if (typeof value !== 'object' || value === null) return hostile
  const keys = Object.keys(value)
  const key = keys[at % (keys.length + 1)]
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>
  if (key === undefined) return { ...copy, extra: hostile }
  if (at % 7 === 0) {
    delete copy[key]
    return copy
  }
  return { ...copy, [key]: at % 3 === 0 ? hostile : spoil(copy[key], Math.floor(at / 3), hostile) }
}

const spoiltRequest = fc
  .tuple(request, fc.nat({ max: 100_000 }), hostileValue, fc.nat({ max: 9 }))
  .map(([{ id, method, data }, at, hostile, where]) => {
    if (where === 0) return spoil({ id, method, data }, at, hostile)
    // what fast-check made of the data is often wrong already: a part goes as it is
    return { id, method, data: where < 3 ? data : spoil(data, at, hostile) }
  })
  .map((message) => JSON.stringify(message))

const noRequest = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  spoiltRequest.map((text) => text.slice(0, Math.floor(text.length / 2))),
  fc.constant('['.repeat(5_000)),
  fc.constant('{"id":"1","id":"2","method":"join","method":"leave","data":{},"__proto__":{"ok":true}}'),
)

const message: fc.Arbitrary<string | Buffer> = fc.oneof(
  { arbitrary: spoiltRequest, weight: 7 },
  { arbitrary: noRequest, weight: 2 },
  { arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)), weight: 1 },
)

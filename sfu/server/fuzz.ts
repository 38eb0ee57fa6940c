import fc from 'fast-check'
import { methods, requests } from '../protocol/messages.ts'
import type { Method } from '../protocol/messages.ts'
import { arbitraryOf } from './schema-arbitrary.ts'

/** Stand in generated messages for ids that only the one who joined knows: put in, messages reach the media worker. */
export const knownIds = { send: '{send transport}', receive: '{receive transport}', consumer: '{consumer}' } as const

/**
 * What a hostile browser may send, as text: three in ten well-formed by the protocol's schemas but without sense (those reach
 * the worker), the others with one place spoilt, or no request at all. Seeded: what breaks something can be sent again.
 */
export function hostileMessages(count: number, seed: number): string[] {
  return fc.sample(hostileMessage, { numRuns: count, seed })
}

/** What reaches the media worker comes most; what ends the sender's stay comes seldom, or little else would be looked at. */
const weights: Partial<Record<Method, number>> = { produce: 30, connectTransport: 20, ready: 15, leave: 1, endRoom: 1 }

/** Drawn from the schemas once: building a generator costs more than using it. */
const wellFormed = fc.oneof(
  ...methods.map((method) => {
    const id = fc.oneof(fc.nat(), fc.string({ minLength: 1, maxLength: 10 }))
    const arbitrary = fc.record({ id, method: fc.constant(method), data: dataOf(method) })
    return { arbitrary, weight: weights[method] ?? 8 }
  }),
)

function dataOf(method: Method): fc.Arbitrary<unknown> {
  const known = fc.constantFrom(...Object.values(knownIds))
  return fc.tuple(arbitraryOf(requests[method].data), known, fc.boolean()).map(([data, id, real]) => {
    // Cast: every request's data is an object.
    const fields = data as Record<string, unknown>
    const ids = ['transport', 'consumer'].filter((key) => key in fields)
    const filled = { ...fields, ...Object.fromEntries(ids.map((key) => [key, id])) }
    return real ? withRealCodecs(filled) : filled
  })
}

/** Invented codecs are refused before the worker sees the rest of the parameters; these are not. */
const realCodecs = [
  { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
]

function withRealCodecs(data: object): unknown {
  const source = Reflect.get(data, 'source') as unknown
  let next = source === 'camera' ? 1 : 0
  const text = JSON.stringify(data, (key, value: unknown) => {
    if (key !== 'codecs' || !Array.isArray(value)) return value
    return value.map((codec: object) => {
      const { channels: _, ...rest } = codec as { channels?: number }
      const real = realCodecs[source === undefined ? next++ % 2 : next]
      return { ...rest, ...real, parameters: {} }
    })
  })
  return JSON.parse(text) as unknown
}

/** What no field expects. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    -1,
    0.5,
    1e308,
    2 ** 53,
    '',
    '\u0000',
    '\ud800',
    '__proto__',
    [],
    {},
    [[[[]]]],
    'x'.repeat(9_000),
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

const spoilt = fc
  .tuple(wellFormed, odd, fc.infiniteStream(fc.nat({ max: 1_000 })))
  .map(([message, value, choices]) => spoil(message, value, choices))

/** Puts the odd value somewhere into the message: the choices lead the way down. */
function spoil(target: unknown, value: unknown, choices: Iterator<number>): unknown {
  const next = choices.next()
  const choice = next.done ? 0 : next.value
  if (typeof target !== 'object' || target === null || choice % 5 === 0) return value
  const keys = [...Object.keys(target), 'unheard-of']
  const key = keys[choice % keys.length] ?? 'unheard-of'
  const inner: unknown = Reflect.get(target, key)
  const changed = spoil(inner, value, choices)
  if (Array.isArray(target)) return target.map((entry: unknown, index) => (String(index) === key ? changed : entry))
  return { ...target, [key]: changed }
}

const noRequest = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  wellFormed.map((message) => JSON.stringify(message).slice(0, -1)),
  fc.constantFrom(
    '['.repeat(20_000),
    '{"__proto__":{"id":1},"method":"leave","data":{}}',
    '{"id":1,"id":2}',
    '\ufeff{}',
  ),
)

const hostileMessage: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: wellFormed.map((message) => JSON.stringify(message)), weight: 3 },
  { arbitrary: spoilt.map((message) => JSON.stringify(message)), weight: 5 },
  { arbitrary: noRequest, weight: 2 },
)

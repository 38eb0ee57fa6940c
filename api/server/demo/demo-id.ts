import { createHash } from 'node:crypto'
import type { Id } from '../db/ids.ts'

/**
 * A UUID (version 8, RFC 9562) that the seed and the name decide, so that a second run meets the rows of the first.
 */
export function demoId(seed: string, ...name: readonly string[]): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([seed, ...name]))
    .digest()
    .subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Ids of the demo are made by demoId: this says which noun each of them names. */
export function toId<Name extends string>(uuid: string): Id<Name> {
  return uuid as Id<Name>
}

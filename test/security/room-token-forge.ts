import { importJWK, SignJWT } from 'jose'
import type { CryptoKey } from 'jose'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The API's own key: with it, a token is refused only for what it says. */
export async function readTicketKey(file: string): Promise<CryptoKey> {
  return (await importJWK(JSON.parse(readFileSync(file, 'utf8')), 'EdDSA')) as CryptoKey
}

/** A token like the API's, into a room of its own, but for what `claims` say otherwise. */
export function forgeRoomToken(key: CryptoKey, claims: Record<string, unknown> = {}, ageSeconds = 0): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1000) - ageSeconds
  const usual = {
    iss: 'kotisilta-api',
    aud: 'kotisilta-sfu',
    jti: randomUUID(),
    iat: issuedAt,
    exp: issuedAt + 60,
    sub: `staff:${randomUUID()}`,
    room: randomUUID(),
    name: 'Mallory',
    grants: { publishAudio: true, publishVideo: true, see: true, moderate: true },
    policy: { maxPeers: 4, endsWhenLeft: true },
  }
  return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'EdDSA' }).sign(key)
}

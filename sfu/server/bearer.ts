import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Whether an `Authorization: Bearer …` header (RFC 6750) has the token. Without a token nobody does. Hashes are compared, so that
 * neither length nor content shows in the time it takes.
 */
export function isBearerOf(token: string | undefined, header: string | undefined): boolean {
  const given = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]
  return token !== undefined && given !== undefined && timingSafeEqual(toHash(given), toHash(token))
}

function toHash(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}

import { createHash, randomBytes } from 'node:crypto'

/** 256 bits, for a cookie. Whoever has it is the person or the tablet: it is never logged and never stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored instead. A plain hash is enough: there is nothing to guess in 256 random bits. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}

/** Anything else in the cookie is no token, and no reason to ask the database. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text)
}

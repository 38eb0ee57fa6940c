import { randomBytes } from 'node:crypto'
import { InvalidInput } from '../errors.ts'

/** So that a leaked key is known for what it is, by people and by scanners of code. */
const prefix = 'kotisilta_'

/** The key of another system: 256 bits. Shown once to who makes it, never logged, never stored. */
export function newIntegrationKey(): string {
  return prefix + randomBytes(32).toString('base64url')
}

/** The key in an `Authorization: Bearer …` header (RFC 6750), or undefined: what is no key is no reason to ask the database. */
export function readBearer(header: string | undefined): string | undefined {
  return /^Bearer +(kotisilta_[A-Za-z0-9_-]{43})$/i.exec(header ?? '')?.[1]
}

const longestDays = 366

/** A key lasts until a day that somebody has chosen, at most a year on: what nobody renews nobody uses. */
export function toExpiry(validDays: number, now: Date): Date {
  if (!Number.isInteger(validDays) || validDays < 1 || validDays > longestDays)
    throw new InvalidInput('input.validDays', `Give a number of days from 1 to ${longestDays}.`)
  return new Date(now.valueOf() + validDays * 86_400_000)
}

import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The code on the kiosk's screen: a time-based one-time password (RFC 6238 over RFC 4226, HMAC-SHA-1, as every library and
 * phone has it). The tablet makes it without network, so a carer's phone without network can carry it home: the code proves
 * where the phone was and when, and nobody is followed.
 */
export const codeRules = { stepSeconds: 30, digits: 6 } as const

/** Who types needs a while, and the tablet's clock is not ours: this many steps to either side are as good. */
export const toleratedSteps = 2

/** A phone keeps what it could not send this long; afterwards a person says what happened. */
export const longestAgeMs = 24 * 3_600_000

/** The code that stands on the screen at an instant. */
export function codeAt(secret: Buffer, at: Date): string {
  return codeOfStep(secret, toStep(at))
}

/**
 * When the code was on the screen: the beginning of its step, nearest to `at`. Undefined where it was on it at no time near.
 * All steps are compared, and each in constant time.
 */
export function findTimeOfCode(secret: Buffer, code: string, at: Date): Date | undefined {
  const middle = toStep(at)
  const nearestFirst = Array.from({ length: 2 * toleratedSteps + 1 }, (_, i) => middle + toOffset(i))
  const matching = nearestFirst.filter((step) => isSame(codeOfStep(secret, step), code))
  return matching[0] === undefined ? undefined : new Date(matching[0] * codeRules.stepSeconds * 1000)
}

/** 0, -1, 1, -2, 2 */
function toOffset(index: number): number {
  return index % 2 === 0 ? index / 2 : -(index + 1) / 2
}

function toStep(at: Date): number {
  return Math.floor(at.valueOf() / 1000 / codeRules.stepSeconds)
}

function codeOfStep(secret: Buffer, step: number): string {
  return hotp(secret, step, codeRules.digits)
}

/** RFC 4226, section 5.3: 31 bits from where the last four bits of the digest say. */
export function hotp(secret: Buffer, counter: number, digits: number): string {
  const counterBytes = Buffer.alloc(8)
  counterBytes.writeBigUInt64BE(BigInt(counter))
  const digest = createHmac('sha1', secret).update(counterBytes).digest()
  const offset = digest.readUInt8(digest.length - 1) & 0x0f
  const number = digest.readUInt32BE(offset) & 0x7f_ff_ff_ff
  return String(number % 10 ** digits).padStart(digits, '0')
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** What a person typed or a scan gave: "492 039" is 492039. Undefined where it is no code at all. */
export function parseCode(text: string): string | undefined {
  const digits = text.replaceAll(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}

/** RFC 4648 base32, as key addresses (otpauth:) and libraries take a secret. 20 bytes are 32 letters, without padding. */
export function toBase32(bytes: Buffer): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[parseInt(five.padEnd(5, '0'), 2)]).join('')
}

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { formatPhc, parsePhc } from './phc-string.ts'
import type { Argon2Cost, Argon2Hash } from './phc-string.ts'

const argon2Async = promisify(argon2)

/** OWASP's password storage cheat sheet, the argon2id line with 19 MiB: https://cheatsheetseries.owasp.org */
export const passwordCost: Argon2Cost = { memoryKib: 19_456, passes: 2, parallelism: 1 }

const saltBytes = 16
const tagBytes = 32

/** Also what a person may type: longer is refused before it is hashed, so that nobody makes us hash megabytes. */
export const maximumPasswordLength = 200

export async function hashPassword(password: string, cost: Argon2Cost = passwordCost): Promise<string> {
  const salt = randomBytes(saltBytes)
  return formatPhc({ ...cost, salt, tag: await derive(password, salt, cost, tagBytes) })
}

/** False also for a hash that is no argon2id: an account that cannot be checked cannot be entered. */
export async function verifyPassword(password: string, phc: string): Promise<boolean> {
  const known = parsePhc(phc)
  if (known === undefined) return false
  const tag = await derive(password, known.salt, known, known.tag.length)
  return timingSafeEqual(tag, known.tag)
}

/** The cost has been raised since this hash was made: hash anew at the next right password. */
export function needsRehash(phc: string, cost: Argon2Cost = passwordCost): boolean {
  const known = parsePhc(phc)
  if (known === undefined) return true
  return !hasCost(known, cost) || known.salt.length < saltBytes || known.tag.length < tagBytes
}

function hasCost(known: Argon2Hash, cost: Argon2Cost): boolean {
  return known.memoryKib === cost.memoryKib && known.passes === cost.passes && known.parallelism === cost.parallelism
}

function derive(password: string, salt: Buffer, cost: Argon2Cost, length: number): Promise<Buffer> {
  return argon2Async('argon2id', {
    // one form of each letter: ä typed on a phone and on a laptop may be different bytes
    message: Buffer.from(password.normalize('NFKC'), 'utf8'),
    nonce: salt,
    parallelism: cost.parallelism,
    tagLength: length,
    memory: cost.memoryKib,
    passes: cost.passes,
  })
}

import { argon2, randomInt } from 'node:crypto'
import { promisify } from 'node:util'

const argon2Async = promisify(argon2)

/**
 * Without look-alikes: no 0 and 1 and their letters O, I, L; of 2/Z, 5/S, 8/B and U/V one of each. 27 signs, so eight of
 * them hold 8 × log2(27) = 38.04 bits: with five tries in ten minutes a guess succeeds once in 5 × 10^10.
 */
export const pairingAlphabet = 'ACDEFGHJKMNPQRTVWXY23456789'
export const pairingCodeLength = 8
export const pairingCodeMinutes = 10

/** What people write for a sign of the alphabet that looks the same. */
const lookAlikes: Readonly<Record<string, string>> = { Z: '2', S: '5', B: '8', U: 'V' }

/** Eight signs, evenly drawn. `draw(n)` gives 0…n-1; tests inject it. */
export function newPairingCode(draw: (below: number) => number = randomInt): string {
  return Array.from({ length: pairingCodeLength }, () => pairingAlphabet[draw(pairingAlphabet.length)]).join('')
}

/** As people read it aloud: XXXX-XXXX. */
export function showPairingCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** What was typed, as a code: any case, with or without hyphens and spaces; undefined when it cannot be one. */
export function readPairingCode(typed: string): string | undefined {
  if (typed.length > 40) return undefined
  const signs = [...typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '')].map((sign) => lookAlikes[sign] ?? sign)
  const isCode = signs.length === pairingCodeLength && signs.every((sign) => pairingAlphabet.includes(sign))
  return isCode ? signs.join('') : undefined
}

/**
 * How a code lies in the table. 38 bits of SHA-256 would be searched within the code's ten minutes, so the hash is slow;
 * it has one salt for all, because the row is found by the hash.
 */
export function hashPairingCode(code: string): Promise<Buffer> {
  return argon2Async('argon2id', {
    message: Buffer.from(code, 'utf8'),
    nonce: Buffer.from('kotisilta pairing code 1', 'utf8'),
    parallelism: 1,
    tagLength: 32,
    memory: 19_456,
    passes: 2,
  })
}

/** What the QR holds. The code stands after #, so it reaches neither a server nor a log. */
export function pairingUrl(publicUrl: string, code: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/koti/#pari=${showPairingCode(code)}`
}

import { readFile } from 'node:fs/promises'
import { importJWK } from 'jose'
import type { CryptoKey, JWK } from 'jose'
import { z } from 'zod'

const okp = { kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }
const publicJwkSchema = z.object(okp)
const privateJwkSchema = z.object({ ...okp, d: z.string() })

export class KeyUnreadable extends Error {
  override name = 'KeyUnreadable'
  readonly code = 'KEY_UNREADABLE'
}

/** Only the public half is taken, also from a file that holds both: the SFU must not be able to mint tokens. */
export async function readPublicKey(file: string): Promise<CryptoKey> {
  return importKey(file, publicJwkSchema)
}

export async function readPrivateKey(file: string): Promise<CryptoKey> {
  return importKey(file, privateJwkSchema)
}

async function importKey(file: string, schema: z.ZodType<JWK>): Promise<CryptoKey> {
  try {
    const jwk = schema.parse(JSON.parse(await readFile(file, 'utf8')))
    const key = await importJWK(jwk, 'EdDSA')
    if (key instanceof Uint8Array) throw new TypeError('a symmetric key')
    return key
  } catch (error) {
    // Not the cause itself: a parser's message may quote the file, which holds a private key.
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'not an Ed25519 key as JWK'
    throw new KeyUnreadable(`The key file ${file} cannot be used: ${reason}.`)
  }
}

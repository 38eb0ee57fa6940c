import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {object} KeyFiles
 * @property {string} ticketPrivate the API's: signs room tokens and commands
 * @property {string} ticketPublic what SFU nodes get of it
 * @property {string} sfuPrivate the SFU node's: signs its reports
 * @property {string} sfuPublic what the API knows of its nodes, a JWKS with the node's id as `kid`
 */

/**
 * The Ed25519 keys of one API and one SFU node, made when missing. Private ones are for their owner's eyes (0600).
 *
 * @param {string} folder
 * @param {string} [nodeId]
 * @returns {KeyFiles}
 */
export function ensureKeys(folder, nodeId = 'sfu-1') {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = (/** @type {string} */ name) => path.join(folder, name)
  const files = {
    ticketPrivate: file('ticket-private.json'),
    ticketPublic: file('ticket-public.json'),
    sfuPrivate: file(`${nodeId}-private.json`),
    sfuPublic: file('sfu-public.json'),
  }
  const ticket = ensurePrivateKey(files.ticketPrivate, 'api')
  const sfu = ensurePrivateKey(files.sfuPrivate, nodeId)
  write(files.ticketPublic, publicPart(ticket), 0o644)
  write(files.sfuPublic, { keys: [publicPart(sfu)] }, 0o644)
  return files
}

/** @typedef {{ kty?: string, crv?: string, x?: string, d?: string, kid: string, alg: 'EdDSA' }} Jwk */

/**
 * @param {string} file
 * @param {string} kid
 * @returns {Jwk}
 */
function ensurePrivateKey(file, kid) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const jwk = {
    ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
    kid,
    alg: /** @type {const} */ ('EdDSA'),
  }
  write(file, jwk, 0o600)
  return /** @type {Jwk} */ (jwk)
}

/**
 * @param {Jwk} jwk
 * @returns {Omit<Jwk, 'd'>}
 */
function publicPart({ d: _secret, ...rest }) {
  return rest
}

/**
 * @param {string} file
 * @param {unknown} value
 * @param {number} mode
 */
function write(file, value, mode) {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, `${JSON.stringify(value, null, 2)}\n`, { mode })
  renameSync(unfinished, file)
}

import { X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { generate } from 'selfsigned'
import { StackError } from '../stack/stack-error.mjs'

const dayMs = 24 * 60 * 60 * 1000
/** iOS refuses server certificates that live longer than 825 days, even of a CA that it was told to trust. */
const serverDays = 397
const authorityDays = 3650
const renewDaysBefore = 30

/** @returns {string} this machine's address in the local network */
export function findLanAddress() {
  const given = process.env.LAN_ADDRESS
  if (given) return given
  for (const addresses of Object.values(networkInterfaces())) {
    const found = addresses?.find(({ family, internal }) => family === 'IPv4' && !internal)
    if (found) return found.address
  }
  throw new StackError('NO_LAN_ADDRESS', 'This machine has no address in a local network.', {
    remedy: 'Connect it, or set LAN_ADDRESS to the address that tablets shall use.',
  })
}

/**
 * A certificate for this machine's address, signed by a CA of our own. Camera and microphone are open to pages over HTTPS
 * only; a tablet that installs the CA's certificate once trusts this machine, also when its address changes.
 *
 * @param {string} folder
 * @param {string} address
 * @returns {Promise<{ caFile: string, certFile: string, keyFile: string }>}
 */
export async function ensureLocalCertificate(folder, address) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = (/** @type {string} */ name) => path.join(folder, name)
  const files = { caFile: file('kotisilta-ca.crt'), certFile: file('server.crt'), keyFile: file('server.key') }
  const caKeyFile = file('kotisilta-ca.key')
  if (!isGood(files.caFile)) {
    save(await makeAuthority(), files.caFile, caKeyFile)
    save(await makeServer(files.caFile, caKeyFile, address), files.certFile, files.keyFile)
  } else if (!isGood(files.certFile, address)) {
    save(await makeServer(files.caFile, caKeyFile, address), files.certFile, files.keyFile)
  }
  return files
}

/**
 * @param {string} file
 * @param {string} [address]
 */
function isGood(file, address) {
  if (!existsSync(file)) return false
  const certificate = new X509Certificate(readFileSync(file))
  const livesOn = Date.parse(certificate.validTo) > Date.now() + renewDaysBefore * dayMs
  return livesOn && (address === undefined || certificate.checkIP(address) !== undefined)
}

function makeAuthority() {
  return generate([{ name: 'commonName', value: 'Kotisilta, this machine' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...validFor(authorityDays),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
}

/**
 * @param {string} caFile
 * @param {string} caKeyFile
 * @param {string} address
 */
function makeServer(caFile, caKeyFile, address) {
  return generate([{ name: 'commonName', value: address }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...validFor(serverDays),
    ca: { cert: readFileSync(caFile, 'utf8'), key: readFileSync(caKeyFile, 'utf8') },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: address },
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'localhost' },
        ],
      },
    ],
  })
}

/** @param {number} days */
function validFor(days) {
  const from = Date.now() - dayMs // the tablet's clock may be behind
  return { notBeforeDate: new Date(from), notAfterDate: new Date(from + days * dayMs) }
}

/**
 * @param {{ private: string, cert: string }} pair
 * @param {string} certFile
 * @param {string} keyFile
 */
function save(pair, certFile, keyFile) {
  writeFileSync(keyFile, pair.private, { mode: 0o600 })
  writeFileSync(certFile, pair.cert)
}

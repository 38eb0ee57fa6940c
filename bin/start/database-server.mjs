import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { appUrlOf } from '../stack/database.mjs'
import { StackError } from '../stack/stack-error.mjs'

/**
 * The application's role gets a password of its own, kept between runs; an operator gives the whole address instead.
 *
 * @param {string} ownerUrl
 * @param {string} dataFolder
 */
export function applicationUrl(ownerUrl, dataFolder) {
  if (process.env.APP_DATABASE_URL) return process.env.APP_DATABASE_URL
  const file = path.join(dataFolder, 'app-role-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return appUrlOf(ownerUrl, readFileSync(file, 'utf8'))
}

/**
 * For an operator's own commands while the system runs (node --env-file): the address with its password is not for the
 * terminal, nor for a list of processes.
 *
 * @param {string} dataFolder
 * @param {string} ownerUrl
 * @returns {string} the file
 */
export function writeOwnerEnv(dataFolder, ownerUrl) {
  const file = path.join(dataFolder, 'owner.env')
  writeFileSync(file, `DATABASE_URL=${ownerUrl}\n`, { mode: 0o600 })
  return file
}

/**
 * Says plainly when the server of DATABASE_URL can't be used, without its password.
 *
 * @param {string} url
 */
export async function checkDatabase(url) {
  const { host, pathname, username } = parse(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // what ends the connection is said by the query it interrupts
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    const reason = /** @type {NodeJS.ErrnoException} */ (error)
    throw new StackError(
      'DATABASE_UNREACHABLE',
      `The database ${pathname.slice(1)} at ${host} cannot be used as ${username}: ${reason.message}`,
      { remedy: 'Start it or mend DATABASE_URL; without DATABASE_URL, npm start brings its own Postgres.' },
    )
  } finally {
    await client.end()
  }
}

/** @param {string} url */
function parse(url) {
  try {
    return new URL(url)
  } catch {
    throw new StackError('DATABASE_UNREACHABLE', 'DATABASE_URL is no address.', {
      remedy: 'DATABASE_URL=postgres://owner:password@host:5432/kotisilta npm start',
    })
  }
}

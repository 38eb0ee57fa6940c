import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { EmbeddedPostgres } from './postgres.mjs'
import { identifyProcess, commandLineOf } from './process-identity.mjs'

/**
 * The embedded Postgres that another process keeps running on a folder: to connect to, not to stop.
 *
 * @param {string} folder
 * @returns {{ url: (database: string) => string } | undefined} as the owner role
 */
export function findRunningPostgres(folder) {
  const pidFile = path.join(folder, 'cluster', 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  // Its lines: process, data folder, start, port, …
  const [pid = '', cluster = '', , port = ''] = readFileSync(pidFile, 'utf8').split('\n')
  const isAlive = identifyProcess(Number(pid)) !== undefined && commandLineOf(Number(pid)).includes(cluster)
  return isAlive ? new EmbeddedPostgres({ folder, port: Number(port) }) : undefined
}

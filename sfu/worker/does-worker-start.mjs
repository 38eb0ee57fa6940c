import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Started by hand, without MEDIASOUP_VERSION, the worker says that we are not its father and exits so (worker/src/main.cpp). */
const notMyFather = 41

/**
 * Whether a binary runs on this machine: a cache may have moved to another one, a prebuilt one may want a newer libc.
 *
 * @param {string} file
 */
export function doesWorkerStart(file) {
  if (!existsSync(file)) return false
  const { MEDIASOUP_VERSION: _version, ...env } = process.env
  return spawnSync(file, { env, stdio: 'ignore', timeout: 10_000 }).status === notMyFather
}

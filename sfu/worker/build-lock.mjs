import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const lookAgainMs = 500

/**
 * One at a time, across processes: two starts must not build the same worker twice at once. A holder that died is
 * succeeded.
 *
 * @template T
 * @param {string} folder the lock: making a folder is atomic
 * @param {(progress: string) => void} report
 * @param {() => Promise<T>} job
 * @returns {Promise<T>}
 */
export async function withBuildLock(folder, report, job) {
  while (!tryLock(folder)) {
    const holder = holderOf(folder)
    if (holder === undefined) rmSync(folder, { recursive: true, force: true })
    else {
      report(`process ${holder} is making it; waiting`)
      await delay(lookAgainMs)
    }
  }
  try {
    return await job()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function tryLock(folder) {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
  writeFileSync(path.join(folder, 'pid'), String(process.pid))
  return true
}

/**
 * @param {string} folder
 * @returns {number | undefined} undefined when it is dead
 */
function holderOf(folder) {
  const pid = readPid(folder)
  if (pid === undefined) return undefined
  try {
    process.kill(pid, 0)
    return pid
  } catch (error) {
    // EPERM: alive, and another user's
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM' ? pid : undefined
  }
}

/** @param {string} folder */
function readPid(folder) {
  try {
    return Number.parseInt(readFileSync(path.join(folder, 'pid'), 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildWorker } from './build-worker.mjs'
import { withBuildLock } from './build-lock.mjs'
import { doesWorkerStart } from './does-worker-start.mjs'
import { downloadWorker } from './download-worker.mjs'
import { installedMediasoup } from './installed-mediasoup.mjs'
import { cachedWorkerFile } from './worker-cache.mjs'
import { WorkerUnavailable } from './worker-error.mjs'

/**
 * Where mediasoup's C++ worker is on this machine, brought there if need be. In this order: MEDIASOUP_WORKER_BIN, an
 * earlier find, mediasoup's own prebuilt download, a build from the sources inside the npm package.
 *
 * mediasoup's install script would do the last two as well, but its build downloads sources, which hospital networks and
 * CI refuse; so pnpm does not run it (docs/decisions).
 *
 * @param {{ report?: (progress: string) => void }} [options]
 * @returns {Promise<string>} the binary
 */
export async function findWorker({ report = () => {} } = {}) {
  const given = process.env.MEDIASOUP_WORKER_BIN
  if (given) return checkGiven(given)
  const mediasoup = installedMediasoup()
  const cached = cachedWorkerFile(mediasoup.version)
  if (doesWorkerStart(cached)) return cached
  mkdirCache(path.dirname(cached))
  return withBuildLock(`${path.dirname(cached)}.lock`, report, async () => {
    if (!doesWorkerStart(cached)) await bring({ mediasoup, cached, report })
    return cached
  })
}

/** @param {string} file */
function checkGiven(file) {
  if (!existsSync(file)) throw new WorkerUnavailable(`MEDIASOUP_WORKER_BIN names ${file}, which is not there.`)
  if (!doesWorkerStart(file))
    throw new WorkerUnavailable(`MEDIASOUP_WORKER_BIN names ${file}, which is no mediasoup-worker that runs here.`)
  return file
}

/** @param {string} folder */
function mkdirCache(folder) {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new WorkerUnavailable(`The cache folder ${folder} cannot be made.`, {
      remedy: 'Set XDG_CACHE_HOME to a folder that you may write to.',
      cause,
    })
  }
}

/** @param {{ mediasoup: import('./installed-mediasoup.mjs').Mediasoup, cached: string, report: (progress: string) => void }} job */
async function bring({ mediasoup, cached, report }) {
  const workFolder = `${path.dirname(cached)}.work`
  rmSync(workFolder, { recursive: true, force: true }) // of one that was ended half-way: the lock is ours now
  mkdirSync(workFolder)
  try {
    const brought =
      (await downloadWorker({ mediasoup, workFolder, report })) ??
      (await buildWorker({ mediasoup, workFolder, report }))
    if (!doesWorkerStart(brought)) throw new WorkerUnavailable(`The new mediasoup-worker (${brought}) does not start.`)
    renameSync(brought, cached) // at once: nobody sees half a binary
  } finally {
    rmSync(workFolder, { recursive: true, force: true })
  }
}

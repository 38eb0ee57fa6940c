import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { release } from 'node:os'
import path from 'node:path'
import { doesWorkerStart } from './does-worker-start.mjs'

/** A network that lets nothing out often drops packets instead of refusing: don't wait for it. */
const answerDeadlineMs = 8_000
const downloadDeadlineMs = 120_000

/**
 * The worker that mediasoup's makers built for this platform, from their releases or from an operator's mirror
 * (MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL), as mediasoup's own install step does it.
 *
 * @param {{ mediasoup: import('./installed-mediasoup.mjs').Mediasoup, workFolder: string, report: (progress: string) => void }} job
 * @returns {Promise<string | undefined>} undefined when there is none to be had that runs here
 */
export async function downloadWorker({ mediasoup, workFolder, report }) {
  if (process.env.MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD) return undefined
  const base = process.env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL || `${mediasoup.repository}/releases/download`
  const url = `${base}/${mediasoup.version}/${tarName(mediasoup.version)}`
  report('looking for a prebuilt one')
  try {
    const tar = path.join(workFolder, 'prebuilt.tgz')
    writeFileSync(tar, await fetchBytes(url))
    execFileSync('tar', ['-xzf', tar, '-C', workFolder], { stdio: 'pipe' })
  } catch (error) {
    report(`no prebuilt one to be had (${reasonOf(error)})`)
    return undefined
  }
  const binary = path.join(workFolder, 'mediasoup-worker')
  if (doesWorkerStart(binary)) return binary
  report('the prebuilt one does not run here')
  return undefined
}

/** @param {string} version */
function tarName(version) {
  const kernel = process.platform === 'linux' ? `-kernel${Number.parseInt(release(), 10)}` : ''
  return `mediasoup-worker-${version}-${process.platform}-${process.arch}${kernel}.tgz`
}

/** @param {string} url */
async function fetchBytes(url) {
  const abort = new AbortController()
  const noAnswer = setTimeout(() => abort.abort(new Error('no answer')), answerDeadlineMs)
  const tooSlow = setTimeout(() => abort.abort(new Error('too slow')), downloadDeadlineMs)
  try {
    const response = await fetch(url, { signal: abort.signal })
    clearTimeout(noAnswer)
    if (!response.ok) throw new Error(`status ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  } finally {
    clearTimeout(noAnswer)
    clearTimeout(tooSlow)
  }
}

/** @param {unknown} error fetch hides the reason one level down */
function reasonOf(error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
}

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))

/**
 * One binary per version of mediasoup, platform, and way of building it: another checkout finds it, an upgrade does not.
 *
 * @param {string} version of mediasoup
 */
export function cachedWorkerFile(version) {
  const cache = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache')
  const key = `${version}-${process.platform}-${process.arch}-${hashOfBuild()}`
  return path.join(cache, 'kotisilta', 'mediasoup-worker', key, 'mediasoup-worker')
}

function hashOfBuild() {
  const hash = createHash('sha256')
  const overlay = readdirSync(path.join(here, 'overlay'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(here, 'overlay', name))
    .filter((file) => statSync(file).isFile())
  const recipe = ['build-worker.mjs', 'compilation-units.mjs'].map((name) => path.join(here, name))
  for (const file of [...overlay, ...recipe].sort()) hash.update(path.relative(here, file)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

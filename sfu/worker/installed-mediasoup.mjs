import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** @typedef {{ folder: string, version: string, repository: string }} Mediasoup */

/** @returns {Mediasoup} the npm package that this workspace resolves */
export function installedMediasoup() {
  // Its package.json is not among its exports; its main file is node/lib/index.js.
  const folder = path.resolve(createRequire(import.meta.url).resolve('mediasoup'), '../../..')
  const { version, repository } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return { folder, version, repository: repository.url.replace(/^git\+/, '').replace(/\.git$/, '') }
}

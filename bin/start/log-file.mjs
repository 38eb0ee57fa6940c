import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const longestBytes = 20_000_000

/**
 * What the processes say goes to one file: the terminal keeps the addresses in sight. The file before it is kept.
 *
 * @param {string} dataFolder
 */
export function openLog(dataFolder) {
  const file = path.join(dataFolder, 'kotisilta.log')
  if (existsSync(file) && statSync(file).size > longestBytes) renameSync(file, `${file}.1`)
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 })
  return {
    file,
    /** @param {string} name */
    lineOf: (name) => (/** @type {string} */ line) => void stream.write(`${name} ${line}\n`),
    close: () => new Promise((resolve) => stream.end(resolve)),
  }
}

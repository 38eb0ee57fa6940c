import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** What is made from sources, or not ours. */
const skipped = /(?:^|\/)(?:node_modules|dist|src\/paraglide|project\.inlang\/cache|\.svelte-kit)$/

/**
 * A hash of files and folders, to see whether something made from them is still good.
 *
 * @param {string} base
 * @param {string[]} names files and folders in it; missing ones count as missing
 */
export function hashSources(base, names) {
  const hash = createHash('sha256')
  for (const name of names) addTo(hash, base, name)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} base
 * @param {string} name
 */
function addTo(hash, base, name) {
  const file = path.join(base, name)
  if (!existsSync(file)) hash.update(`missing ${name}\0`)
  else if (statSync(file).isDirectory()) {
    const children = readdirSync(file)
      .sort()
      .map((child) => path.join(name, child))
    for (const child of children) if (!skipped.test(child)) addTo(hash, base, child)
  } else hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
}

import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../stack/our-node.mjs'
import { mayEnter, postgresUser } from '../stack/postgres-user.mjs'
import { StackError } from '../stack/stack-error.mjs'

/**
 * Where npm start keeps its database, keys and certificates between runs: KOTISILTA_DATA_DIR, or `data/` in the checkout.
 * Root's checkout may lie in a closed home, where the user that Postgres runs as can't go: then under /var/lib.
 *
 * @returns {string}
 */
export function ensureDataFolder() {
  const folder = process.env.KOTISILTA_DATA_DIR
    ? path.resolve(process.env.KOTISILTA_DATA_DIR)
    : mayEnter(root, postgresUser())
      ? path.join(root, 'data')
      : path.join('/var/lib/kotisilta', nameOfCheckout())
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new StackError('NOT_WRITABLE', `The data folder ${folder} cannot be written.`, {
      remedy: 'Set KOTISILTA_DATA_DIR to a folder that you may write to.',
      cause,
    })
  }
  if (postgresUser()) letThrough(folder)
  return folder
}

/** Passing through is all that Postgres's user gets; what is secret inside has its own mode. */
function letThrough(/** @type {string} */ folder) {
  chmodSync(folder, 0o711)
  if (folder.startsWith('/var/lib/kotisilta/')) chmodSync('/var/lib/kotisilta', 0o711)
}

/** Two checkouts on one machine have a database each. */
function nameOfCheckout() {
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 8)
  return `${path.basename(root)}-${hash}`
}

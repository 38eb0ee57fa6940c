import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { StackError } from './stack-error.mjs'

/** @typedef {import('./die-with-parent.mjs').RunAs} RunAs */

/** Postgres's own user where a Debian package made one; ours; or nobody, which every system has. */
const candidates = ['postgres', 'kotisilta', 'nobody']

/**
 * Postgres refuses to run as root. As root: the user it shall run as instead (made if no fitting one is there). As
 * anyone else: undefined, we run it as ourselves.
 *
 * @returns {RunAs | undefined}
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return undefined
  const users = readUsers()
  if (!users.has('postgres') && !users.has('kotisilta')) {
    spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'kotisilta'], {
      stdio: 'ignore',
    })
  }
  const found = candidates.map((name) => readUsers().get(name)).find((user) => user !== undefined)
  if (found) return found
  throw new StackError('NO_POSTGRES_USER', 'Postgres does not run as root, and no other user was found for it.', {
    remedy: 'useradd --system kotisilta   (or run npm start as an ordinary user)',
  })
}

/** @returns {Map<string, RunAs>} */
function readUsers() {
  const users = new Map()
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name && uid && gid) users.set(name, { uid: Number(uid), gid: Number(gid) })
  }
  return users
}

/**
 * Whether that user can go into a folder: a checkout in root's closed home, for one, is out of its reach.
 *
 * @param {string} folder
 * @param {RunAs | undefined} user
 */
export function mayEnter(folder, user) {
  return !user || spawnSync('test', ['-x', folder], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0
}

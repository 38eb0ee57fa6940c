import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** @typedef {{ uid: number, gid: number }} RunAs */

/** @param {string} program */
function findInPath(program) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const candidate = path.join(folder, program)
    try {
      accessSync(candidate, constants.X_OK)
      return candidate
    } catch {
      // not in this folder
    }
  }
  return undefined
}

const setpriv = process.platform === 'linux' ? findInPath('setpriv') : undefined

/**
 * A command line whose process gets `signal` from the kernel when we die, however we die, so that a killed launcher leaves
 * nothing running. Where the kernel or setpriv can't (macOS, Alpine), the plain command: our Node children then notice
 * that their standard input closed (see leave-with-parent.mjs), and Postgres is stopped by the next start.
 *
 * @param {{ command: string, args: string[], signal: 'INT' | 'TERM' | 'KILL', runAs?: RunAs | undefined }} wanted
 * @returns {{ command: string, args: string[], options: { uid?: number, gid?: number } }}
 */
export function dieWithParent({ command, args, signal, runAs }) {
  if (!setpriv) return { command, args, options: runAs ?? {} }
  const identity = runAs ? [`--reuid=${runAs.uid}`, `--regid=${runAs.gid}`, '--clear-groups'] : []
  return { command: setpriv, args: [...identity, `--pdeathsig=${signal}`, '--', command, ...args], options: {} }
}

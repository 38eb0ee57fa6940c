import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process by its id and start time: ids are used again, in containers soon.
 *
 * @param {number} pid
 * @returns {string | undefined} undefined when there is no such process
 */
export function identifyProcess(pid) {
  const startedAt = process.platform === 'linux' ? startTicks(pid) : psField(pid, 'lstart')
  return startedAt && `${pid}@${startedAt}`
}

/** @param {string} identity as identifyProcess gave it */
export function isProcessAlive(identity) {
  return identifyProcess(Number.parseInt(identity, 10)) === identity
}

/**
 * @param {number} pid
 * @returns {string} its command line; empty when there is no such process
 */
export function commandLineOf(pid) {
  if (process.platform !== 'linux') return psField(pid, 'command') ?? ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/**
 * @param {number} pid
 * @returns {number | undefined}
 */
export function parentOf(pid) {
  const parent = process.platform === 'linux' ? statFields(pid)[4 - firstField] : psField(pid, 'ppid')
  return parent === undefined ? undefined : Number(parent)
}

/** Ends what we started and what that started, down to the last. */
export function endDescendants() {
  for (const pid of descendantsOf(process.pid)) {
    try {
      process.kill(pid, 'SIGTERM')
    } catch {
      // it ended by itself meanwhile
    }
  }
}

/**
 * @param {number} pid
 * @returns {number[]} parents before children
 */
function descendantsOf(pid) {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)])
}

/** @param {number} pid */
function childrenOf(pid) {
  try {
    const list =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
        : execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    return list.split(/\s+/).filter(Boolean).map(Number)
  } catch {
    return [] // it has none, or is gone
  }
}

/** @param {number} pid */
function startTicks(pid) {
  const fields = statFields(pid)
  return fields[0] === 'Z' ? undefined : fields[22 - firstField]
}

const firstField = 3

/**
 * What /proc/<pid>/stat says from its third field on (proc(5)): before that comes the program's name in brackets, which
 * may hold spaces.
 *
 * @param {number} pid
 * @returns {string[]} none when there is no such process
 */
function statFields(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  } catch {
    return []
  }
}

/**
 * @param {number} pid
 * @param {string} field
 */
function psField(pid, field) {
  try {
    return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

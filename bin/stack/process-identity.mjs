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

/** @param {number} pid */
function startTicks(pid) {
  try {
    // The program's name, in brackets, may hold spaces; what follows it may not. State is field 3, start time field 22.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
    return fields?.[0] === 'Z' ? undefined : fields?.[22 - 3]
  } catch {
    return undefined
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

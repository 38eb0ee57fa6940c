import path from 'node:path'
import { root } from '../stack/our-node.mjs'

/**
 * @typedef {{ what: string, why: string }} Failure what failed, and its message
 * @typedef {{ passed: number, failed: number, skipped: number, failures: Failure[] }} Tally
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] | null }} TestResult
 * @typedef {{ name: string, message: string, status: string, assertionResults: TestResult[] }} FileResult as vitest's
 *   JSON reporter writes it
 */

export const nothing = /** @type {Tally} */ ({ passed: 0, failed: 0, skipped: 0, failures: [] })

/** @returns {Tally} of one that passed */
export const onePassed = () => ({ ...nothing, passed: 1 })

/**
 * @param {string} what
 * @param {string} why
 * @returns {Tally} of one that failed
 */
export const oneFailed = (what, why) => ({ ...nothing, failed: 1, failures: [{ what, why }] })

/**
 * A test counts as itself. A file that failed without a failed test (it could not be loaded, its set-up broke) counts as
 * one failure, and so does a run that failed though all its tests passed: an error outside of every test.
 *
 * @param {FileResult[]} files
 * @param {number} exitCode of vitest
 * @returns {Tally}
 */
export function countTests(files, exitCode) {
  const tally = files.map(countFile).reduce(add, nothing)
  const isOutside = exitCode !== 0 && tally.failed === 0
  return isOutside ? add(tally, oneFailed('an error outside of every test', `vitest ended with ${exitCode}`)) : tally
}

/**
 * @param {FileResult} file
 * @returns {Tally}
 */
function countFile({ name, message, status, assertionResults }) {
  const file = path.relative(root, name)
  const passed = assertionResults.filter((test) => test.status === 'passed').length
  const failed = assertionResults.filter((test) => test.status === 'failed')
  const skipped = assertionResults.length - passed - failed.length
  const failures = failed.map((test) => ({
    what: `${file}: ${test.fullName}`,
    why: test.failureMessages?.join('\n') ?? '',
  }))
  const tally = { passed, failed: failed.length, skipped, failures }
  return status === 'failed' && failed.length === 0 ? add(tally, oneFailed(file, message)) : tally
}

/**
 * @param {Tally} one
 * @param {Tally} other
 * @returns {Tally}
 */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  }
}

const mostLines = 8

/**
 * What failed, once more at the end: whoever has only the end of a long log can still act on it.
 *
 * @param {Tally} tally
 */
export function failedLines({ failures }) {
  return failures.flatMap(({ what, why }) => [
    `failed: ${what}`,
    ...why
      .split('\n')
      .slice(0, mostLines)
      .map((line) => `    ${line}`),
  ])
}

/** @param {Tally} tally */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

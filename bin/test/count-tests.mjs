/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult as vitest's JSON reporter writes it
 */

export const nothing = /** @type {Tally} */ ({ passed: 0, failed: 0, skipped: 0 })

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
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

/**
 * @param {FileResult} file
 * @returns {Tally}
 */
function countFile({ status, assertionResults }) {
  const count = (/** @type {string} */ wanted) => assertionResults.filter((test) => test.status === wanted).length
  const passed = count('passed')
  const failed = count('failed')
  const isBroken = status === 'failed' && failed === 0
  return { passed, failed: isBroken ? 1 : failed, skipped: assertionResults.length - passed - failed }
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
  }
}

/** @param {Tally} tally */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

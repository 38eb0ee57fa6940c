import { createProgress } from '../setup/progress.mjs'
import { reportFailure } from '../setup/report-failure.mjs'
import { ensureBrowser } from '../setup/browser.mjs'
import { setUp } from '../setup/set-up.mjs'
import { add, lastLine, nothing } from './count-tests.mjs'

/**
 * npm test: everything. npm test -- <path>: the tests of files whose path contains it, without the checks.
 *
 * The last line says how many passed and failed: each test is one, each check is one.
 *
 * @param {string[]} filters
 */
export async function runAll(filters) {
  const progress = createProgress()
  let tally = nothing
  try {
    progress.say('set-up')
    await setUp(progress)
    process.env.CHROMIUM_BIN = await progress.step('browser', ensureBrowser)
    if (filters.length === 0) tally = add(tally, await runChecks(progress))
    tally = add(tally, await runTests(progress, filters))
  } catch (error) {
    reportFailure(error)
    tally = add(tally, { passed: 0, failed: 1, skipped: 0 })
  }
  process.exitCode = tally.failed === 0 ? 0 : 1
  progress.say(`\n${lastLine(tally)}`)
}

/** @param {import('../setup/progress.mjs').Progress} progress */
async function runChecks(progress) {
  const { checkLanes, runCheck } = await import('./checks.mjs')
  progress.say('checks')
  const run = async (/** @type {import('./checks.mjs').Check[]} */ lane) => {
    let tally = nothing
    for (const check of lane) {
      const passed = await progress.check(check.name, () => runCheck(check))
      tally = add(tally, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })
    }
    return tally
  }
  return (await Promise.all(checkLanes.map(run))).reduce(add)
}

/**
 * @param {import('../setup/progress.mjs').Progress} progress
 * @param {string[]} filters
 */
async function runTests(progress, filters) {
  const { groups, runVitest } = await import('./run-vitest.mjs')
  let tally = nothing
  for (const { name, projects } of groups) {
    progress.say(`\n${name}`)
    tally = add(tally, await runVitest({ projects, filters }))
  }
  return tally
}

import { createProgress } from '../setup/progress.mjs'
import { reportFailure } from '../setup/report-failure.mjs'
import { ensureBrowser } from '../setup/browser.mjs'
import { setUp } from '../setup/set-up.mjs'
import { add, failedLines, lastLine, nothing, oneFailed, onePassed } from './count-tests.mjs'

/**
 * npm test: everything. npm test -- <path>: the tests of files whose path contains it, without the checks.
 *
 * The last lines name what failed, and the last says how many passed and failed: each test is one, each check is one.
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
    tally = add(tally, oneFailed('npm test', 'ended by the error above'))
  }
  process.exitCode = tally.failed === 0 ? 0 : 1
  progress.say(['', ...failedLines(tally), lastLine(tally)].join('\n'))
}

/** @param {import('../setup/progress.mjs').Progress} progress */
async function runChecks(progress) {
  const { checkLanes, runCheck } = await import('./checks.mjs')
  progress.say('checks')
  const run = async (/** @type {import('./checks.mjs').Check[]} */ lane) => {
    let tally = nothing
    for (const check of lane) {
      const { ok, output } = await progress.check(check.name, () => runCheck(check))
      tally = add(tally, ok ? onePassed() : oneFailed(check.name, output))
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

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createProgress, outputTo } from '../setup/progress.mjs'
import { installDependencies } from '../setup/dependencies.mjs'
import { reportFailure } from '../setup/report-failure.mjs'
import { ourNode, root } from '../stack/our-node.mjs'

/**
 * npm run plan -- solve|check|explain|insert|replan|generate …: the scheduler's own command line under our Node. It needs the
 * packages and nothing else of the system. Paths are read from where the user stands.
 *
 * @param {string[]} args
 */
export async function runPlan(args) {
  try {
    const progress = createProgress(outputTo(process.stderr))
    await progress.step('dependencies', installDependencies)
    const main = path.join(root, 'scheduler', 'cli', 'main.ts')
    const child = spawn(ourNode(), ['--max-old-space-size=4096', main, ...args], {
      cwd: process.env.INIT_CWD ?? process.cwd(),
      stdio: 'inherit',
    })
    // The terminal sends Ctrl-C to both: the child ends with its best plan so far, and is waited for.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
    const [code] = await once(child, 'close')
    process.exitCode = code ?? 1
  } catch (error) {
    reportFailure(error)
    process.exitCode = 1
  }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { installDependencies } from '../setup/dependencies.mjs'
import { createProgress, outputTo } from '../setup/progress.mjs'
import { reportFailure } from '../setup/report-failure.mjs'
import { ourNode, root } from '../stack/our-node.mjs'

const script = path.join(root, 'api', 'server', 'access-log', 'verify-log.ts')

/**
 * npm run audit:verify [-- --seal <file>] [-- --write-seal <file>]: is the access log as it was written? Of the database of
 * DATABASE_URL, or of those of the running npm start. What it finds is all there is on stdout; exit code 1 where a log is broken.
 *
 * @param {string[]} args
 */
export async function verify(args) {
  try {
    await createProgress(outputTo(process.stderr)).step('dependencies', installDependencies)
    // Loaded now: it stands on what has just been installed.
    const { findOwnerUrls } = await import('./find-owner-urls.mjs')
    const urls = await findOwnerUrls()
    const child = spawn(ourNode(), [script, ...args], {
      env: { ...process.env, DATABASE_URL: urls.join(' ') },
      stdio: 'inherit',
    })
    const [code] = await once(child, 'close')
    process.exitCode = code ?? 1
  } catch (error) {
    reportFailure(error)
    process.exitCode = 1
  }
}

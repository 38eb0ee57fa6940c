import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createProgress, outputTo } from '../setup/progress.mjs'
import { reportFailure } from '../setup/report-failure.mjs'
import { setUp } from '../setup/set-up.mjs'
import { ensureBrowser } from '../setup/browser.mjs'
import { ourNode, root } from '../stack/our-node.mjs'
import { StackError } from '../stack/stack-error.mjs'

const folder = path.join(root, 'test', 'bench')

/**
 * npm run bench <name> [-- --json]: what the benchmark prints is all there is on stdout; progress goes to stderr.
 *
 * @param {string[]} args
 */
export async function runBenchmark([name, ...rest]) {
  try {
    const file = benchmarkFile(name)
    const progress = createProgress(outputTo(process.stderr))
    await setUp(progress)
    process.env.CHROMIUM_BIN = await progress.step('browser', ensureBrowser)
    const child = spawn(ourNode(), [file, ...rest], { cwd: root, stdio: 'inherit' })
    const [code] = await once(child, 'close')
    process.exitCode = code ?? 1
  } catch (error) {
    reportFailure(error)
    process.exitCode = 1
  }
}

/** @param {string | undefined} name */
function benchmarkFile(name) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
  if (name && names.includes(name)) return path.join(folder, `${name}.ts`)
  throw new StackError('NO_SUCH_BENCHMARK', name ? `There is no benchmark ${name}.` : 'Which benchmark?', {
    remedy: names.map((each) => `npm run bench ${each}`).join('\n'),
  })
}

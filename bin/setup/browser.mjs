import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runTool } from './run-tool.mjs'
import { StackError } from '../stack/stack-error.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * A Chromium for the tests in real browsers: CHROMIUM_BIN, or one in PATH, or installed where we are root on a Debian.
 *
 * @param {(detail: string) => void} report
 * @returns {Promise<string>}
 */
export async function ensureBrowser(report) {
  const given = process.env.CHROMIUM_BIN
  if (given) {
    if (existsSync(given)) return given
    throw new StackError('BROWSER_MISSING', `CHROMIUM_BIN names ${given}, which is not there.`)
  }
  const found = findInPath() ?? (await install(report))
  if (found) return found
  throw new StackError('BROWSER_MISSING', 'The tests need Chromium or Chrome, and there is none.', {
    remedy: 'sudo apt-get install -y chromium   (or set CHROMIUM_BIN to one)',
  })
}

function findInPath() {
  return names.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim()).find((file) => file)
}

/** @param {(detail: string) => void} report */
async function install(report) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  report('installing chromium')
  const wanted = ['install', '-y', '--no-install-recommends', 'chromium']
  const installed = (await aptGet(wanted)) || ((await aptGet(['update'])) && (await aptGet(wanted)))
  return installed ? findInPath() : undefined
}

/** @param {string[]} args */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code } = await runTool({
    command: 'apt-get',
    args: ['-o', 'DPkg::Lock::Timeout=300', ...args],
    cwd: '/',
    env,
  })
  return code === 0
}

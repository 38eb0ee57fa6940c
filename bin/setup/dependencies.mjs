import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../stack/our-node.mjs'
import { StackError } from '../stack/stack-error.mjs'
import { runTool } from './run-tool.mjs'
import { hashSources } from './source-hash.mjs'

/** The release that wrote the lockfile. Its own start needs Node 20 and npx. */
const pnpm = 'pnpm@12.21.0'

const stamp = path.join(root, 'node_modules', '.kotisilta-installed')
const packages = ['sfu', 'api', 'scheduler', 'client-carer', 'client-home', 'test']

/**
 * node_modules as the lockfile says. Skipped when an earlier run has finished with the same lockfile on this platform.
 *
 * @param {(detail: string) => void} report
 */
export async function installDependencies(report) {
  const wanted = wantedStamp()
  if (isInstalled(wanted)) return
  const { code, output } = await runTool({
    command: 'npx',
    args: ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
    cwd: root,
    env: { ...process.env, CI: 'true' }, // asks nothing
    onLine: (line) => reportProgress(line, report),
  })
  if (code !== 0) throw whyNotInstalled(code, output)
  writeFileSync(stamp, wanted)
}

function wantedStamp() {
  const names = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    ...packages.map((name) => `${name}/package.json`),
  ]
  return `${hashSources(root, names)} ${process.platform}-${process.arch}`
}

/** @param {string} wanted */
function isInstalled(wanted) {
  const isWhole = packages.every((name) => existsSync(path.join(root, name, 'node_modules')))
  return isWhole && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}

/**
 * @param {string} line `Progress: resolved 512, reused 480, downloaded 32, added 400`
 * @param {(detail: string) => void} report
 */
function reportProgress(line, report) {
  const [, resolved, added] = /resolved (\d+).*added (\d+)/.exec(line) ?? []
  if (resolved && added) report(`${added} of ${resolved} packages`)
}

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|META_FETCH_FAIL|error sending request/
const unwritable = /EACCES|EPERM|EROFS|permission denied/i

/**
 * @param {number} code
 * @param {string} output
 */
function whyNotInstalled(code, output) {
  const tail = output.trim().split('\n').slice(-8).join('\n')
  if (code === 127) {
    return new StackError('NPX_MISSING', 'npx was not found; it comes with npm.', {
      remedy: 'Install Node 20 or later with npm.',
    })
  }
  if (unwritable.test(output)) {
    return new StackError('NOT_WRITABLE', `The dependencies cannot be written:\n${tail}`, {
      remedy: `Give yourself the folder:  sudo chown -R "$(id -un)" '${root}'`,
    })
  }
  if (unreachable.test(output)) {
    return new StackError('REGISTRY_UNREACHABLE', `The package registry cannot be reached:\n${tail}`, {
      remedy:
        'Check the network, or name a mirror:  npm config set registry <address>\n' +
        'The dependencies are needed once per lockfile; after that npm start works without the network.',
    })
  }
  return new StackError('INSTALL_FAILED', `pnpm could not install the dependencies:\n${tail}`)
}

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { WorkerUnavailable } from './worker-error.mjs'

/** What the build needs, as Debian and Ubuntu name it, and how we see that it is there. */
const needs = [
  { debian: 'g++', seenBy: ['g++', '--version'] },
  { debian: 'meson', seenBy: ['meson', '--version'] },
  { debian: 'ninja-build', seenBy: ['ninja', '--version'] },
  { debian: 'pkg-config', seenBy: ['pkg-config', '--version'] },
  { debian: 'libuv1-dev', seenBy: ['pkg-config', '--exists', 'libuv'] },
  { debian: 'libssl-dev', seenBy: ['pkg-config', '--exists', 'openssl'] },
  { debian: 'libsrtp2-dev', seenBy: ['pkg-config', '--exists', 'libsrtp2'] },
  { debian: 'libabsl-dev', seenBy: ['pkg-config', '--exists', 'absl_flat_hash_map'] },
  { debian: 'libflatbuffers-dev', seenBy: ['pkg-config', '--exists', 'flatbuffers'] },
  { debian: 'flatbuffers-compiler', seenBy: ['flatc', '--version'] },
]

/** apt-get asks nothing and waits for another apt-get rather than failing. */
const aptEnvironment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
const aptOptions = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2']

/**
 * Installs what is missing where we are root on a Debian or Ubuntu; else says the command.
 *
 * @param {(progress: string) => void} report
 */
export async function ensureBuildLibraries(report) {
  const missing = missingNeeds()
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() === 0 && runs(['apt-get', '--version'])) {
    report(`installing ${missing.join(', ')}`)
    const installed = (await install(missing)) || ((await aptGet(['update'])) && (await install(missing)))
    if (!installed) throw unavailable(missing, command)
  }
  const still = missingNeeds()
  if (still.length > 0) throw unavailable(still, `sudo ${command}`)
}

function missingNeeds() {
  return needs.filter(({ seenBy }) => !runs(seenBy)).map(({ debian }) => debian)
}

/** @param {string[]} packages */
function install(packages) {
  return aptGet(['install', '-y', '--no-install-recommends', ...packages])
}

/** @param {string[]} args */
async function aptGet(args) {
  const child = spawn('apt-get', [...aptOptions, ...args], { env: aptEnvironment, stdio: 'ignore' })
  const [code] = await once(child, 'close')
  return code === 0
}

/** @param {string[]} commandLine */
function runs([command = '', ...args]) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/**
 * @param {string[]} missing
 * @param {string} command
 */
function unavailable(missing, command) {
  return new WorkerUnavailable(
    `There is no prebuilt mediasoup-worker to be had, and building it needs ${missing.join(', ')}.`,
    {
      remedy: `${command}\n(or set MEDIASOUP_WORKER_BIN to a worker, or MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL to a mirror)`,
    },
  )
}

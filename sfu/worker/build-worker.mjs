import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ensureBuildLibraries } from './build-libraries.mjs'
import { groupSources } from './compilation-units.mjs'
import { WorkerUnavailable } from './worker-error.mjs'

const overlay = path.join(path.dirname(fileURLToPath(import.meta.url)), 'overlay')

/** What our overlay puts in place of mediasoup's downloads, each linked whole and so in want of a library, if an empty one. */
const replacedLibraries = ['libuv', 'openssl', 'libsrtp3', 'flatbuffers', 'abseil-cpp']

/**
 * Builds the worker from the C++ sources inside mediasoup's npm package against the system's libraries: about four minutes
 * on two cores. See overlay/README.md for what differs from mediasoup's own build.
 *
 * @param {{ mediasoup: import('./installed-mediasoup.mjs').Mediasoup, workFolder: string, report: (progress: string) => void }} job
 * @returns {Promise<string>} the binary, inside the work folder
 */
export async function buildWorker({ mediasoup, workFolder, report }) {
  await ensureBuildLibraries(report)
  const sources = path.join(workFolder, 'sources')
  prepareSources(path.join(mediasoup.folder, 'worker'), sources)
  report('configuring the build')
  const run = (/** @type {string[]} */ commandLine, /** @type {(line: string) => void} */ onLine = () => {}) =>
    runIn(sources, commandLine, onLine)
  await run(['meson', 'setup', 'build', '--buildtype', 'release', '-Db_ndebug=true', '--strip'])
  // mediasoup's libwebrtc part includes the generated headers but is not told to wait for them: one run of flatc makes them all.
  await run(['ninja', '-C', 'build', 'fbs/FBS/worker.h'])
  await run(['ninja', '-C', 'build', 'mediasoup-worker'], (line) => reportPercent(line, report))
  const binary = path.join(sources, 'build', 'mediasoup-worker')
  await run(['strip', binary])
  return binary
}

/**
 * @param {string} from
 * @param {string} to
 */
function prepareSources(from, to) {
  cpSync(from, to, { recursive: true })
  rmSync(path.join(to, 'subprojects'), { recursive: true })
  cpSync(overlay, path.join(to, 'subprojects'), { recursive: true })
  for (const name of replacedLibraries) {
    writeFileSync(path.join(to, 'subprojects', name, 'none.c'), `int mediasoup_none_${name.replace('-', '_')};\n`)
  }
  edit(path.join(to, 'meson.build'), (text) =>
    groupSources({ mesonText: allowOlderMeson(text), list: 'common_sources', folder: to }),
  )
  const webrtc = path.join(to, 'deps', 'libwebrtc')
  edit(path.join(webrtc, 'meson.build'), (text) =>
    groupSources({ mesonText: text, list: 'libwebrtc_sources', folder: webrtc }),
  )
  edit(path.join(to, 'src', 'RTC', 'DtlsTransport.cpp'), answerAsTheBioDid)
}

/** Debian bookworm has 1.0.1, which does. */
function allowOlderMeson(/** @type {string} */ text) {
  return replaceOnce(text, '>= 1.1.0', '>= 1.0.0')
}

/**
 * The worker's BIO callback answers 1 to every control call. An OpenSSL with kernel TLS (Debian's) asks its BIO whether the
 * kernel encrypts; told 1, it keeps no write buffer and crashes in the first DTLS handshake. The callback must return the
 * BIO's own answer (BIO_set_callback_ex(3): "the return value of the operation" when BIO_CB_RETURN is set).
 */
function answerAsTheBioDid(/** @type {string} */ text) {
  return replaceOnce(text, '(operationType == BIO_CB_RETURN) ?', '((operationType & BIO_CB_RETURN) != 0) ?')
}

/**
 * @param {string} file
 * @param {(text: string) => string} change
 */
function edit(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

/**
 * @param {string} text
 * @param {string} from
 * @param {string} to
 */
function replaceOnce(text, from, to) {
  if (text.split(from).length !== 2)
    throw new WorkerUnavailable(`This version of mediasoup has changed where we patch it: ${from}`)
  return text.replace(from, to)
}

/**
 * @param {string} line `[12/68] Compiling …`
 * @param {(progress: string) => void} report
 */
function reportPercent(line, report) {
  const [, done, all] = /^\[(\d+)\/(\d+)\]/.exec(line) ?? []
  if (done && all) report(`building it from its sources: ${Math.floor((100 * Number(done)) / Number(all))} %`)
}

/**
 * @param {string} folder
 * @param {string[]} commandLine
 * @param {(line: string) => void} onLine
 */
async function runIn(folder, [command = '', ...args], onLine) {
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  /** @type {string[]} */
  const said = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line)
      onLine(line)
    })
  }
  const [code] = await once(child, 'close')
  if (code === 0) return
  const errors = said.filter((line) => /error|fatal/i.test(line)).slice(0, 10)
  throw new WorkerUnavailable(
    `Building mediasoup-worker failed (${command}):\n${(errors.length > 0 ? errors : said.slice(-10)).join('\n')}`,
  )
}

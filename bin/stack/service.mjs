/**
 * A server of ours (API or SFU) as a child process of our Node 24.
 *
 *   const sfu = await startSfu({ env, log, onCrash })    // ready: it printed its {"ready":true…} line
 *   sfu.url, sfu.pid, sfu.logLines
 *   await sfu.kill()    // kill -9, for recovery tests
 *   await sfu.start()   // again, with the same environment
 *   await sfu.stop()    // SIGTERM, then SIGKILL after a deadline; safe to repeat
 *
 * It dies with the process that started it (see die-with-parent.mjs).
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { dieWithParent } from './die-with-parent.mjs'
import { ourNode, root } from './our-node.mjs'
import { StackError } from './stack-error.mjs'

/**
 * @typedef {object} ServiceOptions
 * @property {Record<string, string | undefined>} env added to ours
 * @property {(line: string) => void} [log] each line that it logs
 * @property {(how: string) => void} [onCrash] it ended although nobody stopped it
 * @property {number} [startDeadlineMs]
 * @property {number} [stopDeadlineMs]
 */

/** @param {ServiceOptions} options */
export function startApi(options) {
  return startService({ name: 'api', entry: 'api/server/main.ts', ...options })
}

/** @param {ServiceOptions} options */
export function startSfu(options) {
  return startService({ name: 'sfu', entry: 'sfu/server/main.ts', ...options })
}

/** @param {ServiceOptions & { name: string, entry: string }} options */
async function startService(options) {
  const service = new Service(options)
  await service.start()
  return service
}

const keptLogLines = 2000

export class Service {
  /** @param {ServiceOptions & { name: string, entry: string }} options */
  constructor({
    name,
    entry,
    env,
    log = () => {},
    onCrash = () => {},
    startDeadlineMs = 90_000,
    stopDeadlineMs = 10_000,
  }) {
    this.name = name
    this.entry = path.join(root, entry)
    this.env = env
    this.log = log
    this.onCrash = onCrash
    this.startDeadlineMs = startDeadlineMs
    this.stopDeadlineMs = stopDeadlineMs
    /** @type {import('node:child_process').ChildProcess | undefined} */
    this.process = undefined
    /** @type {import('node:child_process').ChildProcess | undefined} what is meant to run: its end is a crash */
    this.wanted = undefined
    /** Where it listens, once it is ready. */
    this.url = ''
    /** @type {string[]} the newest lines of all its lives */
    this.logLines = []
  }

  get running() {
    return this.process !== undefined
  }

  get pid() {
    return this.process?.pid
  }

  async start() {
    if (this.running) return
    const firstOwnLine = this.logLines.length
    const child = this.spawn()
    const deadline = setTimeout(() => child.kill('SIGKILL'), this.startDeadlineMs)
    const ready = await this.readyOrClosed(child)
    clearTimeout(deadline)
    if (!ready) throw this.whyNotStarted(this.logLines.slice(firstOwnLine))
    this.url = ready.url
    this.wanted = child
  }

  /** It finishes what it is doing. */
  async stop() {
    await this.end('SIGTERM')
  }

  /** kill -9. start() brings it back. */
  async kill() {
    await this.end('SIGKILL')
  }

  // ── inside ────────────────────────────────────────────────────────────────────────────────────────────────────────

  spawn() {
    const { command, args, options } = dieWithParent({
      command: ourNode(),
      args: ['--import', pathToFileURL(path.join(root, 'bin/stack/leave-with-parent.mjs')).href, this.entry],
      signal: 'TERM',
    })
    // Its own session: a Ctrl-C in the terminal goes to its owner alone, who stops everything in order.
    const child = spawn(command, args, {
      ...options,
      cwd: root,
      detached: true,
      env: { ...process.env, ...this.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    this.process = child
    createInterface({ input: child.stderr }).on('line', (line) => this.remember(line))
    child.once('error', (error) => this.remember(error.message))
    child.once('close', (code, signal) => {
      if (this.process === child) this.process = undefined
      if (this.wanted !== child) return
      this.wanted = undefined
      this.onCrash(signal ?? `exit code ${code}`)
    })
    return child
  }

  /**
   * @param {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, import('node:stream').Readable>} child
   * @returns {Promise<{ url: string } | undefined>}
   */
  readyOrClosed(child) {
    return new Promise((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const ready = readyLine(line)
        if (ready) resolve(ready)
        else this.remember(line)
      })
      child.once('close', () => resolve(undefined))
    })
  }

  /** @param {string[]} said */
  whyNotStarted(said) {
    const isStackLine = (/** @type {string} */ line) => /^\s+at /.test(line)
    const tail = said
      .filter((line) => !isStackLine(line))
      .slice(-15)
      .join('\n')
    const code = tail.includes('EADDRINUSE') ? 'PORT_IN_USE' : 'SERVICE_FAILED'
    return new StackError(code, `The ${this.name} process did not start:\n${tail || '(it said nothing)'}`)
  }

  /** @param {'SIGTERM' | 'SIGKILL'} signal */
  async end(signal) {
    const child = this.process
    if (!child) return
    this.wanted = undefined
    const closed = once(child, 'close')
    child.kill(signal)
    const lastResort = setTimeout(() => child.kill('SIGKILL'), this.stopDeadlineMs)
    await closed
    clearTimeout(lastResort)
  }

  /** @param {string} line */
  remember(line) {
    if (this.logLines.length >= keptLogLines) this.logLines.splice(0, keptLogLines / 4)
    this.logLines.push(line)
    this.log(line)
  }
}

/**
 * @param {string} line
 * @returns {{ url: string } | undefined}
 */
function readyLine(line) {
  if (!line.startsWith('{"ready":true')) return undefined
  return JSON.parse(line)
}

/**
 * Embedded Postgres: one cluster on this machine, on 127.0.0.1 only. For npm start, development and tests; an operator
 * sets DATABASE_URL instead.
 *
 *   const postgres = await startPostgres({ folder, port, log, onCrash })   // data kept in the folder
 *   const postgres = await startThrowawayPostgres()                        // an empty one; stop() deletes it
 *
 *   postgres.url('name')          // as the owner role: no superuser, may create databases and roles
 *   postgres.superuserUrl('name')
 *   await postgres.createDatabase('name')   // unless it is there already
 *   await postgres.kill()         // kill -9, for recovery tests
 *   await postgres.start()        // again, on the same port and data, after kill() or a crash
 *   await postgres.stop()         // clean; safe to repeat
 *
 * Whoever starts it owns it: if that process dies, the kernel stops Postgres (see die-with-parent.mjs); where that can't be
 * had, the next start on the same folder does. A second owner is refused (DATA_IN_USE).
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { dieWithParent } from './die-with-parent.mjs'
import { findFreePort } from './free-port.mjs'
import { findPostgresBinaries } from './postgres-binaries.mjs'
import { mayEnter, postgresUser } from './postgres-user.mjs'
import { commandLineOf, identifyProcess, isProcessAlive } from './process-identity.mjs'
import { StackError } from './stack-error.mjs'

/**
 * @typedef {object} PostgresOptions
 * @property {string} folder holds the cluster and its passwords; made when missing
 * @property {number} [port] any free one by default
 * @property {boolean} [throwaway] trades safety against power loss for speed
 * @property {(line: string) => void} [log] what Postgres logs
 * @property {(how: string) => void} [onCrash] it ended although nobody stopped it
 */

const ownerRole = 'kotisilta'
const superuser = 'postgres'
const startDeadlineMs = 60_000
const stopDeadlineMs = 20_000
const keptLogLines = 40

/**
 * What is committed survives the death of Postgres all the same (recovery tests kill it), though not that of the machine.
 * So no synchronous_commit=off: that keeps commits in memory for a while.
 */
const throwawaySettings = ['fsync=off', 'full_page_writes=off', 'max_connections=200']

/**
 * @param {PostgresOptions} options
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startPostgres(options) {
  const postgres = new EmbeddedPostgres(options)
  await postgres.start()
  return postgres
}

/**
 * @param {Omit<PostgresOptions, 'folder' | 'throwaway'>} [options]
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startThrowawayPostgres(options = {}) {
  const parent = [tmpdir(), '/tmp'].find((folder) => mayEnter(folder, postgresUser())) ?? '/tmp'
  removeAbandoned(parent)
  const folder = mkdtempSync(path.join(parent, `${throwawayPrefix}${process.pid}-`))
  chmodSync(folder, 0o711) // Postgres's user passes through; what is secret in it has its own mode
  try {
    return await startPostgres({ ...options, folder, throwaway: true })
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

const throwawayPrefix = 'kotisilta-postgres-'

/**
 * Deletes what test runs left behind that were killed.
 *
 * @param {string} parent
 */
function removeAbandoned(parent) {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(throwawayPrefix)) continue
    const pid = Number.parseInt(name.slice(throwawayPrefix.length), 10)
    if (identifyProcess(pid)) continue
    try {
      rmSync(path.join(parent, name), { recursive: true, force: true })
    } catch {
      // another user's: theirs to delete
    }
  }
}

/** One cluster and, while it runs, its server process. */
export class EmbeddedPostgres {
  /** @param {PostgresOptions} options */
  constructor({ folder, port, throwaway = false, log = () => {}, onCrash = () => {} }) {
    this.folder = path.resolve(folder)
    this.cluster = path.join(this.folder, 'cluster')
    this.wantedPort = port
    /** 0 until it has been started. */
    this.port = port ?? 0
    this.throwaway = throwaway
    this.log = log
    this.onCrash = onCrash
    this.user = postgresUser()
    this.binaries = findPostgresBinaries(this.user)
    /** @type {import('node:child_process').ChildProcess | undefined} */
    this.process = undefined
    this.stopping = false
    /** @type {string[]} */
    this.lastLines = []
  }

  get running() {
    return this.process !== undefined
  }

  get pid() {
    return this.process?.pid
  }

  /** @param {string} [database] */
  url(database = ownerRole) {
    return this.urlOf(ownerRole, this.passwords().owner, database)
  }

  /** @param {string} [database] */
  superuserUrl(database = 'postgres') {
    return this.urlOf(superuser, this.passwords().superuser, database)
  }

  async start() {
    if (this.running) return
    this.own()
    if (!existsSync(this.cluster)) await this.initialise()
    this.checkVersion()
    await this.stopOrphan()
    const deadline = Date.now() + startDeadlineMs
    while (!(await this.tryToStart())) {
      const [reason, mayPass] = this.whyNotStarted()
      if (!mayPass || Date.now() > deadline) throw reason
      await delay(200)
    }
    await this.ensureOwnerRole()
  }

  /** Clean: open transactions are rolled back, nothing is lost. */
  async stop() {
    this.stopping = true
    try {
      await this.end('SIGINT')
    } finally {
      this.stopping = false
    }
    if (this.throwaway) rmSync(this.folder, { recursive: true, force: true })
    else rmSync(this.ownerFile, { force: true })
  }

  /** kill -9. start() brings it back. */
  async kill() {
    this.stopping = true
    try {
      await this.end('SIGKILL')
    } finally {
      this.stopping = false
    }
  }

  /** @param {string} name */
  async createDatabase(name) {
    await this.asRole(this.url('postgres'), async (client) => {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
      if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
    })
  }

  // ── inside ────────────────────────────────────────────────────────────────────────────────────────────────────────

  get ownerFile() {
    return path.join(this.folder, 'owner')
  }

  get passwordsFile() {
    return path.join(this.folder, 'passwords.json')
  }

  own() {
    mkdirSync(this.folder, { recursive: true, mode: 0o755 })
    if (existsSync(this.ownerFile)) {
      const owner = readFileSync(this.ownerFile, 'utf8').trim()
      const isOther = owner !== identifyProcess(process.pid)
      if (isOther && isProcessAlive(owner)) {
        const pid = Number.parseInt(owner, 10)
        throw new StackError('DATA_IN_USE', `The database in ${this.folder} is in use by process ${pid}.`, {
          remedy: `Stop that one first (Ctrl-C in its terminal, or kill ${pid}).`,
        })
      }
    }
    writeFileSync(this.ownerFile, identifyProcess(process.pid) ?? '')
  }

  /** @returns {{ superuser: string, owner: string }} */
  passwords() {
    return JSON.parse(readFileSync(this.passwordsFile, 'utf8'))
  }

  /** Makes the cluster beside its place and moves it there when it is whole, so that an interrupted one is never started. */
  async initialise() {
    const passwords = { superuser: randomBytes(24).toString('base64url'), owner: randomBytes(24).toString('base64url') }
    const nursery = path.join(this.folder, 'initialising')
    rmSync(nursery, { recursive: true, force: true })
    mkdirSync(nursery, { mode: 0o700 })
    const passwordFile = path.join(nursery, 'password')
    writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 })
    if (this.user) for (const file of [nursery, passwordFile]) chownSync(file, this.user.uid, this.user.gid)
    const unfinished = path.join(nursery, 'cluster')
    await this.runInitdb([
      `--pgdata=${unfinished}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-instructions',
      ...(this.throwaway ? ['--no-sync'] : []),
    ])
    writeFileSync(this.passwordsFile, JSON.stringify(passwords), { mode: 0o600 })
    renameSync(unfinished, this.cluster)
    rmSync(nursery, { recursive: true, force: true })
  }

  /** @param {string[]} args */
  async runInitdb(args) {
    const {
      command,
      args: whole,
      options,
    } = dieWithParent({
      command: this.binaries.initdb,
      args,
      signal: 'TERM',
      runAs: this.user,
    })
    const child = spawn(command, whole, { ...options, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    const [code] = await once(child, 'close')
    if (code !== 0)
      throw new StackError('INITDB_FAILED', `Postgres could not make a cluster in ${this.folder}:\n${output.trim()}`)
  }

  checkVersion() {
    const found = Number.parseInt(readFileSync(path.join(this.cluster, 'PG_VERSION'), 'utf8'), 10)
    if (found === this.binaries.majorVersion) return
    throw new StackError(
      'POSTGRES_VERSION',
      `The data in ${this.folder} was written by Postgres ${found}; the embedded one is ${this.binaries.majorVersion}.`,
      { remedy: `Move that folder away for a fresh start, or bring its data over with pg_dump of Postgres ${found}.` },
    )
  }

  /** An earlier owner may have died without its Postgres, or Postgres without removing its pid file. */
  async stopOrphan() {
    const pidFile = path.join(this.cluster, 'postmaster.pid')
    if (!existsSync(pidFile)) return
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
    if (!commandLineOf(pid).includes(this.cluster)) {
      rmSync(pidFile, { force: true }) // its number may belong to another program by now, which would keep Postgres from starting
      return
    }
    const identity = identifyProcess(pid) ?? ''
    process.kill(pid, 'SIGINT')
    const deadline = Date.now() + stopDeadlineMs
    while (isProcessAlive(identity)) {
      if (Date.now() > deadline) process.kill(pid, 'SIGKILL')
      await delay(50)
    }
  }

  /** @returns {Promise<boolean>} whether it accepts connections; if not, `lastLines` say why */
  async tryToStart() {
    this.port = this.wantedPort ?? (this.port || (await findFreePort()))
    this.lastLines = []
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'lc_messages=C',
      'timezone=UTC',
      'log_timezone=UTC',
      ...(this.throwaway ? throwawaySettings : []),
    ]
    const { command, args, options } = dieWithParent({
      command: this.binaries.postgres,
      args: ['-D', this.cluster, '-p', String(this.port), ...settings.flatMap((setting) => ['-c', setting])],
      signal: 'INT',
      runAs: this.user,
    })
    // Its own session: a Ctrl-C in the terminal goes to its owner alone, who stops it when the servers are done with it.
    const child = spawn(command, args, { ...options, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
    this.process = child
    return new Promise((resolve) => {
      const lines = createInterface({ input: child.stderr })
      lines.on('line', (line) => {
        this.remember(line)
        if (line.includes('database system is ready to accept connections')) resolve(true)
      })
      child.once('error', (error) => this.remember(error.message))
      child.once('close', (code, signal) => {
        if (this.process === child) this.process = undefined
        resolve(false) // without effect once it was ready
        if (this.wasReady(child) && !this.stopping) this.onCrash(signal ?? `exit code ${code}`)
      })
    }).then((ready) => {
      if (ready) this.readyProcess = child
      return ready === true
    })
  }

  /** @param {import('node:child_process').ChildProcess} child */
  wasReady(child) {
    return this.readyProcess === child
  }

  /** @returns {[reason: StackError, mayPass: boolean]} */
  whyNotStarted() {
    const said = this.lastLines.join('\n')
    if (said.includes('Address already in use')) {
      if (this.wantedPort === undefined) {
        this.port = 0 // someone took the free port before us: look for another
        return [new StackError('PORT_IN_USE', 'No free port was found for Postgres.'), true]
      }
      return [
        new StackError('PORT_IN_USE', `Port ${this.port}, wanted for Postgres, is in use.`, {
          remedy: 'Set POSTGRES_PORT to another one.',
        }),
        false,
      ]
    }
    // The sessions of a killed server end a moment after it.
    const mayPass = said.includes('is still in use') || said.includes('lock file "postmaster.pid" already exists')
    return [new StackError('POSTGRES_FAILED', `Postgres did not start in ${this.folder}:\n${said}`), mayPass]
  }

  async ensureOwnerRole() {
    await this.asRole(this.superuserUrl(), async (client) => {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [ownerRole])
      if (rowCount !== 0) return
      const password = client.escapeLiteral(this.passwords().owner)
      await client.query(`create role ${ownerRole} login createdb createrole password ${password}`)
    })
    await this.createDatabase(ownerRole)
  }

  /** @param {'SIGINT' | 'SIGKILL'} signal */
  async end(signal) {
    const child = this.process
    if (!child) return
    const closed = once(child, 'close')
    child.kill(signal)
    const lastResort = setTimeout(() => child.kill('SIGKILL'), stopDeadlineMs)
    await closed
    clearTimeout(lastResort)
  }

  /** @param {string} line */
  remember(line) {
    this.lastLines = [...this.lastLines.slice(1 - keptLogLines), line]
    this.log(line)
  }

  /**
   * @param {string} role
   * @param {string} password
   * @param {string} database
   */
  urlOf(role, password, database) {
    return `postgres://${role}:${password}@127.0.0.1:${this.port}/${database}`
  }

  /**
   * @template T
   * @param {string} url
   * @param {(client: pg.Client) => Promise<T>} use
   * @returns {Promise<T>}
   */
  async asRole(url, use) {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return await use(client)
    } finally {
      await client.end()
    }
  }
}

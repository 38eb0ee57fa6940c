import path from 'node:path'
import { migrate, seedDemo } from '../stack/database.mjs'
import { stackEnvironment } from '../stack/environment.mjs'
import { isPortFree } from '../stack/free-port.mjs'
import { ensureKeys } from '../stack/keys.mjs'
import { startPostgres } from '../stack/postgres.mjs'
import { startApi, startSfu } from '../stack/service.mjs'
import { StackError } from '../stack/stack-error.mjs'
import { announcement } from './announce.mjs'
import { ensureDataFolder } from './data-folder.mjs'
import { applicationUrl, checkDatabase, writeOwnerEnv } from './database-server.mjs'
import { keepRunning } from './keep-running.mjs'
import { ensureLocalCertificate, findLanAddress } from './local-certificate.mjs'
import { openLog } from './log-file.mjs'

/** @typedef {import('./arguments.mjs').StartArguments} StartArguments */
/** @typedef {import('../setup/progress.mjs').Progress} Progress */

/**
 * Postgres, SFU and API, each on the one before; runs until somebody stops it.
 *
 * @param {StartArguments} wanted
 * @param {Progress} progress
 * @param {Promise<void>} stopped
 */
export async function runSystem(wanted, progress, stopped) {
  const system = new System(wanted, progress)
  try {
    await Promise.race([system.start(), stopped])
    await stopped
    progress.say('\nStopping …')
  } finally {
    await system.stop()
  }
}

class System {
  /**
   * @param {StartArguments} wanted
   * @param {Progress} progress
   */
  constructor(wanted, progress) {
    this.wanted = wanted
    this.progress = progress
    this.dataFolder = ensureDataFolder()
    this.log = openLog(this.dataFolder)
    this.watch = new AbortController()
    /** @type {{ stop: () => Promise<void> }[]} in the order of their start */
    this.parts = []
    /** @type {Promise<unknown>} */
    this.currentStep = Promise.resolve()
    /** @type {Promise<void>} */
    this.sfuStart = Promise.resolve()
  }

  async start() {
    const { wanted } = this
    await this.checkPorts()
    const ownerUrl = await this.step('database', () => this.startDatabase())
    const appUrl = applicationUrl(ownerUrl, this.dataFolder)
    const { api, sfu, publicUrl, caFile } = await this.prepareEnvironment(appUrl)
    this.sfuStart = this.startPart('SFU', startSfu, sfu) // it knows no database: it starts beside its preparation
    this.sfuStart.catch(() => {}) // heard by the step that waits for it
    await this.step('schema', () => migrate({ ownerUrl, appUrl }))
    const accounts = wanted.demo ? await this.step('demo data', () => seedDemo(ownerUrl)) : []
    await this.step('servers', () => allStarted([this.sfuStart, this.startPart('API', startApi, api)]))
    this.progress.say(
      announcement({
        publicUrl,
        accounts,
        caFile,
        dataFolder: this.dataFolder,
        logFile: this.log.file,
        ownerEnvFile: wanted.demo ? undefined : writeOwnerEnv(this.dataFolder, ownerUrl),
        seconds: process.uptime(),
      }),
    )
  }

  /** The servers first, then what they stand on. A step that is under way ends first, so that nothing it starts is left. */
  async stop() {
    this.watch.abort()
    await Promise.allSettled([this.currentStep, this.sfuStart])
    for (const part of this.parts.reverse()) await part.stop()
    await this.log.close()
  }

  /**
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  step(name, work) {
    this.watch.signal.throwIfAborted()
    const step = this.progress.step(name, work)
    this.currentStep = step
    return step
  }

  async checkPorts() {
    const { apiPort, sfuPort, lan } = this.wanted
    for (const [port, what, mend] of /** @type {const} */ ([
      [apiPort, 'the apps', 'npm start -- --port 8080   (or API_PORT=8080)'],
      [sfuPort, 'calls (SFU)', 'SFU_PORT=8180 npm start'],
    ])) {
      if (await isPortFree(port, lan ? '0.0.0.0' : '127.0.0.1')) continue
      throw new StackError('PORT_IN_USE', `Port ${port}, wanted for ${what}, is in use.`, {
        remedy: `Stop what listens there, or choose another:  ${mend}`,
      })
    }
  }

  /** @returns {Promise<string>} its address as the owner of the schema */
  async startDatabase() {
    const given = process.env.DATABASE_URL
    if (given) {
      await checkDatabase(given)
      return given
    }
    const fallen = keepRunning({
      name: 'Postgres',
      start: () => postgres.start(),
      say: (line) => this.progress.say(line),
      signal: this.watch.signal,
    })
    const postgres = await startPostgres({
      folder: path.join(this.dataFolder, 'postgres'),
      ...(process.env.POSTGRES_PORT ? { port: Number(process.env.POSTGRES_PORT) } : {}),
      log: this.log.lineOf('postgres'),
      onCrash: fallen,
    })
    this.parts.push(postgres)
    // Two databases side by side, so that invented people are never among real ones.
    const database = this.wanted.demo ? 'kotisilta_demo' : 'kotisilta'
    await postgres.createDatabase(database)
    return postgres.url(database)
  }

  /** @param {string} appDatabaseUrl */
  async prepareEnvironment(appDatabaseUrl) {
    const { apiPort, sfuPort, demo, lan } = this.wanted
    const address = lan ? findLanAddress() : undefined
    const tls = address ? await ensureLocalCertificate(path.join(this.dataFolder, 'tls'), address) : undefined
    const environment = stackEnvironment({
      appDatabaseUrl,
      keys: ensureKeys(path.join(this.dataFolder, 'keys')),
      apiPort,
      sfuPort,
      demo,
      ...(address ? { host: '0.0.0.0', publicHost: address, tls } : {}),
    })
    return { ...environment, caFile: tls?.caFile }
  }

  /**
   * @param {string} name
   * @param {typeof startApi} startIt
   * @param {Record<string, string>} env
   */
  async startPart(name, startIt, env) {
    const fallen = keepRunning({
      name,
      start: () => service.start(),
      say: (line) => this.progress.say(line),
      signal: this.watch.signal,
    })
    const service = await startIt({ env, log: this.log.lineOf(name.toLowerCase()), onCrash: fallen })
    this.parts.push(service)
  }
}

/**
 * Waits for all of them also when one fails: what is up by then is to be stopped.
 *
 * @param {Promise<void>[]} starts
 */
async function allStarted(starts) {
  for (const start of await Promise.allSettled(starts)) if (start.status === 'rejected') throw start.reason
}

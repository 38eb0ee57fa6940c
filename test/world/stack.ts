import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appUrlOf, migrate } from '../../bin/stack/database.mjs'
import { stackEnvironment } from '../../bin/stack/environment.mjs'
import { findFreePort } from '../../bin/stack/free-port.mjs'
import { ensureKeys } from '../../bin/stack/keys.mjs'
import { startThrowawayPostgres } from '../../bin/stack/postgres.mjs'
import type { EmbeddedPostgres } from '../../bin/stack/postgres.mjs'
import { Service } from '../../bin/stack/service.mjs'
import { copyApps } from './built-apps.ts'
import { RecordBuilder } from './record.repository.ts'

export interface StackOptions {
  ringSeconds?: number
  /** Development answers any GraphQL document; production, the default, only those of the apps. */
  mode?: 'production' | 'development'
  /** The address that API and SFU listen on and that browsers call them by. */
  address?: string
  /** More of the API's or SFU's environment. */
  apiEnv?: Record<string, string>
  /** Serves the two built apps. */
  withApps?: boolean
  /** Not started yet: the test starts it, or needs none. */
  withoutSfu?: boolean
  withoutApi?: boolean
  sfuEnv?: Record<string, string>
}

/** With it a test reads the counts of API and SFU. */
export const metricsToken = 'only-in-this-world'

/** Postgres, API and SFU started by the same pieces as `npm start`, with ports, keys and data of their own. */
export interface Stack {
  folder: string
  origin: string
  sfuUrl: string
  postgres: EmbeddedPostgres
  api: Service
  sfu: Service
  record: RecordBuilder
  ticketPrivateKeyFile: string
  /** Process ids of the SFU's media workers. */
  mediaWorkers(): number[]
  stop(): Promise<void>
}

export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), 'kotisilta-world-'))
  const undo: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const postgres = await startThrowawayPostgres()
    undo.push(() => postgres.stop())
    const record = new RecordBuilder(postgres.url())
    undo.push(() => record.close())
    const environment = await prepareEnvironment(options, postgres, folder)
    const api = new Service({ name: 'api', entry: 'api/server/main.ts', env: environment.api })
    undo.push(() => api.stop())
    if (!options.withoutApi) await api.start()
    const sfu = new Service({ name: 'sfu', entry: 'sfu/server/main.ts', env: environment.sfu })
    undo.push(() => sfu.stop())
    if (!options.withoutSfu) await sfu.start()
    return {
      folder,
      origin: environment.publicUrl,
      sfuUrl: environment.sfu['SFU_PUBLIC_URL'] ?? '',
      ticketPrivateKeyFile: environment.api['TICKET_PRIVATE_KEY_FILE'] ?? '',
      postgres,
      api,
      sfu,
      record,
      mediaWorkers: () => childrenOf(sfu.pid).filter((pid) => commandOf(pid).includes('mediasoup-worker')),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** As an operator does: the owner migrates, the API gets a role that owns nothing, each process the keys that are its own. */
async function prepareEnvironment(options: StackOptions, postgres: EmbeddedPostgres, folder: string) {
  const appDatabaseUrl = appUrlOf(postgres.url(), 'only-in-this-world')
  await migrate({ ownerUrl: postgres.url(), appUrl: appDatabaseUrl })
  const { address } = options
  const { api, sfu, publicUrl } = stackEnvironment({
    appDatabaseUrl,
    keys: ensureKeys(join(folder, 'keys')),
    apiPort: await findFreePort(address),
    sfuPort: await findFreePort(address),
    ...(address === undefined ? {} : { host: address, publicHost: address }),
  })
  const rules = { RING_SECONDS: String(options.ringSeconds ?? 45), KOTISILTA_MODE: options.mode ?? 'production' }
  const operator = { METRICS_TOKEN: metricsToken }
  return {
    publicUrl,
    api: { ...api, ...rules, ...operator, ...(options.withApps ? copyApps(folder) : {}), ...options.apiEnv } as Record<
      string,
      string
    >,
    sfu: { ...sfu, ...operator, SFU_RTC_PORT_BASE: '0', SFU_WORKERS: '2', ...options.sfuEnv } as Record<string, string>,
  }
}

function childrenOf(pid: number | undefined): number[] {
  if (pid === undefined) return []
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // it ended between the two looks
  }
}

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { sql, type Kysely } from 'kysely'
import { pino } from 'pino'
import { expect } from 'vitest'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestWorld, publicUrl, type TestWorld } from './test-server.ts'

const entry = resolve(import.meta.dirname, '../main.ts')
const node = resolve(import.meta.dirname, '../../../node_modules/.bin/node')

/** The server as an operator starts it. */
export interface ServerProcess {
  readonly child: ChildProcess
  /** Undefined: it ended before it was ready. */
  readonly ready: Promise<{ url: string } | undefined>
  /** What it wrote about itself. */
  readonly said: () => string
  readonly ended: Promise<unknown[]>
}

export interface ServerProcesses {
  start: (environment?: Record<string, string>) => ServerProcess
  /** Ends those that are left, as a power cut does. */
  killAll: () => void
}

/** Servers over a test's world, each a process of its own, told by its environment and ended by signals. */
export function createServerProcesses(world: TestWorld): ServerProcesses {
  const started: ChildProcess[] = []
  return {
    start: (environment = {}) => {
      const env = { ...process.env, ...world.environment, API_PORT: '0', PUBLIC_URL: publicUrl, ...environment }
      const child = spawn(node, [entry], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      started.push(child)
      let text = ''
      child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
      const ended = once(child, 'exit')
      const line = once(createInterface({ input: child.stdout }), 'line').then(
        ([first]) => JSON.parse(first as string) as { url: string },
      )
      return { child, said: () => text, ended, ready: Promise.race([line, ended.then(() => undefined)]) }
    },
    killAll: () => {
      for (const child of started.splice(0)) child.kill('SIGKILL')
    },
  }
}

/** A world whose servers are killed: `app` connects as they do, with one connection, and looks at theirs. */
export interface ProcessWorld {
  readonly world: TestWorld
  readonly processes: ServerProcesses
  readonly app: Kysely<Database>
  readonly close: () => Promise<void>
}

export async function createProcessWorld(): Promise<ProcessWorld> {
  const world = await createTestWorld()
  const processes = createServerProcesses(world)
  const app = createDatabase({ url: world.database.appUrl, log: pino({ level: 'silent' }), maxConnections: 1 })
  const close = async () => {
    processes.killAll()
    await app.destroy()
    await world.close()
  }
  return { world, processes, app, close }
}

const patient = { timeout: 60_000 }

/** A transaction of the server waits for a row that the test holds. */
export async function untilServerWaits(app: Kysely<Database>): Promise<void> {
  await expect.poll(() => countSessions(app, sql`wait_event_type = 'Lock'`), patient).toBeGreaterThan(0)
}

/** The database has found out that the server is dead, and has undone what it was at. */
export async function untilServerIsForgotten(app: Kysely<Database>): Promise<void> {
  await expect.poll(() => countSessions(app, sql`true`), patient).toBe(0)
}

async function countSessions(app: Kysely<Database>, which: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql`select from pg_stat_activity where datname = current_database() and usename = current_user
    and pid <> pg_backend_pid() and ${which}`.execute(app)
  return rows.length
}

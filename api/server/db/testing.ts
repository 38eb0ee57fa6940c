import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

/** A database of a test's own, with the newest schema and no rows. */
export interface TestDatabase {
  /** As the owner of the schema, whom row-level security lets see everything. */
  ownerUrl: string
  /** As kotisilta_app, the role that the server connects with. */
  appUrl: string
  /** Ends its sessions and deletes it. Safe to repeat. */
  drop: () => Promise<void>
}

export interface TestDatabaseOptions {
  /** false: an empty database without tables, for tests of the migrations themselves. */
  migrated?: boolean
  /** A Postgres role that may create databases and roles. The test run's own by default (bin/stack/vitest-postgres.mjs). */
  serverUrl?: string
}

/**
 * Copies the migrated template, which the first caller of a run makes (a second or so); a copy takes about 50 ms.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { migrated = true, serverUrl = testServerUrl() } = options
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asServer(serverUrl, async (server) => {
    const template = migrated ? await ensureTemplate(server, serverUrl) : 'template1'
    await server.query(`create database ${name} template ${template}`)
  })
  return {
    ownerUrl: urlOf(serverUrl, name),
    appUrl: appUrlOf(serverUrl, name),
    drop: () => asServer(serverUrl, (server) => dropDatabase(server, name)),
  }
}

/** Any number: it names the lock under which one process makes the template while the others wait. */
const templateLock = 4_201_777

async function ensureTemplate(server: pg.Client, serverUrl: string): Promise<string> {
  const template = `template_${hashOfMigrations()}`
  await server.query('select pg_advisory_lock($1)', [templateLock])
  try {
    const { rowCount } = await server.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) await makeTemplate(server, serverUrl, template)
  } finally {
    await server.query('select pg_advisory_unlock($1)', [templateLock])
  }
  return template
}

/** Migrates under another name first: a template that exists is a whole one. */
async function makeTemplate(server: pg.Client, serverUrl: string, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`
  await dropDatabase(server, unfinished)
  await server.query(`create database ${unfinished}`)
  await migrate(urlOf(serverUrl, unfinished), appUrlOf(serverUrl, unfinished))
  await server.query(`alter database ${unfinished} rename to ${template}`)
}

/** As an operator runs it, in a process of its own. */
async function migrate(ownerUrl: string, appUrl: string): Promise<void> {
  await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'migrate.ts')], {
    env: { ...process.env, DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl },
  })
}

/** A database server outlives a test run where DATABASE_URL names it: its template is good as long as the migrations are. */
function hashOfMigrations(): string {
  const hash = createHash('sha256')
  const folder = path.join(import.meta.dirname, 'migrations')
  const files = readdirSync(folder)
    .sort()
    .map((file) => path.join(folder, file))
  for (const file of [path.join(import.meta.dirname, 'migrate.ts'), ...files]) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/**
 * Ends our own connections by name: `with (force)` also wants to end an autovacuum that happens to run there, which only a
 * superuser may. A plain `drop database` sends that one away by itself and waits for it.
 */
async function dropDatabase(server: pg.Client, name: string): Promise<void> {
  await server.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = $1 and usename in (current_user, 'kotisilta_app')`,
    [name],
  )
  await server.query(`drop database if exists ${name}`)
}

async function asServer<T>(serverUrl: string, use: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: serverUrl })
  await server.connect()
  try {
    return await use(server)
  } finally {
    await server.end()
  }
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** The role is one for the whole server, so an operator's server keeps the password that APP_DATABASE_URL says. */
function appUrlOf(serverUrl: string, database: string): string {
  const url = new URL(urlOf(serverUrl, database))
  url.username = 'kotisilta_app'
  url.password = process.env.APP_DATABASE_URL
    ? new URL(process.env.APP_DATABASE_URL).password
    : 'app-role-of-a-test-run'
  return url.href
}

function testServerUrl(): string {
  const url = process.env.TEST_POSTGRES_URL
  if (!url) throw new Error('TEST_POSTGRES_URL is not set: run this file by vitest, in the db or e2e project')
  return url
}

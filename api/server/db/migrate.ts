import { Kysely, PostgresDialect } from 'kysely'
import { Migrator, type MigrationResult } from 'kysely/migration'
import pg from 'pg'
import { migrations } from './migrations.ts'

/** The role that the server connects with: named in the grants of the migrations. */
export const appRole = 'kotisilta_app'

/** Any number: only one process at a time migrates a database. */
const migrateLock = 7_306_800

export interface MigrateOptions {
  /** As the owner of the schema, who may also make roles. */
  ownerUrl: string
  /** As the server will connect: its role is made, or gets the password that stands here. */
  appUrl: string
  say: (line: string) => void
}

/** Makes the role and brings the schema up to date. Safe to repeat, and to start twice at once. */
export async function migrate(options: MigrateOptions): Promise<void> {
  const owner = new pg.Client({
    connectionString: options.ownerUrl,
    application_name: 'kotisilta-migrate',
  })
  await connect(owner, options.ownerUrl)
  try {
    await owner.query('select pg_advisory_lock($1)', [migrateLock])
    await ensureAppRole(owner, options)
    await migrateSchema(options)
    await owner.query('grant select on kysely_migration to kotisilta_app')
  } finally {
    await owner.end()
  }
}

async function connect(client: pg.Client, url: string): Promise<void> {
  try {
    await client.connect()
  } catch (cause) {
    const { host, pathname } = new URL(url)
    throw new MigrateFailed(
      `The database at ${host}${pathname} (DATABASE_URL) cannot be reached: ${toMessage(cause)}`,
      cause,
    )
  }
}

/** A role that works is left alone: roles are shared by all databases of a server, whose migrations may run at once. */
async function ensureAppRole(owner: pg.Client, { appUrl, say }: MigrateOptions): Promise<void> {
  const { username, password } = new URL(appUrl)
  if (username !== appRole) throw new MigrateFailed(`APP_DATABASE_URL must name the role ${appRole}, not ${username}`)
  if (password === '') throw new MigrateFailed(`APP_DATABASE_URL has no password for ${appRole}`)
  const fit = await findRoleFitness(owner)
  if (fit === 'fit' && (await canConnect(appUrl))) return
  const secret = owner.escapeLiteral(decodeURIComponent(password))
  if (fit === 'missing') await createRole(owner, secret)
  // Only a superuser may change these rights, so they are not touched where they are right.
  if (fit === 'powerful') await owner.query(`alter role ${appRole} ${rights}`)
  await owner.query(`alter role ${appRole} login password ${secret}`)
  say(`role ${appRole} has the password of APP_DATABASE_URL, and no more rights than it needs`)
}

const rights = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication'

async function findRoleFitness(owner: pg.Client): Promise<'missing' | 'powerful' | 'fit'> {
  const { rows } = await owner.query<{ powerful: boolean }>(
    `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as powerful
     from pg_roles where rolname = $1`,
    [appRole],
  )
  if (rows[0] === undefined) return 'missing'
  return rows[0].powerful ? 'powerful' : 'fit'
}

/** Two migrations at once may both find it missing. */
async function createRole(owner: pg.Client, secret: string): Promise<void> {
  await owner.query(`do $do$ begin
    create role ${appRole} ${rights} password ${secret};
  exception when duplicate_object or unique_violation then null;
  end $do$`)
}

async function canConnect(appUrl: string): Promise<boolean> {
  const app = new pg.Client({ connectionString: appUrl })
  try {
    await app.connect()
    return true
  } catch {
    return false // a wrong password, or no right to connect: both are mended by making the role
  } finally {
    await app.end()
  }
}

async function migrateSchema({ ownerUrl, say }: MigrateOptions): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve(migrations) },
    })
    const { results = [], error } = await migrator.migrateToLatest()
    results.forEach((result) => say(toLine(result)))
    if (error !== undefined) throw new MigrateFailed(`A migration failed and was undone: ${toMessage(error)}`, error)
    if (results.length === 0) say('the schema is up to date')
  } finally {
    await db.destroy()
  }
}

function toLine({ migrationName, status }: MigrationResult): string {
  const said = {
    Success: 'applied',
    Error: 'failed',
    NotExecuted: 'not tried',
  }[status]
  return `${migrationName}: ${said}`
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code || error.name : String(error)
}

export class MigrateFailed extends Error {
  override name = 'MigrateFailed'
  readonly code = 'MIGRATE_FAILED'
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
  }
}

if (import.meta.main) {
  const { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl } = process.env
  try {
    if (!ownerUrl || !appUrl) throw new MigrateFailed('Set DATABASE_URL (the owner) and APP_DATABASE_URL (the server).')
    await migrate({ ownerUrl, appUrl, say: (line) => console.log(line) })
  } catch (error) {
    console.error(error instanceof MigrateFailed ? error.message : error)
    process.exitCode = 1
  }
}

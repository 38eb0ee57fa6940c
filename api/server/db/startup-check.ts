import { sql, type Kysely } from 'kysely'
import type { Database } from './database.ts'
import { migrations } from './migrations.ts'

/** Why the server will not start: the last guard against reading across organisations, or a schema it does not know. */
export class DatabaseNotFit extends Error {
  override name = 'DatabaseNotFit'
  readonly code = 'DATABASE_NOT_FIT'
}

/** Row-level security holds only a role that is neither superuser nor owner, and only tables that force it. */
export async function checkDatabase(db: Kysely<Database>): Promise<void> {
  await refusePowerfulRole(db)
  await refuseOldSchema(db)
  await refuseOpenTables(db)
}

async function refusePowerfulRole(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{
    role: string
    superuser: boolean
    bypass: boolean
    owned: string | null
  }>`
    select current_user as role, rolsuper as superuser, rolbypassrls as bypass,
      (select min(c.relname::text) from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'MEMBER')) as owned
    from pg_roles where rolname = current_user`.execute(db)
  const found = rows[0]
  if (found === undefined) throw new DatabaseNotFit('The database does not say which role this is.')
  const why = toPower(found)
  if (why !== undefined) {
    throw new DatabaseNotFit(
      `APP_DATABASE_URL connects as ${found.role}, which ${why}: row-level security would not hold. Use kotisilta_app (db/migrate.ts makes it).`,
    )
  }
}

function toPower(role: { superuser: boolean; bypass: boolean; owned: string | null }): string | undefined {
  if (role.superuser) return 'is a superuser'
  if (role.bypass) return 'bypasses row-level security'
  if (role.owned !== null) return `owns tables (${role.owned})`
  return undefined
}

async function refuseOldSchema(db: Kysely<Database>): Promise<void> {
  const applied = await findAppliedMigrations(db)
  const missing = Object.keys(migrations).filter((name) => !applied.has(name))
  if (missing.length > 0) {
    throw new DatabaseNotFit(`The schema is behind; run db/migrate.ts. Not applied yet: ${missing.join(', ')}`)
  }
}

async function findAppliedMigrations(db: Kysely<Database>): Promise<Set<string>> {
  const { rows: tables } = await sql<{
    is: boolean
  }>`select to_regclass('kysely_migration') is not null as is`.execute(db)
  if (tables[0]?.is !== true) return new Set()
  const { rows } = await sql<{
    name: string
  }>`select name from kysely_migration`.execute(db)
  return new Set(rows.map((row) => row.name))
}

async function refuseOpenTables(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped)
    order by 1`.execute(db)
  if (rows.length > 0) {
    throw new DatabaseNotFit(
      `Tables of an organisation without forced row-level security: ${rows.map((r) => r.name).join(', ')}`,
    )
  }
}

import pg from 'pg'
import type { RecordBuilder } from '../world/record.repository.ts'

/** The record as the fixture made it: a mutation that was carried out is taken back, so that each begins from the same. */
export interface Snapshot {
  /** The same text as long as nothing has changed but what every request may: the log, and when somebody was last seen. */
  digest(): Promise<string>
  restore(): Promise<void>
  close(): Promise<void>
}

/** Written by looking alone: who looked, how often somebody tried, and that the tablet and the session were in use. */
const alive = ['access_log', 'access_lane', 'attempt']
const unwatched = ['last_seen_at', 'expires_at', 'last_read_at', 'last_used_at']

/** As superuser: only that one may put rows back without the triggers and keys that made them. */
export async function takeSnapshot(record: RecordBuilder, superuserUrl: string): Promise<Snapshot> {
  await record.query(`create schema snapshot`)
  const tables = (await findTables(record)).filter((table) => !alive.includes(table))
  for (const table of tables) await record.query(`create table snapshot.${table} as table public.${table}`)
  const superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  const digests = tables.map(
    (table) =>
      `select '${table}' as name, md5(string_agg(md5((to_jsonb(t) - '{${unwatched.join(',')}}'::text[])::text), '' order by t::text))
       as sum from ${table} t`,
  )
  return {
    digest: async () => {
      const rows = await record.query<{ name: string; sum: string | null }>(
        `${digests.join(' union all ')} order by name`,
      )
      return rows.map(({ name, sum }) => `${name} ${sum ?? ''}`).join('\n')
    },
    restore: async () => {
      await record.query('delete from attempt')
      const statements = tables.map(
        (table) => `delete from ${table}; insert into ${table} ${overriding(table)} table snapshot.${table};`,
      )
      await superuser.query(`begin; set local session_replication_role = replica; ${statements.join(' ')} commit`)
    },
    close: () => superuser.end(),
  }
}

/** Its numbers are given by the table itself, and are put back all the same. */
function overriding(table: string): string {
  return table === 'event' ? 'overriding system value' : ''
}

async function findTables(record: RecordBuilder): Promise<string[]> {
  const rows = await record.query<{ name: string }>(
    `select table_name::text as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%' order by 1`,
  )
  return rows.map(({ name }) => name)
}

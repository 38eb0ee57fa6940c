import { sql, type Kysely } from 'kysely'

/**
 * Where nothing is due at all there is no time until it: `greatest` passes over a null, so the answer was 0, and a sweeper
 * without work looked forty times a second.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(nothingDue).execute(db)
}

const nothingDue = /* sql */ `
create or replace function ms_until_next_due(of_kinds text[])
  returns double precision
  language sql stable security definer set search_path = public, pg_temp as
  $$ select case when min(due_at) is not null
       then greatest(0, extract(epoch from min(due_at) - clock_timestamp()) * 1000) end
     from due where done_at is null and dead_at is null and kind = any(of_kinds) $$;
`

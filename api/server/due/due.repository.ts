import { sql, type Kysely } from 'kysely'
import type { Database, Trx } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'
import type { ClaimedDue, Due } from './due.ts'

/** Gives a promise in the transaction of what it is about. The same kind and key again change nothing. */
export async function insertDue(trx: Trx, due: Due): Promise<void> {
  await trx
    .insertInto('due')
    .values({
      org_id: due.orgId,
      kind: due.kind,
      key: due.key,
      due_at: due.dueAt,
      not_after: due.notAfter ?? null,
      payload: JSON.stringify(due.payload),
    })
    .onConflict((conflict) => conflict.columns(['org_id', 'kind', 'key']).doNothing())
    .execute()
}

/** Takes a promise back that has lost its point. One that is being kept right now is kept: its handler looks at the facts. */
export async function withdrawDue(trx: Trx, kind: string, key: string): Promise<void> {
  await sql`update due set done_at = clock_timestamp(), last_error = 'withdrawn'
    where id = (select id from due where kind = ${kind} and key = ${key} and done_at is null for update skip locked)`.execute(
    trx,
  )
}

export async function findOrganisationsWithDue(db: Kysely<Database>, kinds: string[]): Promise<OrgId[]> {
  const { rows } = await sql<{ org: OrgId }>`select organisations_with_due(${kinds}) as org`.execute(db)
  return rows.map((row) => row.org)
}

/** How long until the next promise falls due; undefined where there is none. */
export async function findMsUntilNextDue(db: Kysely<Database>, kinds: string[]): Promise<number | undefined> {
  const { rows } = await sql<{ ms: number | null }>`select ms_until_next_due(${kinds}) as ms`.execute(db)
  return rows[0]?.ms ?? undefined
}

/** The next one of these kinds that nobody else holds; it is this transaction's until its end. */
export async function claimDue(trx: Trx, kinds: string[]): Promise<ClaimedDue | undefined> {
  const row = await trx
    .selectFrom('due')
    .selectAll()
    .select(sql<boolean>`coalesce(not_after < clock_timestamp(), false)`.as('is_void'))
    .where('kind', 'in', kinds)
    .where('done_at', 'is', null)
    .where('dead_at', 'is', null)
    .where('due_at', '<=', sql<Date>`clock_timestamp()`)
    .orderBy('due_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return (
    row && {
      orgId: row.org_id,
      id: row.id,
      kind: row.kind,
      key: row.key,
      dueAt: row.due_at,
      notAfter: row.not_after,
      payload: row.payload,
      attempts: row.attempts,
      isVoid: row.is_void,
    }
  )
}

export async function markKept(trx: Trx, due: ClaimedDue): Promise<void> {
  const lastError = due.isVoid ? 'void: its time had passed' : null
  await sql`update due set done_at = clock_timestamp(), last_error = ${lastError} where id = ${due.id}`.execute(trx)
}

export async function postpone(trx: Trx, due: ClaimedDue, until: Date): Promise<void> {
  await trx.updateTable('due').set({ due_at: until }).where('id', '=', due.id).execute()
}

/** After a failure: tried again later, or given up and kept for a person to look at. */
export async function markFailed(
  trx: Trx,
  due: ClaimedDue,
  failure: { error: string; retryInMs: number | undefined },
): Promise<void> {
  const { error, retryInMs } = failure
  await sql`update due set attempts = ${due.attempts + 1}, last_error = ${error},
      due_at = case when ${retryInMs === undefined} then due_at
        else clock_timestamp() + make_interval(secs => ${(retryInMs ?? 0) / 1000}) end,
      dead_at = case when ${retryInMs === undefined} then clock_timestamp() end
    where id = ${due.id} and done_at is null`.execute(trx)
}

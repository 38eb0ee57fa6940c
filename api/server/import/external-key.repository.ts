import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { OrgId, ResidentId } from '../db/ids.ts'
import type { ExternalKeyKind } from '../db/tables/access.ts'

/** What the keys of a kind mean. */
export async function findKeyed(trx: Trx, kind: ExternalKeyKind): Promise<Map<string, string>> {
  const rows = await trx.selectFrom('external_key').select(['key', 'subject_id']).where('kind', '=', kind).execute()
  return new Map(rows.map((row) => [row.key, row.subject_id]))
}

/** Which of the ids are ones of ours: what was exported without anybody's key has its own id for one. A kind is a table. */
export async function findOwnIds(trx: Trx, kind: ExternalKeyKind, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const id = sql.ref(kind === 'need' ? 'series_id' : 'id')
  const { rows } = await sql<{
    id: string
  }>`select ${id} as id from ${sql.table(kind)} where ${id} = any(${ids})`.execute(trx)
  return new Set(rows.map((row) => row.id))
}

/** The ids of all of a kind: some thousands of people. */
export async function findAllIds(trx: Trx, kind: 'resident' | 'staff'): Promise<Set<string>> {
  const rows = await trx.selectFrom(kind).select('id').execute()
  return new Set(rows.map(({ id }) => id))
}

/** A key of a file, and what it means from now on. */
export interface NewKey {
  readonly key: string
  readonly id: string
}

const keysAtOnce = 5_000

export async function insertKeys(
  trx: Trx,
  { orgId, kind }: { orgId: OrgId; kind: ExternalKeyKind },
  keys: readonly NewKey[],
): Promise<void> {
  for (let from = 0; from < keys.length; from += keysAtOnce) {
    // What an id names depends on the kind.
    const toRow = ({ key, id }: NewKey) => ({ org_id: orgId, kind, key, subject_id: id as ResidentId })
    const rows = keys.slice(from, from + keysAtOnce).map(toRow)
    await trx.insertInto('external_key').values(rows).execute()
  }
}

/** Any number: with the organisation it names the lock that one import holds while another is told to wait. */
const importLock = 5_104_933

/** False where another import of the organisation runs. Held until the transaction ends. */
export async function tryImportLock(trx: Trx, orgId: OrgId): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean
  }>`select pg_try_advisory_xact_lock(${sql.lit(importLock)}, hashtext(${orgId})) as taken`.execute(trx)
  return rows[0]?.taken === true
}

import { sql, type Kysely } from 'kysely'
import type { Database, Trx } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'
import type { SfuNode } from './placement.ts'

/** Where a node's numbered reports have come to, within one boot. */
export interface NodeProgress {
  bootId: string | undefined
  lastSeq: number
}

const silentMs = sql<number>`(extract(epoch from clock_timestamp() - last_seen_at) * 1000)::float8`

export async function findNodes(db: Kysely<Database>): Promise<SfuNode[]> {
  const rows = await db.selectFrom('sfu_node').selectAll().select(silentMs.as('silent_ms')).execute()
  return rows.map((row) => ({
    id: row.id,
    publicUrl: row.public_url,
    controlUrl: row.control_url,
    silentMs: row.silent_ms,
    rooms: row.rooms,
    peers: row.peers,
    draining: row.draining,
  }))
}

/** Batches of one node wait for each other here; those of a node that is not known yet wait for its row. */
export async function lockNodeProgress(trx: Trx, nodeId: string): Promise<NodeProgress> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sfu-node ${nodeId}`}, 0))`.execute(trx)
  const row = await trx
    .selectFrom('sfu_node')
    .select(['boot_id', 'last_seq'])
    .where('id', '=', nodeId)
    .executeTakeFirst()
  return { bootId: row?.boot_id, lastSeq: row?.last_seq ?? 0 }
}

export interface StartedNode {
  id: string
  bootId: string
  publicUrl: string
  controlUrl: string
}

/** A node that starts has no rooms, and its numbers begin anew. */
export async function saveStartedNode(trx: Trx, node: StartedNode): Promise<void> {
  const row = {
    boot_id: node.bootId,
    public_url: node.publicUrl,
    control_url: node.controlUrl,
    last_seq: 0,
    rooms: 0,
    peers: 0,
    draining: false,
  }
  await trx
    .insertInto('sfu_node')
    .values({ id: node.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function saveHeartbeat(
  trx: Trx,
  nodeId: string,
  load: { rooms: number; peers: number; draining: boolean },
): Promise<void> {
  await trx.updateTable('sfu_node').set(load).where('id', '=', nodeId).execute()
}

/** The highest number that is stored, with the effects of its report, in this transaction. A report is a sign of life. */
export async function saveProgress(trx: Trx, nodeId: string, lastSeq: number): Promise<void> {
  await trx
    .updateTable('sfu_node')
    .set({ last_seq: lastSeq, last_seen_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', nodeId)
    .execute()
}

/** Organisations that have people on the node, by its earlier boot. */
export async function findOrganisationsOnNode(trx: Trx, nodeId: string): Promise<OrgId[]> {
  const { rows } = await sql<{ org: OrgId }>`select organisations_on_node(${nodeId}) as org`.execute(trx)
  return rows.map((row) => row.org)
}

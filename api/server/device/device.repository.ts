import { sql, type ExpressionBuilder, type Kysely, type Selectable } from 'kysely'
import type { Viewer } from '../context.ts'
import type { Database, DeviceTable, Trx } from '../db/database.ts'
import type { DeviceId, OrgId, PairingCodeId, ResidentId, StaffId } from '../db/ids.ts'
import type { Device } from './device.ts'

/** A device sees itself; staff see those of the residents whom they were shown (the resident's field asks). */
export async function findDevicesVisibleTo(trx: Trx, viewer: Viewer, ids: readonly DeviceId[]): Promise<Device[]> {
  const rows = await trx
    .selectFrom('device')
    .selectAll()
    .where('id', 'in', ids)
    .where((eb) => isOwn(eb, viewer))
    .execute()
  return rows.map(toDevice)
}

/** Those in use first, then the newest. */
export async function findDevicesOf(trx: Trx, viewer: Viewer, residentIds: readonly ResidentId[]): Promise<Device[]> {
  const rows = await trx
    .selectFrom('device')
    .selectAll()
    .where('resident_id', 'in', residentIds)
    .where((eb) => isOwn(eb, viewer))
    .orderBy((eb) => eb('revoked_at', 'is not', null))
    .orderBy('paired_at', 'desc')
    .execute()
  return rows.map(toDevice)
}

function isOwn(eb: ExpressionBuilder<Database, 'device'>, viewer: Viewer) {
  if (viewer.kind === 'staff') return eb.lit(true)
  return viewer.kind === 'device' ? eb('device.id', '=', viewer.deviceId) : eb.lit(false)
}

export async function lockDevice(trx: Trx, id: DeviceId): Promise<Device | undefined> {
  const row = await trx.selectFrom('device').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toDevice(row)
}

/** Those of a resident that are in use, held. */
export async function lockUnrevokedOf(trx: Trx, residentId: ResidentId): Promise<Device[]> {
  const rows = await trx
    .selectFrom('device')
    .selectAll()
    .where('resident_id', '=', residentId)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(toDevice)
}

/** Whether it is in use; if so, it stays so until the transaction ends. */
export async function holdUnrevoked(trx: Trx, id: DeviceId): Promise<boolean> {
  const row = await trx
    .selectFrom('device')
    .select('id')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forKeyShare()
    .executeTakeFirst()
  return row !== undefined
}

export interface NewDevice {
  readonly orgId: OrgId
  readonly residentId: ResidentId
  readonly name: string
  readonly tokenHash: Buffer
  readonly pairedAt: Date
  readonly pairedBy: StaffId
}

export async function insertDevice(trx: Trx, device: NewDevice): Promise<Device> {
  const row = await trx
    .insertInto('device')
    .values({
      org_id: device.orgId,
      resident_id: device.residentId,
      name: device.name,
      token_hash: device.tokenHash,
      paired_at: device.pairedAt,
      paired_by: device.pairedBy,
      last_seen_at: device.pairedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toDevice(row)
}

/** `by` is null where the tablet itself was paired anew. */
export async function saveRevocation(trx: Trx, id: DeviceId, at: Date, by: StaffId | null): Promise<void> {
  await trx.updateTable('device').set({ revoked_at: at, revoked_by: by }).where('id', '=', id).execute()
}

/** Answers when it was seen before, or undefined where the device is revoked meanwhile. */
export async function saveHeartbeat(trx: Trx, id: DeviceId, at: Date): Promise<{ before: Date | null } | undefined> {
  const locked = await trx
    .selectFrom('device')
    .select('last_seen_at')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (locked === undefined) return undefined
  await trx.updateTable('device').set({ last_seen_at: at }).where('id', '=', id).execute()
  return { before: locked.last_seen_at }
}

export interface NewPairingCode {
  readonly orgId: OrgId
  readonly residentId: ResidentId
  readonly codeHash: Buffer
  readonly createdBy: StaffId
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** A new code voids the resident's unused ones: there is one valid code at a time, the one on the screen. */
export async function replacePairingCode(trx: Trx, code: NewPairingCode): Promise<void> {
  await trx.deleteFrom('pairing_code').where('resident_id', '=', code.residentId).where('used_at', 'is', null).execute()
  await trx
    .insertInto('pairing_code')
    .values({
      org_id: code.orgId,
      resident_id: code.residentId,
      code_hash: code.codeHash,
      created_by: code.createdBy,
      created_at: code.createdAt,
      expires_at: code.expiresAt,
    })
    .execute()
}

/** A code that is neither used nor over; the organisation is told by the code. */
export async function findPairingCode(
  db: Kysely<Database>,
  codeHash: Buffer,
): Promise<{ id: PairingCodeId; orgId: OrgId } | undefined> {
  const { rows } = await sql<{
    id: PairingCodeId
    org_id: OrgId
  }>`select * from find_pairing_code(${codeHash})`.execute(db)
  const row = rows[0]
  return row && { id: row.id, orgId: row.org_id }
}

export async function findResidentOfCode(trx: Trx, id: PairingCodeId): Promise<ResidentId | undefined> {
  const row = await trx.selectFrom('pairing_code').select('resident_id').where('id', '=', id).executeTakeFirst()
  return row?.resident_id
}

/** Takes the one use of the code. Of several at once the first has it, the others find it used. */
export async function claimPairingCode(
  trx: Trx,
  id: PairingCodeId,
  at: Date,
): Promise<{ createdBy: StaffId } | undefined> {
  const row = await trx
    .updateTable('pairing_code')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('created_by')
    .executeTakeFirst()
  return row && { createdBy: row.created_by }
}

export async function savePairedDevice(trx: Trx, codeId: PairingCodeId, deviceId: DeviceId): Promise<void> {
  await trx.updateTable('pairing_code').set({ device_id: deviceId }).where('id', '=', codeId).execute()
}

function toDevice(row: Selectable<DeviceTable>): Device {
  return {
    id: row.id,
    residentId: row.resident_id,
    name: row.name,
    pairedAt: row.paired_at,
    lastSeenAt: row.last_seen_at,
    revokedAt: row.revoked_at,
  }
}

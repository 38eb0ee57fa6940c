import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { DeviceId, ResidentId, StaffId, VisitId } from '../db/ids.ts'
import type { VisitVerificationTable } from '../db/tables/visits.ts'
import type { CodeSource, Moment, NewVerification, VisitVerification } from './verification.ts'

/** The tablets that were in use in the home at an instant: one that was revoked since still showed its code then. */
export async function findCodeSources(trx: Trx, residentId: ResidentId, at: Date): Promise<CodeSource[]> {
  const rows = await trx
    .selectFrom('device')
    .select(['id', 'code_secret'])
    .where('resident_id', '=', residentId)
    .where((eb) => eb.or([eb('revoked_at', 'is', null), eb('revoked_at', '>', at)]))
    .execute()
  return rows.map((row) => ({ deviceId: row.id, secret: row.code_secret }))
}

export async function getCodeSecret(trx: Trx, deviceId: DeviceId): Promise<Buffer> {
  const row = await trx.selectFrom('device').select('code_secret').where('id', '=', deviceId).executeTakeFirstOrThrow()
  return row.code_secret
}

export async function hasVerification(
  trx: Trx,
  of: { visitId: VisitId; staffId: StaffId; moment: Moment },
): Promise<boolean> {
  const row = await trx
    .selectFrom('visit_verification')
    .select('id')
    .where('visit_id', '=', of.visitId)
    .where('staff_id', '=', of.staffId)
    .where('moment', '=', of.moment)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertVerification(trx: Trx, verification: NewVerification): Promise<void> {
  await trx
    .insertInto('visit_verification')
    .values({
      org_id: verification.orgId,
      visit_id: verification.visitId,
      staff_id: verification.staffId,
      device_id: verification.deviceId,
      moment: verification.moment,
      method: verification.method,
      code_at: verification.codeAt,
    })
    .execute()
}

/** Of all the visits, in the order in which the codes were on the screen. */
export async function findVerifications(trx: Trx, visitIds: readonly VisitId[]): Promise<VisitVerification[]> {
  const rows = await trx
    .selectFrom('visit_verification')
    .selectAll()
    .where('visit_id', 'in', visitIds)
    .orderBy('code_at')
    .execute()
  return rows.map(toVerification)
}

function toVerification(row: Selectable<VisitVerificationTable>): VisitVerification {
  return {
    id: row.id,
    visitId: row.visit_id,
    staffId: row.staff_id,
    moment: row.moment,
    method: row.method,
    codeAt: row.code_at,
    receivedAt: row.received_at,
  }
}

import type { ExpressionBuilder } from 'kysely'
import type { Viewer } from '../context.ts'
import type { Database, Language, StaffRole, Trx } from '../db/database.ts'
import type { PhotoId, ResidentId, StaffId, TeamId } from '../db/ids.ts'

export interface Staff {
  readonly id: StaffId
  readonly firstName: string
  readonly lastName: string
  readonly role: StaffRole
  readonly language: Language
  readonly photoId: PhotoId | null
  readonly teamId: TeamId | null
}

/** Colleagues see each other; a home sees those who visit or call it, and nobody else of the organisation. */
export async function findStaffVisibleTo(trx: Trx, viewer: Viewer, ids: readonly StaffId[]): Promise<Staff[]> {
  const rows = await trx
    .selectFrom('staff')
    .select(['id', 'first_name', 'last_name', 'role', 'language', 'photo_id', 'team_id'])
    .where('id', 'in', ids)
    .where((eb) => isStaffVisibleTo(eb, viewer))
    .execute()
  return rows.map((row) => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    role: row.role,
    language: row.language,
    photoId: row.photo_id,
    teamId: row.team_id,
  }))
}

/** May `viewer` see the picture: it is that of a member of staff whom the viewer may see. */
export async function isStaffPhotoVisibleTo(trx: Trx, viewer: Viewer, photoId: PhotoId): Promise<boolean> {
  const row = await trx
    .selectFrom('staff')
    .select('id')
    .where('photo_id', '=', photoId)
    .where((eb) => isStaffVisibleTo(eb, viewer))
    .executeTakeFirst()
  return row !== undefined
}

function isStaffVisibleTo(eb: ExpressionBuilder<Database, 'staff'>, viewer: Viewer) {
  if (viewer.kind === 'staff') return eb.lit(true)
  if (viewer.kind === 'device') return comesToHome(eb, viewer.residentId)
  return eb.lit(false)
}

function comesToHome(eb: ExpressionBuilder<Database, 'staff'>, residentId: ResidentId) {
  const visits = eb
    .selectFrom('visit')
    .select('visit.id')
    .where('visit.resident_id', '=', residentId)
    .whereRef('visit.carer_id', '=', 'staff.id')
  const calls = eb
    .selectFrom('call')
    .innerJoin('visit', (join) =>
      join.onRef('visit.id', '=', 'call.visit_id').onRef('visit.org_id', '=', 'call.org_id'),
    )
    .select('call.id')
    .where('visit.resident_id', '=', residentId)
    .whereRef('call.started_by', '=', 'staff.id')
  return eb.or([eb.exists(visits), eb.exists(calls)])
}

export async function getRole(trx: Trx, id: StaffId): Promise<{ role: StaffRole; teamId: TeamId | null }> {
  const row = await trx.selectFrom('staff').select(['role', 'team_id']).where('id', '=', id).executeTakeFirstOrThrow()
  return { role: row.role, teamId: row.team_id }
}

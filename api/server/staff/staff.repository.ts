import { sql, type ExpressionBuilder, type Selectable } from 'kysely'
import { hasConsent, type Viewer } from '../context.ts'
import type { Database, Day, StaffRole, StaffTable, Trx } from '../db/database.ts'
import type { OrgId, PhotoId, ResidentId, StaffId, TeamId } from '../db/ids.ts'
import { pageByName, type NamePage } from '../db/name-page.ts'
import type { StaffQualificationTable } from '../db/tables/people.ts'
import type { HeldQualification, Staff } from './staff.ts'

/** Colleagues see each other; a home sees those who visit or call it, and nobody else of the organisation. */
export async function findStaffVisibleTo(trx: Trx, viewer: Viewer, ids: readonly StaffId[]): Promise<Staff[]> {
  const rows = await trx
    .selectFrom('staff')
    .selectAll()
    .where('id', 'in', ids)
    .where((eb) => isStaffVisibleTo(eb, viewer))
    .execute()
  return rows.map(toStaff)
}

export interface StaffFilter {
  readonly teamId?: TeamId | undefined
  readonly role?: StaffRole | undefined
  /** Who may do what asks for it, on the day. */
  readonly qualification?: string | undefined
  readonly includeLeft: boolean
  /** What "has left" and "is valid" are judged by. */
  readonly day: Day
}

export async function findStaffPage(trx: Trx, filter: StaffFilter, page: NamePage<'Staff'>): Promise<Staff[]> {
  let query = trx.selectFrom('staff').selectAll()
  if (filter.teamId !== undefined) query = query.where('team_id', '=', filter.teamId)
  if (filter.role !== undefined) query = query.where('role', '=', filter.role)
  if (!filter.includeLeft) {
    query = query.where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>', filter.day)]))
  }
  const { qualification, day } = filter
  if (qualification !== undefined) query = query.where((eb) => isQualified(eb, qualification, day))
  return (await pageByName(query, page).execute()).map(toStaff)
}

function isQualified(eb: ExpressionBuilder<Database, 'staff'>, code: string, day: Day) {
  return eb.exists(
    eb
      .selectFrom('staff_qualification as held')
      .select('held.code')
      .whereRef('held.org_id', '=', 'staff.org_id')
      .whereRef('held.staff_id', '=', 'staff.id')
      .where('held.code', '=', code)
      .where((of) => of.or([of('held.granted_on', 'is', null), of('held.granted_on', '<=', day)]))
      .where((of) => of.or([of('held.expires_on', 'is', null), of('held.expires_on', '>=', day)])),
  )
}

export async function lockStaff(trx: Trx, id: StaffId): Promise<Staff | undefined> {
  const row = await trx.selectFrom('staff').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row && toStaff(row)
}

export async function insertStaff(trx: Trx, orgId: OrgId, staff: Omit<Staff, 'id' | 'version'>): Promise<Staff> {
  const values = { org_id: orgId, ...toColumns(staff), photo_id: staff.photoId }
  return toStaff(await trx.insertInto('staff').values(values).returningAll().executeTakeFirstOrThrow())
}

export async function saveStaff(trx: Trx, staff: Staff): Promise<void> {
  await trx
    .updateTable('staff')
    .set({ ...toColumns(staff), version: staff.version })
    .where('id', '=', staff.id)
    .execute()
}

export async function savePhoto(
  trx: Trx,
  id: StaffId,
  { photoId, version }: { photoId: PhotoId | null; version: number },
): Promise<void> {
  await trx.updateTable('staff').set({ photo_id: photoId, version }).where('id', '=', id).execute()
}

/** Administrators of the organisation who work here on the day; locked, so that two cannot leave at once. */
export async function lockAdministrators(trx: Trx, day: Day): Promise<StaffId[]> {
  const rows = await trx
    .selectFrom('staff')
    .select('id')
    .where('role', '=', 'administrator')
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>', day)]))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return rows.map((row) => row.id)
}

export async function revokeSessionsOf(trx: Trx, id: StaffId): Promise<void> {
  await trx
    .updateTable('session')
    .set({ revoked_at: sql<Date>`now()` })
    .where('staff_id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function findQualificationsOf(trx: Trx, staffIds: readonly StaffId[]): Promise<HeldQualification[]> {
  const rows = await trx
    .selectFrom('staff_qualification')
    .selectAll()
    .where('staff_id', 'in', staffIds)
    .orderBy('code')
    .execute()
  return rows.map(toHeldQualification)
}

export async function saveHeldQualification(trx: Trx, orgId: OrgId, held: HeldQualification): Promise<void> {
  const days = { granted_on: held.grantedOn, expires_on: held.expiresOn }
  await trx
    .insertInto('staff_qualification')
    .values({ org_id: orgId, staff_id: held.staffId, code: held.code, ...days })
    .onConflict((conflict) => conflict.columns(['org_id', 'staff_id', 'code']).doUpdateSet(days))
    .execute()
}

/** False where the person does not have it. */
export async function deleteHeldQualification(trx: Trx, staffId: StaffId, code: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('staff_qualification')
    .where('staff_id', '=', staffId)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
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
  if (viewer.kind === 'device' || hasConsent(viewer, 'see_visits')) return comesToHome(eb, viewer.residentId)
  return eb.lit(false)
}

function comesToHome(eb: ExpressionBuilder<Database, 'staff'>, residentId: ResidentId) {
  const visits = eb
    .selectFrom('visit')
    .select('visit.id')
    .where('visit.resident_id', '=', residentId)
    .where((of) =>
      of.or([of('visit.carer_id', '=', of.ref('staff.id')), of('visit.second_carer_id', '=', of.ref('staff.id'))]),
    )
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

function toStaff(row: Selectable<StaffTable>): Staff {
  const { base_lat: latitude, base_lon: longitude } = row
  return {
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    role: row.role,
    language: row.language,
    languages: row.languages,
    photoId: row.photo_id,
    teamId: row.team_id,
    travelMode: row.travel_mode,
    base: row.base,
    homeBase: latitude === null || longitude === null ? null : { latitude, longitude },
    contractMinutesPerWeek: row.contract_minutes_per_week,
    leftOn: row.left_on,
    version: row.version,
  }
}

function toColumns(staff: Omit<Staff, 'id' | 'version'>) {
  return {
    team_id: staff.teamId,
    role: staff.role,
    first_name: staff.firstName,
    last_name: staff.lastName,
    language: staff.language,
    languages: [...staff.languages],
    travel_mode: staff.travelMode,
    base: staff.base,
    base_lat: staff.homeBase?.latitude ?? null,
    base_lon: staff.homeBase?.longitude ?? null,
    contract_minutes_per_week: staff.contractMinutesPerWeek,
    left_on: staff.leftOn,
  }
}

function toHeldQualification(row: Selectable<StaffQualificationTable>): HeldQualification {
  return { staffId: row.staff_id, code: row.code, grantedOn: row.granted_on, expiresOn: row.expires_on }
}

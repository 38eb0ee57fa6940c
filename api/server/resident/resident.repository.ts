import type { Selectable } from 'kysely'
import type { Viewer } from '../context.ts'
import type { Language, ResidentTable, Trx } from '../db/database.ts'
import type { OrgId, PhotoId, ResidentId, TeamId } from '../db/ids.ts'
import { pageByName, type NamePage } from '../db/name-page.ts'
import { todayThere } from '../db/today.ts'
import { hasCareEnded, isVisibleTo } from './resident-visibility.repository.ts'
import type { Resident } from './resident.ts'

/** Those of the ids whom the viewer may see. */
export async function findResidentsVisibleTo(
  trx: Trx,
  viewer: Viewer,
  ids: readonly ResidentId[],
): Promise<Resident[]> {
  const rows = await trx
    .selectFrom('resident')
    .selectAll()
    .where('id', 'in', ids)
    .where((eb) => isVisibleTo(eb, viewer))
    .execute()
  return rows.map(toResident)
}

export async function getLanguage(trx: Trx, id: ResidentId): Promise<Language> {
  const row = await trx.selectFrom('resident').select('language').where('id', '=', id).executeTakeFirstOrThrow()
  return row.language
}

/** Whether the organisation has such a resident at all, seen or not: for the access log, never for an answer. */
export async function residentExists(trx: Trx, id: ResidentId): Promise<boolean> {
  return (await trx.selectFrom('resident').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

export interface ResidentFilter {
  readonly teamId?: TeamId | undefined
  /** Only those whose home has no coordinates. */
  readonly missingCoordinates?: boolean | undefined
  /** Those too whose care has ended. */
  readonly includeEnded?: boolean | undefined
}

export async function findResidentPage(
  trx: Trx,
  viewer: Viewer,
  filter: ResidentFilter,
  page: NamePage<'Resident'>,
): Promise<Resident[]> {
  let query = trx
    .selectFrom('resident')
    .selectAll()
    .where((eb) => isVisibleTo(eb, viewer))
  if (filter.teamId !== undefined) query = query.where('team_id', '=', filter.teamId)
  if (filter.missingCoordinates) query = query.where('lat', 'is', null)
  if (!filter.includeEnded) query = query.where((eb) => eb.not(hasCareEnded(eb, todayThere)))
  return (await pageByName(query, page).execute()).map(toResident)
}

export async function lockResident(trx: Trx, id: ResidentId): Promise<Resident | undefined> {
  const row = await trx.selectFrom('resident').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row && toResident(row)
}

export async function insertResident(
  trx: Trx,
  orgId: OrgId,
  resident: Omit<Resident, 'id' | 'version'>,
): Promise<Resident> {
  const values = { org_id: orgId, ...toColumns(resident) }
  return toResident(await trx.insertInto('resident').values(values).returningAll().executeTakeFirstOrThrow())
}

export async function saveResident(trx: Trx, resident: Resident): Promise<void> {
  await trx
    .updateTable('resident')
    .set({ ...toColumns(resident), version: resident.version })
    .where('id', '=', resident.id)
    .execute()
}

/** Whose picture it is, where the viewer may see that resident. Pictures are not among what a companion may see. */
export async function findResidentOfPhoto(trx: Trx, viewer: Viewer, photoId: PhotoId): Promise<ResidentId | undefined> {
  if (viewer.kind === 'companion') return undefined
  const row = await trx
    .selectFrom('resident')
    .select('id')
    .where('photo_id', '=', photoId)
    .where((eb) => isVisibleTo(eb, viewer))
    .executeTakeFirst()
  return row?.id
}

function toResident(row: Selectable<ResidentTable>): Resident {
  return {
    id: row.id,
    teamId: row.team_id,
    firstName: row.first_name,
    lastName: row.last_name,
    language: row.language,
    streetAddress: row.street_address,
    postalCode: row.postal_code,
    town: row.town,
    phone: row.phone,
    about: row.about,
    photoId: row.photo_id,
    coordinates: row.lat === null || row.lon === null ? null : { latitude: row.lat, longitude: row.lon },
    languages: row.languages,
    continuityCarers: row.continuity_carers,
    version: row.version,
  }
}

function toColumns(resident: Omit<Resident, 'id' | 'version'>) {
  return {
    team_id: resident.teamId,
    first_name: resident.firstName,
    last_name: resident.lastName,
    language: resident.language,
    street_address: resident.streetAddress,
    postal_code: resident.postalCode,
    town: resident.town,
    phone: resident.phone,
    about: resident.about,
    photo_id: resident.photoId,
    lat: resident.coordinates?.latitude ?? null,
    lon: resident.coordinates?.longitude ?? null,
    languages: [...resident.languages],
    continuity_carers: resident.continuityCarers,
  }
}

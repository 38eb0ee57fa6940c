import { sql, type ExpressionBuilder, type Selectable } from 'kysely'
import type { Viewer } from '../context.ts'
import type { Database, Language, ResidentTable, Trx } from '../db/database.ts'
import type { PhotoId, ResidentId } from '../db/ids.ts'
import type { ResidentCursor } from './resident-cursor.ts'
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

export interface ResidentPage {
  readonly namePatterns: readonly string[]
  readonly after: ResidentCursor | undefined
  readonly before: ResidentCursor | undefined
  readonly limit: number
  /** From the end of the list. */
  readonly inverted: boolean
}

/** Finnish order: å, ä and ö come after z. */
const lastName = sql<string>`last_name collate "fi-x-icu"`
const firstName = sql<string>`first_name collate "fi-x-icu"`

/** A page by last name, first name and id; the cursor is compared as a whole, so no row is met twice. */
export async function findResidentPage(trx: Trx, viewer: Viewer, page: ResidentPage): Promise<Resident[]> {
  const direction = page.inverted ? 'desc' : 'asc'
  let query = trx
    .selectFrom('resident')
    .selectAll()
    .where((eb) => isVisibleTo(eb, viewer))
    .orderBy(lastName, direction)
    .orderBy(firstName, direction)
    .orderBy('id', direction)
    .limit(page.limit)
  for (const pattern of page.namePatterns) {
    query = query.where(sql<boolean>`(lower(first_name) like ${pattern} or lower(last_name) like ${pattern})`)
  }
  if (page.after) query = query.where(sql<boolean>`${place} > ${placeOf(page.after)}`)
  if (page.before) query = query.where(sql<boolean>`${place} < ${placeOf(page.before)}`)
  return (await query.execute()).map(toResident)
}

const place = sql`(${lastName}, ${firstName}, id)`

function placeOf(cursor: ResidentCursor) {
  return sql`(${cursor.lastName}, ${cursor.firstName}, ${cursor.id}::uuid)`
}

/** Whose picture it is, where the viewer may see that resident. */
export async function findResidentOfPhoto(trx: Trx, viewer: Viewer, photoId: PhotoId): Promise<ResidentId | undefined> {
  const row = await trx
    .selectFrom('resident')
    .select('id')
    .where('photo_id', '=', photoId)
    .where((eb) => isVisibleTo(eb, viewer))
    .executeTakeFirst()
  return row?.id
}

/**
 * Who may see a resident: coordinators and administrators all of the organisation's; a carer those of the own team and of
 * own visits; a device its own. (Row-level security has already left out every other organisation.)
 */
function isVisibleTo(eb: ExpressionBuilder<Database, 'resident'>, viewer: Viewer) {
  if (viewer.kind === 'device') return eb('resident.id', '=', viewer.residentId)
  if (viewer.kind === 'anonymous') return eb.lit(false)
  if (viewer.role !== 'carer') return eb.lit(true)
  const ownVisits = eb
    .selectFrom('visit')
    .select('visit.id')
    .whereRef('visit.resident_id', '=', 'resident.id')
    .where('visit.carer_id', '=', viewer.staffId)
  const ofTeam = viewer.teamId === null ? eb.lit(false) : eb('resident.team_id', '=', viewer.teamId)
  return eb.or([ofTeam, eb.exists(ownVisits)])
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
  }
}

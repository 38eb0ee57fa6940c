import { sql, type Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { GlassBreakingId, OrgId, ResidentId, StaffId } from '../db/ids.ts'
import type { GlassBreakingTable } from '../db/tables/access.ts'
import type { StartPlace } from '../graphql/place-cursor.ts'
import type { GlassBreaking } from './break-glass.ts'

interface NewGlass {
  readonly orgId: OrgId
  readonly staffId: StaffId
  readonly residentId: ResidentId
  readonly reason: string
  readonly minutes: number
}

export async function insertGlass(trx: Trx, glass: NewGlass): Promise<GlassBreaking> {
  // To the millisecond, as cursors name it.
  const openedAt = sql<Date>`date_trunc('milliseconds', clock_timestamp())`
  const row = await trx
    .insertInto('glass_breaking')
    .values({
      org_id: glass.orgId,
      staff_id: glass.staffId,
      resident_id: glass.residentId,
      reason: glass.reason,
      opened_at: openedAt,
      closes_at: sql<Date>`${openedAt} + make_interval(mins => ${glass.minutes})`,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toGlass(row)
}

export async function findOpenGlassBreakings(
  trx: Trx,
  staffId: StaffId,
  residentId?: ResidentId,
): Promise<GlassBreaking[]> {
  let query = trx
    .selectFrom('glass_breaking')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('closes_at', '>', sql<Date>`clock_timestamp()`)
    .orderBy('opened_at')
  if (residentId !== undefined) query = query.where('resident_id', '=', residentId)
  return (await query.execute()).map(toGlass)
}

export async function lockGlass(trx: Trx, id: GlassBreakingId): Promise<GlassBreaking | undefined> {
  const row = await trx.selectFrom('glass_breaking').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toGlass(row)
}

/** Now, where it would have been open for longer. */
export async function closeGlass(trx: Trx, id: GlassBreakingId): Promise<GlassBreaking> {
  const row = await trx
    .updateTable('glass_breaking')
    .set({ closes_at: sql<Date>`least(closes_at, clock_timestamp())` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toGlass(row)
}

/** The first review stands. */
export async function saveReview(trx: Trx, id: GlassBreakingId, by: StaffId): Promise<GlassBreaking> {
  const row = await trx
    .updateTable('glass_breaking')
    .set({
      reviewed_by: sql<StaffId>`coalesce(reviewed_by, ${by})`,
      reviewed_at: sql<Date>`coalesce(reviewed_at, clock_timestamp())`,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toGlass(row)
}

export interface GlassFilter {
  readonly staffId?: StaffId | undefined
  readonly residentId?: ResidentId | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
  readonly unreviewed?: boolean | undefined
}

export interface GlassPage {
  readonly after: StartPlace<'GlassBreaking'> | undefined
  readonly before: StartPlace<'GlassBreaking'> | undefined
  readonly limit: number
  /** From the end of the list. */
  readonly inverted: boolean
}

/** The newest first. */
export async function findGlassPage(trx: Trx, filter: GlassFilter, page: GlassPage): Promise<GlassBreaking[]> {
  const direction = page.inverted ? 'asc' : 'desc'
  let query = trx
    .selectFrom('glass_breaking')
    .selectAll()
    .orderBy('opened_at', direction)
    .orderBy('id', direction)
    .limit(page.limit)
  if (filter.staffId !== undefined) query = query.where('staff_id', '=', filter.staffId)
  if (filter.residentId !== undefined) query = query.where('resident_id', '=', filter.residentId)
  if (filter.from !== undefined) query = query.where('opened_at', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('opened_at', '<', filter.to)
  if (filter.unreviewed) query = query.where('reviewed_at', 'is', null)
  if (page.after) query = query.where(sql<boolean>`(opened_at, id) < ${placeOf(page.after)}`)
  if (page.before) query = query.where(sql<boolean>`(opened_at, id) > ${placeOf(page.before)}`)
  return (await query.execute()).map(toGlass)
}

function placeOf({ startsAt, id }: StartPlace<'GlassBreaking'>) {
  return sql`(${startsAt}::timestamptz, ${id}::uuid)`
}

function toGlass(row: Selectable<GlassBreakingTable>): GlassBreaking {
  return {
    id: row.id,
    staffId: row.staff_id,
    residentId: row.resident_id,
    reason: row.reason,
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    reviewedBy: row.reviewed_by,
    reviewedAt: row.reviewed_at,
  }
}

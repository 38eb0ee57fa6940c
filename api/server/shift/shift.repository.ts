import type { Selectable } from 'kysely'
import type { StaffViewer } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { OrgId, ShiftId } from '../db/ids.ts'
import { pageByStart, type StartPage } from '../db/start-page.ts'
import type { ShiftTable } from '../db/tables/people.ts'
import { atSameTime, ofRoster } from '../staff/roster.repository.ts'
import type { RosterFilter } from '../staff/roster.ts'
import type { Shift } from './shift.ts'

export async function findShiftPage(
  trx: Trx,
  viewer: StaffViewer,
  filter: RosterFilter,
  page: StartPage<'Shift'>,
): Promise<Shift[]> {
  const query = ofRoster(trx.selectFrom('shift').selectAll(), viewer, filter)
  return (await pageByStart(query, page).execute()).map(toShift)
}

export async function lockShift(trx: Trx, id: ShiftId): Promise<Shift | undefined> {
  const row = await trx.selectFrom('shift').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toShift(row)
}

/** Another shift of the same person at the same time, the first of them. */
export async function findOverlappingShift(
  trx: Trx,
  wanted: Pick<Shift, 'staffId' | 'startsAt' | 'endsAt'> & { id: ShiftId | null },
): Promise<Shift | undefined> {
  const row = await atSameTime(trx.selectFrom('shift').selectAll(), wanted).executeTakeFirst()
  return row && toShift(row)
}

export async function insertShift(
  trx: Trx,
  orgId: OrgId,
  shift: Pick<Shift, 'staffId' | 'startsAt' | 'endsAt' | 'base'>,
): Promise<Shift> {
  const { staffId, startsAt, endsAt, base } = shift
  const values = { org_id: orgId, staff_id: staffId, starts_at: startsAt, ends_at: endsAt, base }
  return toShift(await trx.insertInto('shift').values(values).returningAll().executeTakeFirstOrThrow())
}

export async function saveShift(trx: Trx, shift: Shift): Promise<void> {
  const { startsAt, endsAt, base, version, cancelledAt } = shift
  await trx
    .updateTable('shift')
    .set({ starts_at: startsAt, ends_at: endsAt, base, version, cancelled_at: cancelledAt })
    .where('id', '=', shift.id)
    .execute()
}

function toShift(row: Selectable<ShiftTable>): Shift {
  return {
    id: row.id,
    staffId: row.staff_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    base: row.base,
    version: row.version,
    cancelledAt: row.cancelled_at,
  }
}

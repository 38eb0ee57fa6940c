import type { Selectable } from 'kysely'
import type { StaffViewer } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { AbsenceId, OrgId } from '../db/ids.ts'
import { pageByStart, type StartPage } from '../db/start-page.ts'
import type { AbsenceTable } from '../db/tables/people.ts'
import { atSameTime, ofRoster } from '../staff/roster.repository.ts'
import type { RosterFilter } from '../staff/roster.ts'
import type { Absence } from './absence.ts'

export async function findAbsencePage(
  trx: Trx,
  viewer: StaffViewer,
  filter: RosterFilter,
  page: StartPage<'Absence'>,
): Promise<Absence[]> {
  const query = ofRoster(trx.selectFrom('absence').selectAll(), viewer, filter)
  return (await pageByStart(query, page).execute()).map(toAbsence)
}

export async function lockAbsence(trx: Trx, id: AbsenceId): Promise<Absence | undefined> {
  const row = await trx.selectFrom('absence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toAbsence(row)
}

/** Another absence of the same person at the same time, the first of them. */
export async function findOverlappingAbsence(
  trx: Trx,
  wanted: Pick<Absence, 'staffId' | 'startsAt' | 'endsAt'> & { id: AbsenceId | null },
): Promise<Absence | undefined> {
  const row = await atSameTime(trx.selectFrom('absence').selectAll(), wanted).executeTakeFirst()
  return row && toAbsence(row)
}

export async function insertAbsence(
  trx: Trx,
  orgId: OrgId,
  absence: Omit<Absence, 'id' | 'version' | 'cancelledAt'>,
): Promise<Absence> {
  const { staffId, startsAt, endsAt, kind, reportedBy } = absence
  const span = { starts_at: startsAt, ends_at: endsAt }
  const values = { org_id: orgId, staff_id: staffId, ...span, kind, reported_by: reportedBy }
  return toAbsence(await trx.insertInto('absence').values(values).returningAll().executeTakeFirstOrThrow())
}

export async function saveAbsence(trx: Trx, absence: Absence): Promise<void> {
  const { startsAt, endsAt, kind, version, cancelledAt } = absence
  await trx
    .updateTable('absence')
    .set({ starts_at: startsAt, ends_at: endsAt, kind, version, cancelled_at: cancelledAt })
    .where('id', '=', absence.id)
    .execute()
}

function toAbsence(row: Selectable<AbsenceTable>): Absence {
  return {
    id: row.id,
    staffId: row.staff_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    kind: row.kind,
    reportedBy: row.reported_by,
    version: row.version,
    cancelledAt: row.cancelled_at,
  }
}

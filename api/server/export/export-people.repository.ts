import { sql } from 'kysely'
import type { RowOf } from '../csv/column.ts'
import type { Trx } from '../db/database.ts'
import { todayThere } from '../db/today.ts'
import type { ResidentId } from '../db/ids.ts'
import type { residentColumns } from '../import/resident-columns.ts'
import type { QualificationCell, staffColumns } from '../import/staff-columns.ts'

/** A row of a file, and whose data it is. */
export interface ExportedRow<Row> {
  readonly row: Row
  readonly residentIds: readonly ResidentId[]
}

/** The key of an earlier import, or our own id: an import knows both. */
const toKey = (row: { external_key: string | null; id: string }) => row.external_key ?? row.id

export async function findResidentRows(
  trx: Trx,
  { organisation, limit }: { organisation: string; limit: number },
): Promise<ExportedRow<RowOf<typeof residentColumns>>[]> {
  const rows = await trx
    .selectFrom('resident')
    .innerJoin('team', (join) =>
      join.onRef('team.org_id', '=', 'resident.org_id').onRef('team.id', '=', 'resident.team_id'),
    )
    .leftJoin('external_key as x', (join) =>
      join
        .onRef('x.org_id', '=', 'resident.org_id')
        .onRef('x.subject_id', '=', 'resident.id')
        .on('x.kind', '=', 'resident'),
    )
    .selectAll('resident')
    .select(['team.name as team', 'x.key as external_key'])
    .orderBy('resident.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    row: {
      key: toKey(row),
      organisation,
      firstName: row.first_name,
      lastName: row.last_name,
      team: row.team,
      language: row.language,
      languages: row.languages,
      streetAddress: row.street_address,
      postalCode: row.postal_code,
      town: row.town,
      phone: row.phone,
      latitude: row.lat,
      longitude: row.lon,
      about: row.about,
      continuityCarers: row.continuity_carers,
    },
    residentIds: [row.id],
  }))
}

/** Who works here; who has left is no row, so that no import brings them back. */
export async function findStaffRows(
  trx: Trx,
  { organisation, limit }: { organisation: string; limit: number },
): Promise<ExportedRow<RowOf<typeof staffColumns>>[]> {
  const rows = await trx
    .selectFrom('staff')
    .leftJoin('team', (join) => join.onRef('team.org_id', '=', 'staff.org_id').onRef('team.id', '=', 'staff.team_id'))
    .leftJoin('external_key as x', (join) =>
      join.onRef('x.org_id', '=', 'staff.org_id').onRef('x.subject_id', '=', 'staff.id').on('x.kind', '=', 'staff'),
    )
    .selectAll('staff')
    .select(['team.name as team', 'x.key as external_key'])
    .select(
      sql<QualificationCell[]>`coalesce((
        select jsonb_agg(jsonb_build_object('code', q.code, 'expiresOn', q.expires_on) order by q.code)
        from staff_qualification q where q.org_id = staff.org_id and q.staff_id = staff.id), '[]')`.as(
        'qualifications',
      ),
    )
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>', todayThere)]))
    .orderBy('staff.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    row: {
      key: toKey(row),
      organisation,
      firstName: row.first_name,
      lastName: row.last_name,
      role: row.role,
      team: row.team,
      language: row.language,
      languages: row.languages,
      travelMode: row.travel_mode,
      base: row.base,
      latitude: row.base_lat,
      longitude: row.base_lon,
      contractHoursPerWeek: row.contract_minutes_per_week === null ? null : row.contract_minutes_per_week / 60,
      qualifications: row.qualifications,
    },
    residentIds: [],
  }))
}

import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { todayThere } from '../db/today.ts'
import type { ResidentId, StaffId } from '../db/ids.ts'
import type { PatientSource, PractitionerSource, QualificationSource } from './person-resources.ts'

/** By id, one alone where `id` is given; `after` is the last id of the page before. */
export interface PersonQuery {
  readonly id?: string | undefined
  readonly identifier?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

export async function findPatients(trx: Trx, query: PersonQuery): Promise<PatientSource[]> {
  const rows = await trx
    .selectFrom('resident')
    .leftJoin('external_key as x', (join) =>
      join
        .onRef('x.org_id', '=', 'resident.org_id')
        .onRef('x.subject_id', '=', 'resident.id')
        .on('x.kind', '=', 'resident'),
    )
    .select(['resident.id', 'resident.version', 'first_name', 'last_name', 'language', 'languages', 'phone'])
    .select(['street_address', 'postal_code', 'town', 'x.key as external_key'])
    .select(
      sql<boolean>`not exists (select from care_end e where e.org_id = resident.org_id and e.resident_id = resident.id
        and e.taken_back_at is null and e.ends_on <= ${todayThere})`.as('in_care'),
    )
    .$if(query.id !== undefined, (qb) => qb.where('resident.id', '=', query.id as ResidentId))
    .$if(query.after !== undefined, (qb) => qb.where('resident.id', '>', query.after as ResidentId))
    .$if(query.identifier !== undefined, (qb) => qb.where('x.key', '=', query.identifier as string))
    .orderBy('resident.id')
    .limit(query.limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    externalKey: row.external_key,
    version: row.version,
    firstName: row.first_name,
    lastName: row.last_name,
    language: row.language,
    languages: row.languages,
    phone: row.phone,
    streetAddress: row.street_address,
    postalCode: row.postal_code,
    town: row.town,
    inCare: row.in_care,
  }))
}

export async function findPractitioners(trx: Trx, query: PersonQuery): Promise<PractitionerSource[]> {
  const rows = await trx
    .selectFrom('staff')
    .leftJoin('external_key as x', (join) =>
      join.onRef('x.org_id', '=', 'staff.org_id').onRef('x.subject_id', '=', 'staff.id').on('x.kind', '=', 'staff'),
    )
    .select(['staff.id', 'staff.version', 'first_name', 'last_name', 'language', 'languages', 'x.key as external_key'])
    .select([
      sql<boolean>`(left_on is null or left_on > ${todayThere})`.as('works'),
      sql<QualificationSource[]>`coalesce((
        select jsonb_agg(jsonb_build_object('code', q.code, 'name', n.name_fi, 'grantedOn', q.granted_on,
          'expiresOn', q.expires_on) order by q.code)
        from staff_qualification q join qualification n on n.org_id = q.org_id and n.code = q.code
        where q.org_id = staff.org_id and q.staff_id = staff.id), '[]')`.as('qualifications'),
    ])
    .$if(query.id !== undefined, (qb) => qb.where('staff.id', '=', query.id as StaffId))
    .$if(query.after !== undefined, (qb) => qb.where('staff.id', '>', query.after as StaffId))
    .$if(query.identifier !== undefined, (qb) => qb.where('x.key', '=', query.identifier as string))
    .orderBy('staff.id')
    .limit(query.limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    externalKey: row.external_key,
    version: row.version,
    firstName: row.first_name,
    lastName: row.last_name,
    language: row.language,
    languages: row.languages,
    works: row.works,
    qualifications: row.qualifications,
  }))
}

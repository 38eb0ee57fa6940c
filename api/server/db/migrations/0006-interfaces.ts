import { sql, type Kysely } from 'kysely'
import { secureOrgTable } from './org-table.ts'

/** What other systems call our residents, staff, needs and visits: an import that is run again finds what it made. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(interfaces).execute(db)
}

const interfaces = /* sql */ `
create table external_key (
  org_id uuid not null references organisation(id),
  kind text not null check (kind in ('resident', 'staff', 'need', 'visit')),
  key text not null check (length(key) between 1 and 100),
  -- the resident's, the staff's, the visit's id; of a need its series, which outlives its versions
  subject_id uuid not null,
  primary key (org_id, kind, key)
);
-- What a resident is called elsewhere, for exports; and one name each.
create unique index external_key_of_subject on external_key (org_id, kind, subject_id);
${secureOrgTable('external_key', 'select, insert')}
`

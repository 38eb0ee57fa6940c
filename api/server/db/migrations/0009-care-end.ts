import { sql, type Kysely } from 'kysely'
import { secureOrgTable } from './org-table.ts'

/** When a resident's care ends, and why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(careEnd).execute(db)
}

const careEnd = /* sql */ `
create table care_end (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  resident_id uuid not null,
  -- the first day without care
  ends_on date not null,
  reason text not null check (reason in ('moved', 'died', 'no_longer_needs', 'other')),
  note text not null default '' check (length(note) <= 1000),
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  -- the plans and needs that it ended, with the ends that they had: what taking it back gives them again
  ended jsonb not null,
  -- its day has come: tablets, companions and calendar addresses are worth nothing any more
  closed_at timestamptz,
  taken_back_by uuid,
  taken_back_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  foreign key (org_id, decided_by) references staff(org_id, id),
  foreign key (org_id, taken_back_by) references staff(org_id, id),
  check ((taken_back_by is null) = (taken_back_at is null))
);
-- Care ends once at a time; and how every list asks whether it has.
create unique index one_care_end on care_end (org_id, resident_id) where taken_back_at is null;
${secureOrgTable('care_end', 'select, insert, update')}

-- A plan that had not begun when care ended covers no day.
alter table care_plan drop constraint care_plan_check,
  add constraint care_plan_check check (ends_on is null or ends_on >= starts_on);
alter table visit drop constraint visit_cancel_cause_check,
  add constraint visit_cancel_cause_check
    check (cancel_cause in ('person', 'pause', 'series', 'level', 'care_end'));
`

import { sql, type Kysely } from 'kysely'
import { secureOrgTable } from './org-table.ts'

/**
 * The visit as part of hybrid care: where it comes from, its tasks with their outcomes, who else comes, how it changed, what
 * people thought of it. And the last guard against double booking, on every path: the `booking` table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(visits).execute(db)
}

const visits = /* sql */ `
alter type modality add value 'phone';

alter table visit
  -- generated from a care plan, planned by hand beside it, or brought in from a file
  add column origin text not null default 'extra' check (origin in ('need', 'extra', 'import')),
  add column care_plan_id uuid,
  -- the day of the plan to which it belongs, also when it was moved to another
  add column occurrence_on date,
  -- edited by hand: the generator leaves it as it is
  add column detached boolean not null default false,
  -- when it may be, as the needs say; planned_start and planned_end lie in it unless somebody decided otherwise
  add column window_start timestamptz,
  add column window_end timestamptz,
  add column allowed allowed_modality not null default 'either',
  add column priority smallint not null default 3 check (priority between 1 and 5),
  add column carers_needed smallint not null default 1 check (carers_needed in (1, 2)),
  add column second_carer_id uuid,
  -- all its tasks in person, by the norm; what the ledger of freed minutes compares with (ledger/ledger.ts)
  add column norm_minutes smallint not null default 0 check (norm_minutes between 0 and 1440),
  add column baseline_travel_minutes smallint not null default 0 check (baseline_travel_minutes between 0 and 240),
  -- the way to it as it really was, told by the carer
  add column travel_minutes smallint check (travel_minutes between 0 and 600),
  add column extra_reason text check (length(extra_reason) <= 500),
  -- a person said that it was not made; none where nobody answered
  add column missed_reason text check (length(missed_reason) <= 500),
  -- who or what cancelled: what a pause, an edit of the series or a change of level took away comes back by itself
  add column cancel_cause text check (cancel_cause in ('person', 'pause', 'series', 'level')),
  add column confirmed_at timestamptz,
  add foreign key (org_id, care_plan_id) references care_plan(org_id, id),
  add foreign key (org_id, second_carer_id) references staff(org_id, id),
  add check (second_carer_id is null or (carers_needed = 2 and second_carer_id is distinct from carer_id)),
  add check ((window_start is null) = (window_end is null)),
  add check (origin <> 'need' or (care_plan_id is not null and occurrence_on is not null)),
  add constraint done_by_somebody check (state <> 'done' or carer_id is not null);
update visit set cancel_cause = 'person' where state = 'cancelled';
alter table visit add check ((state = 'cancelled') = (cancel_cause is not null));

create index visit_of_second_carer on visit (org_id, second_carer_id, planned_start) where second_carer_id is not null;
-- The generator's view of a plan's days.
create index visit_of_plan on visit (org_id, care_plan_id, occurrence_on) where care_plan_id is not null;
-- The boards and the ledger go by time over a whole organisation.
create index visit_by_time on visit (org_id, planned_start);

create table visit_task (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  visit_id uuid not null,
  position smallint not null,
  task_code text not null,
  -- the need it comes from; none in an extra visit
  need_id uuid,
  series_id uuid,
  -- the norms when it was planned: a later change of the need does not change what was
  home_minutes smallint not null check (home_minutes between 1 and 480),
  video_minutes smallint check (video_minutes between 1 and 480),
  qualification text,
  detail text not null default '' check (length(detail) <= 500),
  outcome text check (outcome in ('done', 'partly', 'refused', 'not_needed')),
  outcome_note text not null default '' check (length(outcome_note) <= 1000),
  recorded_by uuid,
  recorded_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, visit_id) references visit(org_id, id),
  foreign key (org_id, task_code) references task_type(org_id, code),
  foreign key (org_id, need_id) references need(org_id, id),
  foreign key (org_id, recorded_by) references staff(org_id, id),
  check ((outcome is null) = (recorded_at is null))
);
create index task_of_visit on visit_task (org_id, visit_id, position);
-- What became of a need.
create index task_of_series on visit_task (org_id, series_id) where series_id is not null;
${secureOrgTable('visit_task', 'select, insert, update, delete')}

-- The lines of text that visits had become tasks of one kind, with the text as their detail.
insert into qualification (org_id, code, name_fi, name_sv, name_en)
  select id, 'medication', 'Lääkelupa', 'Läkemedelslov', 'Medication licence' from organisation;
insert into task_type (org_id, code, name_fi, name_sv, name_en, sense, home_minutes, video_minutes)
  select id, 'other', 'Muu tehtävä', 'Annan uppgift', 'Other task', 'sight', 15, 10 from organisation;
insert into visit_task (org_id, visit_id, position, task_code, home_minutes, video_minutes, detail)
  select v.org_id, v.id, t.place - 1, 'other', 15, 10, t.text
  from visit v cross join lateral unnest(v.tasks) with ordinality as t(text, place);
alter table visit drop column tasks;

create table modality_change (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  visit_id uuid not null,
  from_modality modality not null,
  to_modality modality not null,
  reason text not null check (reason in ('no_answer', 'technical', 'resident_wish', 'need_changed', 'staffing', 'other')),
  note text not null default '' check (length(note) <= 500),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, visit_id) references visit(org_id, id),
  foreign key (org_id, changed_by) references staff(org_id, id),
  check (from_modality <> to_modality)
);
create index modality_changes_of_visit on modality_change (org_id, visit_id);
${secureOrgTable('modality_change', 'select, insert')}

create table feedback (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  visit_id uuid not null,
  resident_id uuid not null,
  -- the resident's one smiley: 1 sad, 2 neither, 3 glad
  smiley smallint check (smiley between 1 and 3),
  companion_id uuid,
  text text not null default '' check (length(text) <= 2000),
  at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, visit_id) references visit(org_id, id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  foreign key (org_id, companion_id) references companion(org_id, id),
  check (companion_id is not null or smiley is not null)
);
create unique index one_smiley_per_visit on feedback (org_id, visit_id) where companion_id is null;
create index feedback_of_resident on feedback (org_id, resident_id, at);
${secureOrgTable('feedback', 'select, insert, update')}

-- The key of the kiosk's rotating code (RFC 6238): the tablet shows what it makes of it, the carer's phone repeats it.
alter table device add column code_secret bytea not null default gen_random_bytes(20);

-- Where a carer was, proved without following anybody: once at the door, once at leaving.
create table visit_verification (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  visit_id uuid not null,
  staff_id uuid not null,
  device_id uuid not null,
  moment text not null check (moment in ('arrival', 'departure')),
  method text not null check (method in ('scanned', 'typed')),
  -- when the code was on the tablet's screen; a phone without network tells it later
  code_at timestamptz not null,
  received_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, visit_id) references visit(org_id, id),
  foreign key (org_id, staff_id) references staff(org_id, id),
  foreign key (org_id, device_id) references device(org_id, id)
);
create unique index one_verification_per_moment on visit_verification (org_id, visit_id, staff_id, moment);
${secureOrgTable('visit_verification', 'select, insert')}

-- Who is taken, when: a row for each carer of a visit that is still to be or going on, and for the home's tablet where it is by
-- video. The trigger below keeps it, so no way of writing a visit goes past the exclusion.
create table booking (
  org_id uuid not null references organisation(id),
  visit_id uuid not null,
  subject_kind text not null check (subject_kind in ('carer', 'tablet')),
  -- a staff id, or the resident whose tablet it is
  subject_id uuid not null,
  during tstzrange not null,
  primary key (org_id, visit_id, subject_id),
  foreign key (org_id, visit_id) references visit(org_id, id) on delete cascade,
  constraint double_booking exclude using gist
    (org_id with =, subject_kind with =, subject_id with =, during with &&)
    -- a plan that is published whole may swap two carers: it looks when all is written
    deferrable initially immediate
);
${secureOrgTable('booking', 'select, insert, update, delete')}

create function book_visit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (old.carer_id, old.second_carer_id, old.modality, old.state, old.planned_start, old.planned_end)
      is not distinct from (new.carer_id, new.second_carer_id, new.modality, new.state, new.planned_start, new.planned_end)
    then return null; end if;
    delete from booking where org_id = new.org_id and visit_id = new.id;
  end if;
  if new.state in ('planned', 'ringing', 'in_progress') then
    insert into booking (org_id, visit_id, subject_kind, subject_id, during)
      select new.org_id, new.id, s.kind, s.id, tstzrange(new.planned_start, new.planned_end)
      from (values ('carer', new.carer_id), ('carer', new.second_carer_id),
        ('tablet', case when new.modality = 'video' then new.resident_id end)) as s(kind, id)
      where s.id is not null;
  end if;
  return null;
end $$;
create trigger book_visit after insert or update on visit for each row execute function book_visit();

-- Bookings of the visits that are there already; one that collides loses its carer to the earlier one.
do $$
declare v record;
begin
  for v in select * from visit where state in ('planned', 'ringing', 'in_progress') order by planned_start, id loop
    begin
      insert into booking (org_id, visit_id, subject_kind, subject_id, during)
        select v.org_id, v.id, s.kind, s.id, tstzrange(v.planned_start, v.planned_end)
        from (values ('carer', v.carer_id), ('tablet', case when v.modality = 'video' then v.resident_id end)) as s(kind, id)
        where s.id is not null;
    exception when exclusion_violation then
      update visit set carer_id = null, modality = 'home' where org_id = v.org_id and id = v.id and state = 'planned';
    end;
  end loop;
end $$;
`

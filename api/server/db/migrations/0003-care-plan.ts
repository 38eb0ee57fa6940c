import { sql, type Kysely } from 'kysely'
import { secureOrgTable } from './org-table.ts'

/** What a resident needs: the plan with its level of service, its needs and their order, and when it pauses. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(carePlan).execute(db)
}

const carePlan = /* sql */ `
create type care_level_name as enum ('safety', 'support', 'hybrid');
-- what a task needs of the one who does it: a hand, an eye, a voice
create type sense as enum ('touch', 'sight', 'voice');
create type allowed_modality as enum ('home', 'video', 'either');

-- The organisation's catalogue of tasks; a need starts from its norms.
create table task_type (
  org_id uuid not null references organisation(id),
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  sense sense not null,
  home_minutes smallint not null check (home_minutes between 1 and 480),
  -- null: not possible by video
  video_minutes smallint check (video_minutes between 1 and 480),
  qualification text,
  retired_at timestamptz,
  version integer not null default 1,
  primary key (org_id, code),
  foreign key (org_id, qualification) references qualification(org_id, code),
  check (sense <> 'touch' or video_minutes is null)
);
${secureOrgTable('task_type', 'select, insert, update')}

create table care_plan (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  resident_id uuid not null,
  starts_on date not null,
  -- the first day without the plan
  ends_on date,
  -- visits exist for the days before this one
  generated_until date,
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  check (ends_on is null or ends_on > starts_on),
  constraint one_plan_at_a_time exclude using gist
    (org_id with =, resident_id with =, daterange(starts_on, ends_on) with &&)
);
${secureOrgTable('care_plan', 'select, insert, update')}

-- The level of service and its history: days, the end exclusive.
create table care_level (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  care_plan_id uuid not null,
  level care_level_name not null,
  from_on date not null,
  until_on date,
  reason text not null default '' check (length(reason) <= 1000),
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, care_plan_id) references care_plan(org_id, id),
  foreign key (org_id, decided_by) references staff(org_id, id),
  check (until_on is null or until_on > from_on),
  constraint one_level_at_a_time exclude using gist
    (org_id with =, care_plan_id with =, daterange(from_on, until_on) with &&)
);
${secureOrgTable('care_level', 'select, insert, update, delete')}

-- One version of a need. An edit "from now on" ends a row and begins another of the same series; what was, stays.
create table need (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  series_id uuid not null,
  care_plan_id uuid not null,
  resident_id uuid not null,
  task_code text not null,
  -- days on which this version holds, the end exclusive
  from_on date not null,
  until_on date,
  -- from where the recurrence counts (its DTSTART), kept when a version is split; null: from_on
  anchor_on date,
  -- RFC 5545 RRULE without DTSTART; days only: the time is the window, on the resident's clock
  recurrence text not null check (length(recurrence) <= 200),
  window_start time not null,
  window_end time not null,
  allowed allowed_modality not null,
  home_minutes smallint not null check (home_minutes between 1 and 480),
  video_minutes smallint check (video_minutes between 1 and 480),
  qualification text,
  carers_needed smallint not null default 1 check (carers_needed in (1, 2)),
  -- 1 is left out first, 5 last
  priority smallint not null default 3 check (priority between 1 and 5),
  -- somebody is in the room at least this often, whatever video could do
  home_every_days smallint check (home_every_days between 1 and 60),
  -- all in person, what the way there and back to the next would take
  baseline_travel_minutes smallint not null default 0 check (baseline_travel_minutes between 0 and 240),
  on_holidays text not null default 'same' check (on_holidays in ('same', 'skip')),
  -- becomes the detail of the visits' task
  note text not null default '' check (length(note) <= 500),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, care_plan_id) references care_plan(org_id, id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  foreign key (org_id, task_code) references task_type(org_id, code),
  foreign key (org_id, qualification) references qualification(org_id, code),
  foreign key (org_id, changed_by) references staff(org_id, id),
  check (until_on is null or until_on >= from_on),
  check (window_end > window_start),
  check (allowed = 'home' or video_minutes is not null)
);
create index need_of_plan on need (org_id, care_plan_id, from_on);
create index need_of_series on need (org_id, series_id, from_on);
${secureOrgTable('need', 'select, insert, update')}

-- Between two needs of one day, from start to start: insulin at least 3 h apart (gap, either way round), breakfast after
-- insulin (order).
create table need_link (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  care_plan_id uuid not null,
  kind text not null check (kind in ('gap', 'order')),
  first_series uuid not null,
  second_series uuid not null,
  smallest_gap_minutes smallint not null default 0 check (smallest_gap_minutes between 0 and 1440),
  largest_gap_minutes smallint check (largest_gap_minutes between 1 and 1440),
  primary key (org_id, id),
  foreign key (org_id, care_plan_id) references care_plan(org_id, id),
  check (first_series <> second_series),
  check (largest_gap_minutes is null or largest_gap_minutes >= smallest_gap_minutes),
  unique (org_id, first_series, second_series)
);
create index link_of_plan on need_link (org_id, care_plan_id);
${secureOrgTable('need_link', 'select, insert, update, delete')}

-- In hospital, away: no visits on these days (end exclusive, null: until it is said).
create table care_pause (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  care_plan_id uuid not null,
  reason text not null check (reason in ('hospital', 'holiday', 'respite', 'other')),
  note text not null default '' check (length(note) <= 500),
  from_on date not null,
  until_on date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, care_plan_id) references care_plan(org_id, id),
  foreign key (org_id, created_by) references staff(org_id, id),
  -- one that was taken back covers no day
  check (until_on is null or until_on >= from_on),
  constraint one_pause_at_a_time exclude using gist
    (org_id with =, care_plan_id with =, daterange(from_on, until_on) with &&)
);
${secureOrgTable('care_pause', 'select, insert, update')}

-- A plan's visits reach a rolling number of days ahead: the promise to keep them there comes with the plan, whichever way it is
-- written (generation/generation-due.ts keeps it).
create function promise_generation() returns trigger language plpgsql as $$
begin
  insert into due (org_id, kind, key, due_at, payload)
    values (new.org_id, 'care.generate', new.id::text, clock_timestamp(), jsonb_build_object('carePlanId', new.id))
    on conflict do nothing;
  return null;
end $$;
create trigger promise_generation after insert on care_plan for each row execute function promise_generation();
`

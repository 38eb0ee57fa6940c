import { sql, type Kysely } from 'kysely'

/**
 * What a booking costs Postgres, again. It reads the text of a table's checks anew in every statement that writes it (0.15 of
 * the 0.25 ms that a small change of a visit took, 18 checks), and the plan of a function once for each connection: so each of
 * the two tables that are written most has one check, by a function that says all that its checks said.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(checks).execute(db)
  await sql.raw(bookVisit).execute(db)
  await sql.raw(findTaken).execute(db)
}

const checks = /* sql */ `
-- The same rules as before; null, where a column is null that may be, passes as it does in a check. Never replaced in place: the
-- rows that are there would not be looked at again. A new rule is a new function, and a new check in the place of this one.
create function is_sound_visit(
  state visit_state, carer_id uuid, second_carer_id uuid, carers_needed smallint, planned_start timestamptz,
  planned_end timestamptz, started_at timestamptz, ended_at timestamptz, window_start timestamptz, window_end timestamptz,
  origin text, care_plan_id uuid, occurrence_on date, priority smallint, norm_minutes smallint,
  baseline_travel_minutes smallint, travel_minutes smallint, extra_reason text, missed_reason text, cancel_cause text, note text
) returns boolean language plpgsql immutable as $$
begin
  return planned_end > planned_start
    and (state = 'in_progress') <= (started_at is not null)
    and (state = 'done') <= (started_at is not null and ended_at is not null and ended_at >= started_at)
    and (state <> 'done' or carer_id is not null)
    and (state = 'cancelled') = (cancel_cause is not null)
    and cancel_cause in ('person', 'pause', 'series', 'level', 'care_end')
    and carers_needed in (1, 2)
    and (second_carer_id is null or (carers_needed = 2 and second_carer_id is distinct from carer_id))
    and (window_start is null) = (window_end is null)
    and origin in ('need', 'extra', 'import')
    and (origin <> 'need' or (care_plan_id is not null and occurrence_on is not null))
    and priority between 1 and 5
    and norm_minutes between 0 and 1440
    and baseline_travel_minutes between 0 and 240
    and travel_minutes between 0 and 600
    and length(extra_reason) <= 500
    and length(missed_reason) <= 500
    and length(note) <= 4000;
end $$;

-- Whichever names they have got on the way.
do $$
declare c record;
begin
  for c in select conrelid::regclass as of_table, conname from pg_constraint
    where contype = 'c' and conrelid in ('visit'::regclass, 'access_log'::regclass)
  loop
    execute format('alter table %s drop constraint %I', c.of_table, c.conname);
  end loop;
end $$;
alter table visit add constraint sound_visit check (is_sound_visit(
  state, carer_id, second_carer_id, carers_needed, planned_start, planned_end, started_at, ended_at, window_start, window_end,
  origin, care_plan_id, occurrence_on, priority, norm_minutes, baseline_travel_minutes, travel_minutes, extra_reason,
  missed_reason, cancel_cause, note));

create function is_sound_access(viewer_kind text, outcome text) returns boolean language plpgsql immutable as $$
begin
  return viewer_kind in ('staff', 'device', 'companion', 'integration', 'system', 'anonymous')
    and outcome in ('allowed', 'refused');
end $$;
alter table access_log add constraint sound_access check (is_sound_access(viewer_kind, outcome));

-- That there is such an organisation, the visit's key says too; and the lane's, without which append_access adds no row.
alter table booking drop constraint booking_org_id_fkey;
alter table access_log drop constraint access_log_org_id_fkey;
`

const bookVisit = /* sql */ `
-- One that only moves takes whom it took.
create or replace function book_visit() returns trigger language plpgsql as $$
declare
  wanted uuid[] := '{}';
begin
  if tg_op = 'UPDATE' then
    if (old.carer_id, old.second_carer_id, old.modality, old.state) is not distinct from
      (new.carer_id, new.second_carer_id, new.modality, new.state)
    then
      if (old.planned_start, old.planned_end) is distinct from (new.planned_start, new.planned_end) then
        update booking set during = tstzrange(new.planned_start, new.planned_end)
          where org_id = new.org_id and visit_id = new.id;
      end if;
      return null;
    end if;
  end if;
  if new.state in ('planned', 'ringing', 'in_progress') then
    wanted := array_remove(
      array[new.carer_id, new.second_carer_id, case when new.modality = 'video' then new.resident_id end], null);
  end if;
  if tg_op = 'UPDATE' then
    delete from booking where org_id = new.org_id and visit_id = new.id and subject_id <> all (wanted);
    if (old.planned_start, old.planned_end) is distinct from (new.planned_start, new.planned_end) then
      update booking set during = tstzrange(new.planned_start, new.planned_end)
        where org_id = new.org_id and visit_id = new.id;
    end if;
    wanted := array(select id from unnest(wanted) as id
      where not exists (select from booking where org_id = new.org_id and visit_id = new.id and subject_id = id));
  end if;
  if cardinality(wanted) > 0 then
    insert into booking (org_id, visit_id, subject_kind, subject_id, during)
      select new.org_id, new.id, s.kind, s.id, tstzrange(new.planned_start, new.planned_end)
      from (values ('carer', new.carer_id), ('carer', new.second_carer_id),
        ('tablet', case when new.modality = 'video' then new.resident_id end)) as s(kind, id)
      where s.id = any (wanted);
  end if;
  return null;
end $$;
`

const findTaken = /* sql */ `
-- Another visit that one of the carers, or the resident's tablet (null: not asked for), is booked for at the time. As its owner,
-- so that the time finds its rows in the index of the exclusion: below row-level security it may not (an operator that is not
-- leakproof). Of the organisation that the policies name, whichever ids it is asked about.
create function find_taken(of_visit uuid, starts timestamptz, ends timestamptz, carers uuid[], tablet uuid)
  returns table (subject_kind text, taken visit, team_id uuid)
  language plpgsql stable rows 1 security definer set search_path = public, pg_temp as $$
declare
  of_org uuid := nullif(current_setting('app.org', true), '')::uuid;
  at tstzrange := tstzrange(starts, ends);
  carer uuid;
  other uuid;
begin
  foreach carer in array carers loop
    select b.visit_id into other from booking b
      where b.org_id = of_org and b.subject_kind = 'carer' and b.subject_id = carer and b.during && at
        and b.visit_id <> of_visit
      limit 1;
    subject_kind := 'carer';
    exit when other is not null;
  end loop;
  if other is null and tablet is not null then
    select b.visit_id into other from booking b
      where b.org_id = of_org and b.subject_kind = 'tablet' and b.subject_id = tablet and b.during && at
        and b.visit_id <> of_visit
      limit 1;
    subject_kind := 'tablet';
  end if;
  if other is null then return; end if;
  return query select subject_kind, v, r.team_id
    from visit v join resident r on r.org_id = v.org_id and r.id = v.resident_id
    where v.org_id = of_org and v.id = other;
end $$;
revoke all on function find_taken(uuid, timestamptz, timestamptz, uuid[], uuid) from public;
grant execute on function find_taken(uuid, timestamptz, timestamptz, uuid[], uuid) to kotisilta_app;
`

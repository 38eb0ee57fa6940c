import { sql, type Kysely } from 'kysely'
import { secureOrgTable } from './org-table.ts'

/**
 * Who looked and why: the access log as hash chains, "break the glass", calendar feeds and the keys of other systems.
 *
 * One chain per organisation would make every read wait for every other, so there are 64 lanes: a transaction takes a free
 * one and holds it until its commit. A row's hash covers its lane's row before it and all of its own columns, so one changed
 * byte, a row taken out or put in breaks its lane; `access_lane` holds each lane's head and length, so a cut-off end shows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(access).execute(db)
}

const access = /* sql */ `
create table access_lane (
  org_id uuid not null references organisation(id),
  lane smallint not null,
  head bytea not null,
  rows bigint not null default 0,
  primary key (org_id, lane)
);
${secureOrgTable('access_lane', 'select')}

alter table access_log
  -- all whose data an answer held: a list is one row
  add column resident_ids uuid[] not null default '{}',
  -- break the glass: why somebody looked who had no visit to make
  add column reason text,
  add column lane smallint,
  add column lane_no bigint,
  add column hash bytea;
update access_log set resident_ids = array[resident_id] where resident_id is not null;
drop index access_log_of_resident;
alter table access_log drop column resident_id;
alter table access_log drop constraint access_log_viewer_kind_check;
alter table access_log add constraint access_log_viewer_kind_check
  check (viewer_kind in ('staff', 'device', 'companion', 'integration', 'system', 'anonymous'));
create index access_log_of_resident on access_log using gin (resident_ids);
create index access_log_by_time on access_log (org_id, at);
-- What one person has looked at: an auditor's question, and a weekly look at who looks at many.
create index access_log_of_viewer on access_log (org_id, viewer_id, seq) where viewer_id is not null;

-- What a hash is made over: each value with its length before it, so that no two rows have the same text. api/server/
-- access-log/access-hash.ts computes the same, and the verifier uses that.
create function access_text(r access_log) returns text language sql immutable as $$
  select string_agg(case when v is null then '-' else length(v) || ':' || v end, ';' order by n)
  from unnest(array[
    r.org_id::text, r.seq::text, (extract(epoch from r.at) * 1000000)::bigint::text, r.viewer_kind, r.viewer_id::text, r.role,
    array_to_string(r.resident_ids, ','), r.action, r.subject_type, r.subject_id, r.from_address, r.outcome, r.reason,
    r.lane::text, r.lane_no::text]) with ordinality as t(v, n)
$$;

create function take_access_lane(of_org uuid) returns smallint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held text := nullif(current_setting('app.access_lane', true), '');
  taken smallint;
begin
  if held is not null and split_part(held, '/', 1) = of_org::text then return split_part(held, '/', 2)::smallint; end if;
  if not exists (select from access_lane where org_id = of_org) then
    insert into access_lane (org_id, lane, head)
      select of_org, n, sha256(convert_to(of_org::text || '/' || n, 'UTF8')) from generate_series(0, 63) as n
      on conflict do nothing;
  end if;
  select lane into taken from access_lane where org_id = of_org order by lane limit 1 for update skip locked;
  if taken is null then
    select lane into taken from access_lane where org_id = of_org and lane = floor(random() * 64) for update;
  end if;
  perform set_config('app.access_lane', of_org || '/' || taken, true);
  return taken;
end $$;

-- Appends rows to a lane. The application's role may add to the log by this alone, and only to its own organisation's.
create function append_access(rows jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_org uuid := nullif(current_setting('app.org', true), '')::uuid;
  of_lane smallint;
  head_hash bytea;
  length bigint;
  r access_log;
  one jsonb;
begin
  if of_org is null then raise exception 'append_access: no organisation is set'; end if;
  of_lane := take_access_lane(of_org);
  select a.head, a.rows into head_hash, length from access_lane a where a.org_id = of_org and a.lane = of_lane;
  for one in select * from jsonb_array_elements(rows) loop
    if (one->>'org_id')::uuid is distinct from of_org then
      raise insufficient_privilege using message = 'append_access: a row of another organisation';
    end if;
    length := length + 1;
    r := null;
    r.org_id := of_org;
    r.seq := nextval(pg_get_serial_sequence('access_log', 'seq'));
    r.at := clock_timestamp();
    r.viewer_kind := one->>'viewer_kind';
    r.viewer_id := (one->>'viewer_id')::uuid;
    r.role := one->>'role';
    r.resident_ids := array(select jsonb_array_elements_text(one->'resident_ids')::uuid);
    r.action := one->>'action';
    r.subject_type := one->>'subject_type';
    r.subject_id := one->>'subject_id';
    r.from_address := one->>'from_address';
    r.outcome := coalesce(one->>'outcome', 'allowed');
    r.reason := one->>'reason';
    r.lane := of_lane;
    r.lane_no := length;
    head_hash := sha256(head_hash || convert_to(access_text(r), 'UTF8'));
    r.hash := head_hash;
    insert into access_log overriding system value select r.*;
  end loop;
  update access_lane a set head = head_hash, rows = length where a.org_id = of_org and a.lane = of_lane;
end $$;

-- What was written before there were chains goes into lane 0, in its order.
insert into access_lane (org_id, lane, head)
  select o.id, n, sha256(convert_to(o.id::text || '/' || n, 'UTF8')) from organisation o, generate_series(0, 63) as n;
do $$
declare
  r access_log;
begin
  for r in select * from access_log order by org_id, seq loop
    update access_lane set rows = rows + 1 where org_id = r.org_id and lane = 0 returning rows into r.lane_no;
    r.lane := 0;
    select sha256(head || convert_to(access_text(r), 'UTF8')) into r.hash from access_lane where org_id = r.org_id and lane = 0;
    update access_lane set head = r.hash where org_id = r.org_id and lane = 0;
    update access_log set lane = 0, lane_no = r.lane_no, hash = r.hash where org_id = r.org_id and seq = r.seq;
  end loop;
end $$;
alter table access_log alter column lane set not null, alter column lane_no set not null, alter column hash set not null;
create unique index access_log_lane on access_log (org_id, lane, lane_no);

revoke insert on access_log from kotisilta_app;
revoke all on function append_access(jsonb), take_access_lane(uuid), access_text(access_log) from public;
grant execute on function append_access(jsonb) to kotisilta_app;

-- A look at somebody who is not in one's plan or team: with a reason, for a time, seen by the resident and by an auditor.
create table glass_breaking (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  staff_id uuid not null,
  resident_id uuid not null,
  reason text not null check (length(btrim(reason)) between 10 and 500),
  opened_at timestamptz not null default now(),
  closes_at timestamptz not null,
  -- an auditor has looked at it
  reviewed_by uuid,
  reviewed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, staff_id) references staff(org_id, id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  foreign key (org_id, reviewed_by) references staff(org_id, id),
  check (closes_at > opened_at)
);
create index glass_of_staff on glass_breaking (org_id, staff_id, resident_id, closes_at);
create index glass_of_resident on glass_breaking (org_id, resident_id, opened_at);
-- The auditor's list, newest first.
create index glass_by_time on glass_breaking (org_id, opened_at, id);
${secureOrgTable('glass_breaking', 'select, insert, update')}

-- A session also says what its owner may see beyond the usual now, and ends when its owner has left.
drop function find_session(bytea);
create function find_session(of_token_hash bytea)
  returns table (org_id uuid, id uuid, staff_id uuid, role staff_role, team_id uuid, created_at timestamptz,
    last_seen_at timestamptz, looked_at timestamptz, open_glass jsonb)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select s.org_id, s.id, s.staff_id, p.role, p.team_id, s.created_at, s.last_seen_at, now(),
       (select coalesce(jsonb_agg(jsonb_build_object('residentId', g.resident_id, 'reason', g.reason)), '[]')
        from glass_breaking g where g.org_id = s.org_id and g.staff_id = s.staff_id and g.closes_at > now())
     from session s join staff p on p.org_id = s.org_id and p.id = s.staff_id join organisation o on o.id = s.org_id
     where s.token_hash = of_token_hash and s.revoked_at is null and s.expires_at > now()
       and (p.left_on is null or p.left_on > (now() at time zone o.time_zone)::date) $$;
create or replace function find_account(of_email text)
  returns table (org_id uuid, id uuid, staff_id uuid, password_hash text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select a.org_id, a.id, a.staff_id, a.password_hash
     from account a join staff p on p.org_id = a.org_id and p.id = a.staff_id join organisation o on o.id = a.org_id
     where a.email = lower(of_email) and (p.left_on is null or p.left_on > (now() at time zone o.time_zone)::date) $$;
revoke all on function find_session(bytea) from public;
grant execute on function find_session(bytea) to kotisilta_app;

-- A secret address that a calendar program reads.
create table calendar_feed (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  staff_id uuid,
  resident_id uuid,
  token_hash bytea not null unique,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  last_read_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, staff_id) references staff(org_id, id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  foreign key (org_id, created_by) references staff(org_id, id),
  check ((staff_id is null) <> (resident_id is null))
);
${secureOrgTable('calendar_feed', 'select, insert, update')}

-- The key of another system that reads (FHIR): made by an administrator, shown once, kept as a hash.
create table integration_key (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 100),
  token_hash bytea not null unique,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, created_by) references staff(org_id, id)
);
${secureOrgTable('integration_key', 'select, insert, update')}

create function find_calendar_feed(of_token_hash bytea)
  returns table (org_id uuid, id uuid, staff_id uuid, resident_id uuid)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select org_id, id, staff_id, resident_id from calendar_feed where token_hash = of_token_hash and revoked_at is null $$;

create function find_integration_key(of_token_hash bytea)
  returns table (org_id uuid, id uuid, name text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select org_id, id, name from integration_key
     where token_hash = of_token_hash and revoked_at is null and expires_at > now() $$;

revoke all on function find_calendar_feed(bytea), find_integration_key(bytea) from public;
grant execute on function find_calendar_feed(bytea), find_integration_key(bytea) to kotisilta_app;
`

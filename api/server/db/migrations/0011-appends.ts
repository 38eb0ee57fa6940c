import { sql, type Kysely } from 'kysely'

/**
 * Events and rows of the access log are appended by functions whose parts are planned once for each connection, and not anew by
 * every commit while others wait for its locks: three quarters of the time went there. What is written is the same.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(appends).execute(db)
}

const appends = /* sql */ `
-- As whoever calls it: an event of another organisation is refused by the table's own policy.
create function append_events(events jsonb) returns void
  language plpgsql set search_path = public, pg_temp as $$
begin
  -- Before a row gets its number, and held until commit: so numbers become visible in their order.
  perform pg_advisory_xact_lock(7306801);
  insert into event (org_id, type, visit_id, resident_id, staff_id, device_id, team_id)
    select e.org_id, e.type, e.visit_id, e.resident_id, e.staff_id, e.device_id,
      -- written down with the event: who may hear of it is then decided without another read
      coalesce(e.team_id, (select r.team_id from resident r where r.id = e.resident_id))
    from jsonb_to_recordset(events) as e(
      org_id uuid, type text, visit_id uuid, resident_id uuid, staff_id uuid, device_id uuid, team_id uuid);
  perform pg_notify('kotisilta_event', '');
end $$;
revoke all on function append_events(jsonb) from public;
grant execute on function append_events(jsonb) to kotisilta_app;

-- The same text, value by value: as a query it was planned for every row.
create or replace function access_text(r access_log) returns text language plpgsql immutable as $$
declare
  v text;
  said text := '';
begin
  foreach v in array array[
    r.org_id::text, r.seq::text, (extract(epoch from r.at) * 1000000)::bigint::text, r.viewer_kind, r.viewer_id::text, r.role,
    array_to_string(r.resident_ids, ','), r.action, r.subject_type, r.subject_id, r.from_address, r.outcome, r.reason,
    r.lane::text, r.lane_no::text]
  loop
    said := said || ';' || case when v is null then '-' else length(v) || ':' || v end;
  end loop;
  return substr(said, 2);
end $$;

-- Looks for a free lane first; only where there is none, whether the organisation has lanes at all.
create or replace function take_access_lane(of_org uuid) returns smallint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held text := nullif(current_setting('app.access_lane', true), '');
  taken smallint;
begin
  if held is not null and split_part(held, '/', 1) = of_org::text then return split_part(held, '/', 2)::smallint; end if;
  select lane into taken from access_lane where org_id = of_org order by lane limit 1 for update skip locked;
  if taken is null and not exists (select from access_lane where org_id = of_org) then
    insert into access_lane (org_id, lane, head)
      select of_org, n, sha256(convert_to(of_org::text || '/' || n, 'UTF8')) from generate_series(0, 63) as n
      on conflict do nothing;
    select lane into taken from access_lane where org_id = of_org order by lane limit 1 for update skip locked;
  end if;
  if taken is null then
    select lane into taken from access_lane where org_id = of_org and lane = floor(random() * 64) for update;
  end if;
  perform set_config('app.access_lane', of_org || '/' || taken, true);
  return taken;
end $$;

create or replace function append_access(rows jsonb) returns void
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
    r.seq := nextval('access_log_seq_seq'::regclass);
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
`

import { sql, type Kysely } from 'kysely'

/**
 * With all lanes of the access log held, `lane = floor(random() * 64)` asked another number of each row: every third time no
 * lane was equal to its own, and what was to be logged failed for want of one. The number is chosen first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(takeLane).execute(db)
}

const takeLane = /* sql */ `
create or replace function take_access_lane(of_org uuid) returns smallint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held text := nullif(current_setting('app.access_lane', true), '');
  any_lane smallint := floor(random() * 64);
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
    select lane into taken from access_lane where org_id = of_org and lane = any_lane for update;
  end if;
  perform set_config('app.access_lane', of_org || '/' || taken, true);
  return taken;
end $$;
`

import { sql, type Kysely } from 'kysely'

/** Each organisation's promise to delete what nobody asks for any more, and what that needs (old-rows/old-rows-due.ts keeps it). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(oldRows).execute(db)
}

const oldRows = /* sql */ `
-- The oldest kept promises are found without passing those that are still open or young.
create index due_kept on due (org_id, done_at) where done_at is not null;

-- The application may not delete what happened, except what nobody can resume from: a process that starts anew reads the last
-- 10,000 events of all organisations together (events/event-buffer.ts), and one that was cut off has a week to come back. Looks
-- at the so many oldest and at no others, whichever organisation's: one's own lie anywhere among the others'.
create function delete_old_events(at_most integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  deleted integer;
begin
  delete from event where seq = any(array(
    select oldest.seq
    from (select e.seq, e.at from event e order by e.seq limit at_most for update skip locked) oldest
    where oldest.at < now() - interval '7 days' and oldest.seq <= (select max(seq) from event) - 10000));
  get diagnostics deleted = row_count;
  return deleted;
end $$;
revoke all on function delete_old_events(integer) from public;
grant execute on function delete_old_events(integer) to kotisilta_app;

create function promise_deleting_old_rows() returns trigger language plpgsql as $$
begin
  insert into due (org_id, kind, key, due_at, payload)
    values (new.id, 'old-rows.delete', 'nightly', clock_timestamp() + interval '1 day', '{}') on conflict do nothing;
  return null;
end $$;
create trigger promise_deleting_old_rows after insert on organisation
  for each row execute function promise_deleting_old_rows();
insert into due (org_id, kind, key, due_at, payload)
  select id, 'old-rows.delete', 'nightly', clock_timestamp(), '{}' from organisation on conflict do nothing;
`

import { sql, type Kysely } from 'kysely'

/**
 * The organisation of the transaction is looked up once per statement, not once per row: as a sub-select the planner makes
 * an init plan of it. On a board of some thousand visits that is a good part of the time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(policiesOnce).execute(db)
}

const policiesOnce = /* sql */ `
do $$
declare
  p record;
  own constant text := '(select nullif(current_setting(''app.org'', true), '''')::uuid)';
begin
  for p in select tablename, with_check is not null as checks from pg_policies
    where schemaname = 'public' and policyname = 'own_organisation'
  loop
    execute format('alter policy own_organisation on %I using (%s = %s)%s', p.tablename,
      case p.tablename when 'organisation' then 'id' else 'org_id' end, own,
      case when p.checks then format(' with check (org_id = %s)', own) else '' end);
  end loop;
end $$;
`

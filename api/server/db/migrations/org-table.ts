/**
 * What every table of an organisation gets: row-level security with FORCE, the organisation's own policy, and one for the
 * owner (without it FORCE would blind the SECURITY DEFINER functions). Migrations that have landed use it as it is: a change
 * of the rule is a new function.
 */
export function secureOrgTable(table: string, grants: string): string {
  return /* sql */ `
create policy owner on ${table} to current_user using (true) with check (true);
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_organisation on ${table}
  using (org_id = nullif(current_setting('app.org', true), '')::uuid)
  with check (org_id = nullif(current_setting('app.org', true), '')::uuid);
grant ${grants} on ${table} to kotisilta_app;
`
}

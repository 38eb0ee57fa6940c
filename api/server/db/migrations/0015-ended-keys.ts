import { sql, type Kysely } from 'kysely'

/** What has opened something and no longer does goes at night too (old-rows/old-rows-due.ts). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(endedKeys).execute(db)
}

const endedKeys = /* sql */ `
-- As sessions and pairing codes may be already.
grant delete on companion_session, companion_invitation to kotisilta_app;

-- The oldest are found without passing the young ones. By when they were made, which never changes: when a session ends does
-- with each use, and every use would write an index of it.
create index session_made on session (org_id, created_at);
create index companion_session_made on companion_session (org_id, created_at);
create index companion_invitation_made on companion_invitation (org_id, created_at);
create index pairing_code_made on pairing_code (org_id, created_at);
`

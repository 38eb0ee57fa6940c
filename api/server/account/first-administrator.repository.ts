import type { Kysely } from 'kysely'
import type { Database, Language } from '../db/database.ts'
import type { OrgId, StaffId } from '../db/ids.ts'

/** The owner's statements: before the first administrator there is nobody whom row-level security could serve. */
export async function findOrInsertOrganisation(owner: Kysely<Database>, name: string): Promise<OrgId> {
  const existing = await owner.selectFrom('organisation').select('id').where('name', '=', name).executeTakeFirst()
  if (existing !== undefined) return existing.id
  const inserted = await owner.insertInto('organisation').values({ name }).returning('id').executeTakeFirstOrThrow()
  return inserted.id
}

export async function isEmailTaken(owner: Kysely<Database>, email: string): Promise<boolean> {
  return (await owner.selectFrom('account').select('id').where('email', '=', email).executeTakeFirst()) !== undefined
}

export interface AdministratorRow {
  readonly orgId: OrgId
  readonly firstName: string
  readonly lastName: string
  readonly language: Language
  readonly email: string
  readonly passwordHash: string
}

export async function insertAdministrator(owner: Kysely<Database>, row: AdministratorRow): Promise<StaffId> {
  const { id } = await owner
    .insertInto('staff')
    .values({
      org_id: row.orgId,
      role: 'administrator',
      first_name: row.firstName,
      last_name: row.lastName,
      language: row.language,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const account = { org_id: row.orgId, staff_id: id, email: row.email, password_hash: row.passwordHash }
  await owner.insertInto('account').values(account).execute()
  return id
}

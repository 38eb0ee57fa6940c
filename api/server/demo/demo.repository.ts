import type { Insertable, Kysely } from 'kysely'
import type {
  AccountTable,
  Database,
  OrganisationTable,
  PhotoTable,
  ResidentTable,
  StaffTable,
  TeamTable,
  VisitTable,
} from '../db/database.ts'
import type { AccountId, VisitId } from '../db/ids.ts'

export interface DemoRows {
  readonly organisations: Insertable<OrganisationTable>[]
  readonly teams: Insertable<TeamTable>[]
  readonly photos: Insertable<PhotoTable>[]
  readonly staff: Insertable<StaffTable>[]
  readonly residents: Insertable<ResidentTable>[]
}

/** Adds who is not there yet; what somebody changed since stays changed. */
export async function insertMissingPeople(db: Kysely<Database>, rows: DemoRows): Promise<number> {
  const inserted = [
    await db.insertInto('organisation').values(rows.organisations).onConflict(nothing).executeTakeFirst(),
    await db.insertInto('team').values(rows.teams).onConflict(nothing).executeTakeFirst(),
    await db.insertInto('photo').values(rows.photos).onConflict(nothing).executeTakeFirst(),
    await db.insertInto('staff').values(rows.staff).onConflict(nothing).executeTakeFirst(),
    await db.insertInto('resident').values(rows.residents).onConflict(nothing).executeTakeFirst(),
  ]
  return inserted.reduce((sum, result) => sum + Number(result.numInsertedOrUpdatedRows ?? 0), 0)
}

export async function findExistingAccounts(db: Kysely<Database>, ids: AccountId[]): Promise<Set<AccountId>> {
  const rows = await db.selectFrom('account').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map((row) => row.id))
}

export async function insertAccounts(db: Kysely<Database>, rows: Insertable<AccountTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('account').values(rows).onConflict(nothing).execute()
}

export async function findExistingVisits(db: Kysely<Database>, ids: VisitId[]): Promise<Set<VisitId>> {
  const rows = await db.selectFrom('visit').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map((row) => row.id))
}

/** Postgres takes 65,535 parameters in one statement. */
const rowsPerStatement = 1000

export async function insertVisits(db: Kysely<Database>, rows: Insertable<VisitTable>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const some = rows.slice(from, from + rowsPerStatement)
    await db.insertInto('visit').values(some).onConflict(nothing).execute()
  }
}

const nothing = <T extends { doNothing(): unknown }>(conflict: T) => conflict.doNothing() as ReturnType<T['doNothing']>

import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { findAccountByEmail } from './account.repository.ts'

/** For what the server itself wants to know; nobody who asks from outside is ever told. */
export async function hasAccount(db: Kysely<Database>, email: string): Promise<boolean> {
  return (await findAccountByEmail(db, email)) !== undefined
}

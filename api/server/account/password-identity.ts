import type { Kysely } from 'kysely'
import { inOrganisation } from '../context.ts'
import type { Database } from '../db/database.ts'
import { findAccountByEmail, savePasswordHash } from './account.repository.ts'
import type { Account } from './account.repository.ts'
import type { Identity, IdentityProvider } from './identity-provider.ts'
import { hashPassword, needsRehash, verifyPassword } from './password.ts'

export interface PasswordProof {
  readonly email: string
  readonly password: string
}

/** Nobody's password: what is checked where there is no account, so that the answer takes as long. */
const nobodysHash = hashPassword('nobody has this password')

export function createPasswordIdentity(db: Kysely<Database>): IdentityProvider<PasswordProof> {
  return {
    async identify({ email, password }): Promise<Identity | undefined> {
      const account = await findAccountByEmail(db, email)
      const knownHash = account?.passwordHash ?? undefined
      const isRight = await verifyPassword(password, knownHash ?? (await nobodysHash))
      if (account === undefined || knownHash === undefined || !isRight) return undefined
      if (needsRehash(knownHash)) await rehash(db, account, password)
      return { orgId: account.orgId, staffId: account.staffId }
    },
  }
}

/** The cost was raised since: only now is the password at hand to hash it anew. */
async function rehash(db: Kysely<Database>, account: Account, password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  await inOrganisation(db, account.orgId, (trx) => savePasswordHash(trx, account.id, passwordHash))
}

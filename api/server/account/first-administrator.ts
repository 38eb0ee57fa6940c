import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '../db/database.ts'
import { DomainError } from '../errors.ts'
import { findOrInsertOrganisation, insertAdministrator, isEmailTaken } from './first-administrator.repository.ts'
import { generatePassword } from './generated-password.ts'
import { hashPassword } from './password.ts'

/** Who shall have the keys of a new organisation. */
export const administratorSchema = z.strictObject({
  organisation: z.string().trim().min(1).max(200),
  'first-name': z.string().trim().min(1).max(100),
  'last-name': z.string().trim().min(1).max(100),
  email: z.email().max(254).toLowerCase(),
  language: z.enum(['fi', 'sv', 'en']).default('fi'),
})
export type NewAdministrator = z.infer<typeof administratorSchema>

export class EmailTaken extends DomainError {
  override name = 'EmailTaken'
  readonly code = 'EMAIL_TAKEN'
  constructor() {
    super('This e-mail already signs somebody in.')
  }
}

/**
 * Makes an administrator, and the organisation where there is none of that name. The password is in the answer and nowhere
 * else. It takes the database's owner: whoever has that needs no other permission.
 */
export function createAdministrator(
  owner: Kysely<Database>,
  administrator: NewAdministrator,
): Promise<{ password: string }> {
  return owner.transaction().execute(async (trx) => {
    if (await isEmailTaken(trx, administrator.email)) throw new EmailTaken()
    const orgId = await findOrInsertOrganisation(trx, administrator.organisation)
    const password = generatePassword()
    await insertAdministrator(trx, {
      orgId,
      firstName: administrator['first-name'],
      lastName: administrator['last-name'],
      language: administrator.language,
      email: administrator.email,
      passwordHash: await hashPassword(password),
    })
    return { password }
  })
}

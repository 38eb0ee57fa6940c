import type { StaffId } from '../db/ids.ts'
import { InvalidInput } from '../errors.ts'

/** What a person signs in with; shown once, to the administrator who made it: the password is nowhere else. */
export interface NewAccount {
  readonly staffId: StaffId
  readonly email: string
  readonly password: string
}

/** One e-mail signs in to one organisation. */
export function emailTaken(): InvalidInput {
  return new InvalidInput('input.email', 'signs somebody in already: choose another e-mail', 'EMAIL_TAKEN')
}

export function accountExists(): InvalidInput {
  return new InvalidInput('input.staffId', 'has an account: renew its password instead', 'ACCOUNT_EXISTS')
}

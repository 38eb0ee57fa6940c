import { DomainError } from '../errors.ts'
import type { Attempt, AttemptLimit } from '../account/attempt-limit.ts'
import { requestSource } from './request-source.ts'

/** One answer for an unknown e-mail, a wrong password and an account without one. */
export class SignInRefused extends DomainError {
  override name = 'SignInRefused'
  readonly code = 'SIGN_IN_REFUSED'
  constructor() {
    super('The e-mail or the password is wrong.')
  }
}

const windowSeconds = 15 * 60
const perAddress: AttemptLimit = { name: 'sign-in-address', points: 20, windowSeconds }
const perAccount: AttemptLimit = { name: 'sign-in-account', points: 5, windowSeconds }

/** Twenty wrong tries from one address, five for one account, in a quarter of an hour; an e-mail that nobody has counts alike. */
export function signInAttempts(email: string, address: string | null): Attempt[] {
  return [
    { limit: perAddress, key: requestSource(address ?? undefined) },
    { limit: perAccount, key: email },
  ]
}

/** E-mails are kept and compared in small letters. */
export function toEmail(typed: string): string {
  return typed.trim().toLowerCase()
}

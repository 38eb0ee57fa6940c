import type { StaffRole } from 'api/client/generated/graphql'
import * as m from '../paraglide/messages.js'
import { toFailureWords } from '../refusal-words.ts'
import type { SignInFailure } from './session.svelte.ts'

/** Why signing in did not work, and what to do. */
export function signInFailureWords(failure: SignInFailure): string {
  switch (failure.code) {
    case 'TOO_MANY_ATTEMPTS':
      return m.sign_in_too_many({ minutes: Math.max(1, Math.ceil(failure.retryAfterSeconds / 60)) })
    case 'SIGN_IN_REFUSED':
    case 'INVALID_INPUT':
      return m.sign_in_refused()
    default:
      return toFailureWords(failure.code)
  }
}

export function roleWord(role: StaffRole): string {
  switch (role) {
    case 'CARER':
      return m.role_carer()
    case 'COORDINATOR':
      return m.role_coordinator()
    case 'ADMINISTRATOR':
      return m.role_administrator()
    case 'GROUP_LEADER':
      return m.role_group_leader()
    case 'SERVICE_DESK':
      return m.role_service_desk()
    case 'AUDITOR':
      return m.role_auditor()
    default:
      return role satisfies never
  }
}

import { InvalidInput } from '../errors.ts'
import type { LocalText } from '../graphql/local-text.ts'
import { StaleVersion } from '../stale-version.ts'

/** What a task may ask of its carer, in the organisation's own list: medication licence, insulin, wound care. */
export interface Qualification {
  readonly code: string
  readonly name: LocalText
  readonly version: number
}

export class StaleQualification extends StaleVersion<Qualification> {
  override name = 'StaleQualification'
}

/** A code is for import and for rules: small letters, digits, hyphens. */
export const qualificationCode = /^[a-z][a-z0-9-]{1,39}$/

export function unknownQualification(field: string): InvalidInput {
  return new InvalidInput(
    field,
    "is not in the organisation's list: choose one of Query.qualifications",
    'UNKNOWN_QUALIFICATION',
  )
}

export function qualificationExists(): InvalidInput {
  return new InvalidInput('input.code', 'is in the list already: edit that one', 'CODE_TAKEN')
}

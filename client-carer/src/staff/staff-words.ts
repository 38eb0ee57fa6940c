import type { QualificationShownFragment, StaffRole } from 'api/client/generated/graphql'
import type { Language } from 'api/client/format-time'
import * as m from '../paraglide/messages.js'
import { roleWord } from '../session/session-words.ts'
import type { QualificationState } from './qualification-expiry.ts'
import type { StaffValues } from './staff-values.ts'

const roles: readonly StaffRole[] = ['CARER', 'COORDINATOR', 'ADMINISTRATOR', 'GROUP_LEADER', 'SERVICE_DESK', 'AUDITOR']
export const roleChoices = () => roles.map((value) => ({ value, label: roleWord(value) }))

const travelWords: Readonly<Record<StaffValues['travelMode'], () => string>> = {
  CAR: m.travel_car,
  BICYCLE: m.travel_bicycle,
  FOOT: m.travel_foot,
  TRANSIT: m.travel_transit,
}
export const travelWord = (mode: StaffValues['travelMode']) => travelWords[mode]()

const baseWords: Readonly<Record<StaffValues['base'], () => string>> = { FIELD: m.base_field, DESK: m.base_desk }
export const baseWord = (base: StaffValues['base']) => baseWords[base]()

export const travelChoices = () => choices(travelWords)
export const baseChoices = () => choices(baseWords)
export const languageChoices = () => choices({ fi: m.language_fi, sv: m.language_sv, en: m.language_en })

function choices<Value extends string>(words: Readonly<Record<Value, () => string>>) {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value]() })) // its keys are Value
}

/** "pohjoissaame, venäjä"; a tag that nobody has a name for stands as it is. */
export function languageNames(tags: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return [...new Set(tags)].map((tag) => names.of(tag) ?? tag).join(', ')
}

export const qualificationName = ({ name }: Pick<QualificationShownFragment, 'name'>, language: Language) =>
  name[language]

const stateWords: Readonly<Record<QualificationState, () => string>> = {
  VALID: m.qualification_valid,
  EXPIRING: m.qualification_expiring,
  EXPIRED: m.qualification_expired,
  NOT_YET: m.qualification_not_yet,
}
export const qualificationStateWord = (state: QualificationState) => stateWords[state]()

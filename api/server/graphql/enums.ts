import type { CallEndReason, Language, Modality, StaffRole, VisitStateName } from '../db/database.ts'
import { builder } from './builder.ts'

/** GraphQL names in capitals for the values that the tables keep in small letters. */
function inCapitals<T extends string>(values: readonly T[]): Record<Uppercase<T>, { value: T }> {
  const entries = values.map((value) => [value.toUpperCase(), { value }])
  return Object.fromEntries(entries) as Record<Uppercase<T>, { value: T }>
}

export const LanguageEnum = builder.enumType('Language', {
  values: {
    fi: { value: 'fi' },
    sv: { value: 'sv' },
    en: { value: 'en' },
  } satisfies Record<Language, unknown>,
})

export const StaffRoleEnum = builder.enumType('StaffRole', {
  values: inCapitals<StaffRole>(['carer', 'coordinator', 'administrator']),
})

export const ModalityEnum = builder.enumType('Modality', {
  description: 'How the carer is there: over video, or in person at home.',
  values: inCapitals<Modality>(['video', 'home']),
})

export const VisitStateEnum = builder.enumType('VisitState', {
  values: inCapitals<VisitStateName>(['planned', 'ringing', 'in_progress', 'done', 'missed', 'declined', 'cancelled']),
})

export const CallEndReasonEnum = builder.enumType('CallEndReason', {
  values: inCapitals<CallEndReason>(['left', 'ended', 'missed', 'declined', 'withdrawn', 'lost']),
})

import type { AlarmKind } from '../care-plan/care-level.ts'
import type {
  CallEndReason,
  Language,
  Modality,
  StaffBase,
  StaffRole,
  TravelMode,
  VisitStateName,
} from '../db/database.ts'
import type { AllowedModality, CareEndReason, CareLevelName, PauseReason, Sense } from '../db/tables/care.ts'
import type {
  AbsenceKind,
  CarerWishTable,
  CompanionKind,
  ConsentScope,
  VideoSuitabilityTable,
} from '../db/tables/people.ts'
import type { CancelCause, ModalityChangeReason, TaskOutcome, VisitOrigin } from '../db/tables/visits.ts'
import type { NeedLink, NeedTerms } from '../need/need.ts'
import type { EditScope } from '../need/split-series.ts'
import { builder } from './builder.ts'

/** GraphQL names in capitals for the values that the tables keep in small letters. */
export function inCapitals<T extends string>(values: readonly T[]): Record<Uppercase<T>, { value: T }> {
  const entries = values.map((value) => [value.toUpperCase(), { value }])
  return Object.fromEntries(entries) as Record<Uppercase<T>, { value: T }>
}

export const LanguageEnum = builder.enumType('Language', {
  values: {
    fi: { value: 'fi' },
    sv: { value: 'sv' },
    en: { value: 'en' },
  } as const satisfies Record<Language, unknown>,
})

export const StaffRoleEnum = builder.enumType('StaffRole', {
  values: inCapitals<StaffRole>(['carer', 'coordinator', 'administrator', 'group_leader', 'service_desk', 'auditor']),
})

export const ModalityEnum = builder.enumType('Modality', {
  description:
    'How the carer is there: over video, in person at home, or by phone where video failed and nobody can go.',
  values: inCapitals<Modality>(['video', 'home', 'phone']),
})

export const VisitStateEnum = builder.enumType('VisitState', {
  values: inCapitals<VisitStateName>(['planned', 'ringing', 'in_progress', 'done', 'missed', 'declined', 'cancelled']),
})

export const CallEndReasonEnum = builder.enumType('CallEndReason', {
  values: inCapitals<CallEndReason>(['left', 'ended', 'missed', 'declined', 'withdrawn', 'lost']),
})

export const SenseEnum = builder.enumType('Sense', {
  description: 'What a task needs of the one who does it: a hand, an eye, a voice.',
  values: inCapitals<Sense>(['touch', 'sight', 'voice']),
})

export const TaskOutcomeEnum = builder.enumType('TaskOutcome', {
  values: inCapitals<TaskOutcome>(['done', 'partly', 'refused', 'not_needed']),
})

export const TravelModeEnum = builder.enumType('TravelMode', {
  values: inCapitals<TravelMode>(['car', 'bicycle', 'foot', 'transit']),
})

export const StaffBaseEnum = builder.enumType('StaffBase', {
  description: 'FIELD: visits homes, and takes calls between them. DESK: remote care from a desk.',
  values: inCapitals<StaffBase>(['field', 'desk']),
})

export const AbsenceKindEnum = builder.enumType('AbsenceKind', {
  values: inCapitals<AbsenceKind>(['sick', 'holiday', 'training', 'other']),
})

export const CompanionKindEnum = builder.enumType('CompanionKind', {
  values: inCapitals<CompanionKind>(['relative', 'family_caregiver', 'friend', 'volunteer', 'guardian']),
})

export const ConsentScopeEnum = builder.enumType('ConsentScope', {
  description: 'What a resident lets a companion do.',
  values: inCapitals<ConsentScope>(['see_plan', 'see_visits', 'join_calls', 'give_feedback']),
})

export const VideoSkillEnum = builder.enumType('VideoSkill', {
  description: 'Whether the resident can use the tablet.',
  values: inCapitals<VideoSuitabilityTable['can_use']>(['alone', 'with_help', 'no']),
})

export const CarerWishKindEnum = builder.enumType('CarerWishKind', {
  values: inCapitals<CarerWishTable['kind']>(['preferred', 'refused']),
})

export const VisitOriginEnum = builder.enumType('VisitOrigin', {
  description: 'NEED: from the care plan. EXTRA: beside it. IMPORT: brought in from a file.',
  values: inCapitals<VisitOrigin>(['need', 'extra', 'import']),
})

export const CareEndReasonEnum = builder.enumType('CareEndReason', {
  values: inCapitals<CareEndReason>(['moved', 'died', 'no_longer_needs', 'other']),
})

export const CancelCauseEnum = builder.enumType('CancelCause', {
  description:
    'PERSON: it stays so. Others: what a pause, an edit of the series, a change of level or the end of care took away.',
  values: inCapitals<CancelCause>(['person', 'pause', 'series', 'level', 'care_end']),
})

export const ModalityChangeReasonEnum = builder.enumType('ModalityChangeReason', {
  values: inCapitals<ModalityChangeReason>([
    'no_answer',
    'technical',
    'resident_wish',
    'need_changed',
    'staffing',
    'other',
  ]),
})

export const AllowedModalityEnum = builder.enumType('AllowedModality', {
  values: inCapitals<AllowedModality>(['home', 'video', 'either']),
})

export const CareLevelEnum = builder.enumType('CareLevelName', {
  description: 'SAFETY: turvataso. SUPPORT: tukitaso. HYBRID: hybriditaso.',
  values: inCapitals<CareLevelName>(['safety', 'support', 'hybrid']),
})

export const AlarmKindEnum = builder.enumType('AlarmKind', {
  values: inCapitals<AlarmKind>([
    'help_button',
    'device_silent',
    'missed_dose',
    'no_sign_of_life',
    'no_answer',
    'late_visit',
  ]),
})

export const PauseReasonEnum = builder.enumType('PauseReason', {
  values: inCapitals<PauseReason>(['hospital', 'holiday', 'respite', 'other']),
})

export const OnHolidaysEnum = builder.enumType('OnHolidays', {
  description: 'What a need does on Finnish holidays: the SAME as on other days, or SKIP them.',
  values: inCapitals<NeedTerms['onHolidays']>(['same', 'skip']),
})

export const NeedLinkKindEnum = builder.enumType('NeedLinkKind', {
  description: 'GAP: so far apart, whichever comes first. ORDER: the second after the first.',
  values: inCapitals<NeedLink['kind']>(['gap', 'order']),
})

export const EditScopeEnum = builder.enumType('EditScope', {
  description:
    'FROM_NOW_ON: from a day on. ALL: all that are still to come. One occurrence alone is an edit of its visit.',
  values: inCapitals<EditScope>(['from_now_on', 'all']),
})

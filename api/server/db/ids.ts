/**
 * Ids that cannot be mixed up: a VisitId is no DeviceId, though both are UUIDs. Parse where they come in (`parseId`), trust
 * inside.
 */
declare const idOf: unique symbol
export type Id<Name extends string> = string & { readonly [idOf]: Name }

export type OrgId = Id<'Organisation'>
export type TeamId = Id<'Team'>
export type StaffId = Id<'Staff'>
export type ResidentId = Id<'Resident'>
export type AccountId = Id<'Account'>
export type SessionId = Id<'Session'>
export type DeviceId = Id<'Device'>
export type PairingCodeId = Id<'PairingCode'>
export type PhotoId = Id<'Photo'>
export type VisitId = Id<'Visit'>
export type CallId = Id<'Call'>
export type ParticipationId = Id<'Participation'>
export type DueId = Id<'Due'>
export type AreaId = Id<'Area'>
export type ShiftId = Id<'Shift'>
export type AbsenceId = Id<'Absence'>
export type CompanionId = Id<'Companion'>
export type CompanionConsentId = Id<'CompanionConsent'>
export type CompanionInvitationId = Id<'CompanionInvitation'>
export type CompanionSessionId = Id<'CompanionSession'>
export type VideoSuitabilityId = Id<'VideoSuitability'>
export type CarePlanId = Id<'CarePlan'>
export type CareLevelId = Id<'CareLevel'>
export type NeedId = Id<'Need'>
export type NeedSeriesId = Id<'NeedSeries'>
export type NeedLinkId = Id<'NeedLink'>
export type CarePauseId = Id<'CarePause'>
export type CareEndId = Id<'CareEnd'>
export type VisitTaskId = Id<'VisitTask'>
export type ModalityChangeId = Id<'ModalityChange'>
export type FeedbackId = Id<'Feedback'>
export type VisitVerificationId = Id<'VisitVerification'>
export type GlassBreakingId = Id<'GlassBreaking'>
export type CalendarFeedId = Id<'CalendarFeed'>
export type IntegrationKeyId = Id<'IntegrationKey'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The id in a text from outside, or undefined: what is no UUID exists nowhere, so it gets the answer of an unknown id. */
export function parseId<Name extends string>(text: string): Id<Name> | undefined {
  // The shape is checked; which noun it names is the caller's knowledge.
  return uuid.test(text) ? (text.toLowerCase() as Id<Name>) : undefined
}

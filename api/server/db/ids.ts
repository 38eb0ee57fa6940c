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

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The id in a text from outside, or undefined: what is no UUID exists nowhere, so it gets the answer of an unknown id. */
export function parseId<Name extends string>(text: string): Id<Name> | undefined {
  // The shape is checked; which noun it names is the caller's knowledge.
  return uuid.test(text) ? (text.toLowerCase() as Id<Name>) : undefined
}

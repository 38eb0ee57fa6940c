import type { Role } from './access-roles.ts'

/** Texts about a person or a home; the marks after them say whose (access-fixture.ts). */
const care = 'note|about|reason|door|key|wish|task|feedback'

/** What the text of any answer to a role may never hold, whatever was asked. */
export const neverIn: Record<Role, RegExp> = {
  carer: new RegExp(`-foreign|(?:${care}|address|phone|email|companion|reason-of-glass)-(?:other|ended)`),
  coordinator: /-foreign/,
  administrator: new RegExp(`-foreign|(?:${care})-`),
  group_leader: new RegExp(`-foreign|(?:${care}|address|phone|email|companion)-(?:team|other|ended)`),
  service_desk: new RegExp(`-foreign|(?:${care}|address|email|companion)-`),
  // a companion who looked has a name in the log
  auditor: /-foreign|(?:note|about|door|key|wish|task|feedback|address|phone|email)-|reason-(?!of-glass)/,
  device: new RegExp(`-foreign|-other|-team|-ended|(?:note|about|door|key|wish|address|phone|email|lastname)-`),
  companion: new RegExp(`-foreign|-other|-team|-ended|(?:note|about|door|key|wish|address|lastname)-`),
  anonymous: /-own|-team|-other|-ended|-foreign/,
}

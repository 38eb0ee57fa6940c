import type { AccessPurpose } from 'api/client/generated/graphql'
import * as m from '../paraglide/messages.js'

/** The right by which somebody looked. */
export const purposeWords: Readonly<Record<AccessPurpose, () => string>> = {
  CARE: m.purpose_care,
  COORDINATION: m.purpose_coordination,
  ADMINISTRATION: m.purpose_administration,
  SUPPORT: m.purpose_support,
  AUDIT: m.purpose_audit,
  HOME: m.purpose_home,
  COMPANION: m.purpose_companion,
  INTEGRATION: m.purpose_integration,
  SYSTEM: m.purpose_system,
  SIGN_IN: m.purpose_sign_in,
}

const nouns: Readonly<Record<string, () => string>> = {
  resident: m.noun_resident,
  visit: m.noun_visit,
  carePlan: m.noun_plan,
  careLevel: m.noun_plan,
  carePause: m.noun_plan,
  need: m.noun_plan,
  ledger: m.noun_visit,
  board: m.noun_visit,
  care: m.noun_plan,
  access_log: m.noun_log,
  homeEntry: m.noun_entry,
  photo: m.noun_photo,
  device: m.noun_device,
  pairingCode: m.noun_device,
  companion: m.noun_companion,
  companionSession: m.noun_companion,
  companionInvitation: m.noun_companion,
  carerWish: m.noun_resident,
  videoSuitability: m.noun_suitability,
  feedback: m.noun_feedback,
  glass: m.noun_glass,
  calendar: m.noun_calendar,
  import: m.noun_file,
  export: m.noun_file,
  fhir: m.noun_file,
  staff: m.noun_staff,
  shift: m.noun_staff,
  absence: m.noun_staff,
  account: m.noun_staff,
}

/** "Katsoi: käynti". An action is a noun and a verb (visit.read, resident.list); a newer server's noun is "other data". */
export function accessWords(action: string): string {
  const [noun = '', verb = ''] = action.split('.')
  if (noun === 'session') return m.access_session()
  const words = { noun: (nouns[noun] ?? m.noun_other)() }
  return /^(read|list|search|check|look|preview)/.test(verb) ? m.access_read(words) : m.access_write(words)
}

import { addDays, dayOf, formatDate, formatDayHeading } from 'api/client/format-time'
import type { AccessPurpose } from 'api/client/generated/graphql'
import { m } from '../paraglide/messages.js'
import { timeInWords } from '../words.ts'
import type { Here } from '../words.ts'
import { isBrokenGlass } from './looks.ts'
import type { Look } from './looks.ts'

const roleWords: Record<AccessPurpose, () => string> = {
  CARE: m.role_carer,
  COORDINATION: m.role_coordinator,
  ADMINISTRATION: m.looks_role_administration,
  SUPPORT: m.role_service_desk,
  AUDIT: m.looks_role_audit,
  HOME: m.looks_role_home,
  COMPANION: m.looks_role_companion,
  INTEGRATION: m.looks_role_integration,
  SYSTEM: m.looks_role_system,
  SIGN_IN: m.looks_role_invited,
}

const whyWords: Record<AccessPurpose, () => string> = {
  CARE: m.looks_why_care,
  COORDINATION: m.looks_why_coordination,
  ADMINISTRATION: m.looks_why_administration,
  SUPPORT: m.looks_why_support,
  AUDIT: m.looks_why_audit,
  HOME: m.looks_why_home,
  COMPANION: m.looks_why_companion,
  INTEGRATION: m.looks_why_integration,
  SYSTEM: m.looks_why_system,
  SIGN_IN: m.looks_why_invited,
}

/** "Hoitaja Anna V."; "Kotisilta" where it was nobody but the system. */
export function lookerInWords({ who, purpose }: Look): string {
  const role = roleWords[purpose]()
  return who === null ? role : `${role} ${who}`
}

export function whyInWords(look: Look): string {
  if (look.isRefused) return m.looks_refused()
  return isBrokenGlass(look) ? m.looks_glass() : whyWords[look.purpose]()
}

/** "Kello 9.41", "Kello 9.41–14.20" for several looks. */
export function whenInWords({ firstMs, lastMs }: Look, here: Here): string {
  const [from, to] = [timeInWords(firstMs, here), timeInWords(lastMs, here)]
  return from === to ? m.looks_at({ time: from }) : m.looks_between({ from, to })
}

/** "Tänään 22.11.", "Eilen 21.11.", "Perjantai 20.11." */
export function lookDayInWords(day: string, nowMs: number, { language, timeZone }: Here): string {
  const today = dayOf(new Date(nowMs).toISOString(), timeZone)
  const date = formatDate(day, language)
  if (day === today) return m.looks_today({ date })
  return day === addDays(today, -1) ? m.looks_yesterday({ date }) : formatDayHeading(day, language)
}

/** A look as it is read aloud. */
export function lookSpoken(look: Look, here: Here): string[] {
  const said = [`${lookerInWords(look)}.`, `${whyInWords(look)}.`, `${whenInWords(look, here)}.`]
  return isBrokenGlass(look)
    ? [...said, `${m.looks_reason({ reason: look.reason ?? '' })}.`, m.looks_glass_checked()]
    : said
}

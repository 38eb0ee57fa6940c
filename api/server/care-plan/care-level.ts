import type { AllowedModality, CareLevelName } from '../db/tables/care.ts'

/**
 * What a level of service brings (mission.md, "Three tiers"): which of the needs become visits by themselves, and which alarms
 * watch over the home. Visits that a person adds are allowed at every level and in every way: phone and home stay open to
 * whomever video does not suit.
 */
export interface LevelRule {
  /** Needs that become visits, by what they allow. The others stay in the plan, and wait. */
  readonly visitsFor: readonly AllowedModality[]
  readonly alarms: readonly AlarmKind[]
}

/**
 * help_button: the resident calls; device_silent: the tablet has not been heard; missed_dose: the dispenser tells of one;
 * no_sign_of_life: nothing was heard of the home today ("all well" list); no_answer: a ring was not answered;
 * late_visit: a visit in person has not begun in its time.
 */
export type AlarmKind = 'help_button' | 'device_silent' | 'missed_dose' | 'no_sign_of_life' | 'no_answer' | 'late_visit'

const always = ['help_button', 'device_silent', 'missed_dose', 'no_answer'] as const

export const levelRules: Readonly<Record<CareLevelName, LevelRule>> = {
  // Turvataso: contact when needed, and staff follow how living at home goes. No visit by the calendar, so a silent day is told.
  safety: { visitsFor: [], alarms: [...always, 'no_sign_of_life'] },
  // Tukitaso: staff call and guide. A need that only a hand can meet asks for the hybrid level.
  support: { visitsFor: ['video', 'either'], alarms: [...always, 'late_visit'] },
  // Hybridi: part by video, part in person.
  hybrid: { visitsFor: ['video', 'either', 'home'], alarms: [...always, 'late_visit'] },
}

export function bringsVisits(level: CareLevelName | undefined, allowed: AllowedModality): boolean {
  return level !== undefined && levelRules[level].visitsFor.includes(allowed)
}

import { dayOf, formatTime, weekdayName } from 'api/client/format-time'
import type { Language } from 'api/client/format-time'
import type { Modality } from 'api/client/generated/graphql'
import { toDayPart, toHomeTime } from './day/day-clock.ts'
import type { DayPart } from './day/day-clock.ts'
import type { Caller } from './day/home-visit.ts'
import type { NextEvent } from './day/next-event.ts'
import { m } from './paraglide/messages.js'

/** Where and in which language the kiosk speaks. */
export type Here = { language: Language; timeZone: string }

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

const partWords: Record<Exclude<DayPart, 'night'>, () => string> = {
  morning: m.day_part_morning,
  forenoon: m.day_part_forenoon,
  afternoon: m.day_part_afternoon,
  evening: m.day_part_evening,
}

/** "Nyt on sunnuntai-aamu"; at night only that it is night, because nobody agrees whose night 2 o'clock is. */
export function dayInWords(nowMs: number, { language, timeZone }: Here): string {
  const part = toDayPart(toHomeTime(nowMs, timeZone).hour)
  if (part === 'night') return m.day_night()
  const weekday = weekdayName(dayOf(new Date(nowMs).toISOString(), timeZone), language)
  return m.day_now({ weekday, part: partWords[part]() })
}

/** "22. marraskuuta 2026"; with the weekday at night, when the heading does not say it. */
export function dateInWords(nowMs: number, { language, timeZone }: Here): string {
  const isNight = toDayPart(toHomeTime(nowMs, timeZone).hour) === 'night'
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone }
  const weekday = isNight ? ({ weekday: 'long' } as const) : {}
  return new Intl.DateTimeFormat(locales[language], { ...weekday, ...options }).format(nowMs)
}

/** "9.41", and "10" for a full hour where the language says it so. */
export function timeInWords(instantMs: number, here: Here): string {
  const time = formatTime(new Date(instantMs).toISOString(), here)
  return here.language === 'en' ? time : time.replace(/\.00$/, '')
}

export function clockFace(nowMs: number, here: Here): string {
  return formatTime(new Date(nowMs).toISOString(), here)
}

const roleWords: Record<Caller['role'], () => string> = {
  CARER: m.role_carer,
  COORDINATOR: m.role_coordinator,
  ADMINISTRATOR: m.role_coordinator,
  GROUP_LEADER: m.role_group_leader,
  SERVICE_DESK: m.role_service_desk,
  AUDITOR: m.role_service_desk,
}

/** "Hoitaja Anna"; "Hoitaja" while nobody has been named. */
export function whoInWords(caller: Pick<Caller, 'firstName' | 'role'> | null): string {
  return caller ? `${roleWords[caller.role]()} ${caller.firstName}` : m.role_carer()
}

/** The one sentence about what comes next. */
export function eventInWords(event: NextEvent, here: Here): string {
  if (event.when === 'none') return event.hadVisitsToday ? m.next_none_left_today() : m.next_none_today()
  const { modality, carer, plannedStartMs } = event.visit
  const words = { who: whoInWords(carer), time: timeInWords(plannedStartMs, here) }
  return sentences[modality](event.when, words)
}

type Words = { who: string; time: string }
type When = Exclude<NextEvent['when'], 'none'>

const sentences = { VIDEO: videoWords, HOME: homeWords, PHONE: phoneWords }

function videoWords(when: When, words: Words): string {
  if (when === 'today') return m.next_video_today(words)
  return when === 'tomorrow' ? m.next_video_tomorrow(words) : m.next_video_soon(words)
}

function homeWords(when: When, words: Words): string {
  if (when === 'now') return m.next_home_now(words)
  if (when === 'today') return m.next_home_today(words)
  return when === 'tomorrow' ? m.next_home_tomorrow(words) : m.next_home_soon(words)
}

function phoneWords(when: When, words: Words): string {
  if (when === 'today') return m.next_phone_today(words)
  return when === 'tomorrow' ? m.next_phone_tomorrow(words) : m.next_phone_soon(words)
}

const modalityWords: Record<Modality, () => string> = {
  VIDEO: m.modality_video,
  HOME: m.modality_home,
  PHONE: m.modality_phone,
}

export function modalityInWords(modality: Modality): string {
  return modalityWords[modality]()
}

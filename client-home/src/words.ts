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

type Named = Pick<Caller, 'firstName' | 'role'>

/** "Hoitaja Anna"; "Hoitaja" while nobody has been named; "Anna ja Ida" of two. */
export function whoInWords([first, second]: readonly Named[]): string {
  if (!first) return m.role_carer()
  return second
    ? m.who_both({ first: first.firstName, second: second.firstName })
    : `${roleWords[first.role]()} ${first.firstName}`
}

/** Who rings, in words to be read and said aloud. */
export function ringInWords(callers: readonly Named[]): string {
  const who = whoInWords(callers)
  return callers.length > 1 ? m.ring_both({ both: who }) : m.ring_who({ who })
}

/** The one sentence about what comes next. */
export function eventInWords(event: NextEvent, here: Here): string {
  if (event.when === 'none') return event.hadVisitsToday ? m.next_none_left_today() : m.next_none_today()
  const { modality, carers, plannedStartMs } = event.visit
  const who = whoInWords(carers)
  const say = sentences[modality][event.when][carers.length > 1 ? 'both' : 'one']
  return say({ who, both: who, time: timeInWords(plannedStartMs, here) })
}

type Say = (words: { who: string; both: string; time: string }) => string
/** What one does, and what two do: in Finnish and English the verb is another. */
type Sentence = { one: Say; both: Say }
type When = Exclude<NextEvent['when'], 'none'>

const soonByVideo: Sentence = { one: m.next_video_soon, both: m.next_video_soon_both }
const soonByPhone: Sentence = { one: m.next_phone_soon, both: m.next_phone_soon_both }

/** Only a visit at home is said to be now: a call that goes on is on the screen itself. */
const sentences: Record<Modality, Record<When, Sentence>> = {
  VIDEO: {
    now: soonByVideo,
    soon: soonByVideo,
    today: { one: m.next_video_today, both: m.next_video_today_both },
    tomorrow: { one: m.next_video_tomorrow, both: m.next_video_tomorrow_both },
  },
  HOME: {
    now: { one: m.next_home_now, both: m.next_home_now_both },
    soon: { one: m.next_home_soon, both: m.next_home_soon_both },
    today: { one: m.next_home_today, both: m.next_home_today_both },
    tomorrow: { one: m.next_home_tomorrow, both: m.next_home_tomorrow_both },
  },
  PHONE: {
    now: soonByPhone,
    soon: soonByPhone,
    today: { one: m.next_phone_today, both: m.next_phone_today_both },
    tomorrow: { one: m.next_phone_tomorrow, both: m.next_phone_tomorrow_both },
  },
}

const modalityWords: Record<Modality, () => string> = {
  VIDEO: m.modality_video,
  HOME: m.modality_home,
  PHONE: m.modality_phone,
}

export function modalityInWords(modality: Modality): string {
  return modalityWords[modality]()
}

import type { AllowedModality, CareLevelName, NeedLinkKind, PauseReason } from 'api/client/generated/graphql'
import { addDays } from 'api/client/format-time'
import type { Language } from 'api/client/format-time'
import { dayWords, wallTimeWords } from '../day-words.ts'
import * as m from '../paraglide/messages.js'
import type { Need } from './need-series.ts'
import type { WeekOfVisits } from './visit-sums.ts'

export const levelWords: Readonly<Record<CareLevelName, () => string>> = {
  SAFETY: m.level_safety,
  SUPPORT: m.level_support,
  HYBRID: m.level_hybrid,
}

export const levelTexts: Readonly<Record<CareLevelName, () => string>> = {
  SAFETY: m.level_safety_text,
  SUPPORT: m.level_support_text,
  HYBRID: m.level_hybrid_text,
}

export const pauseWords: Readonly<Record<PauseReason, () => string>> = {
  HOSPITAL: m.pause_hospital,
  HOLIDAY: m.pause_holiday,
  RESPITE: m.pause_respite,
  OTHER: m.pause_other,
}

export const allowedWords: Readonly<Record<AllowedModality, () => string>> = {
  EITHER: m.allowed_either,
  HOME: m.allowed_home,
  VIDEO: m.allowed_video,
}

export const linkWords: Readonly<Record<NeedLinkKind, () => string>> = { GAP: m.link_gap, ORDER: m.link_order }

/** A need's own words where it has some, else its task's. */
export function needTitle(need: Pick<Need, 'note' | 'taskType'>, language: Language): string {
  return need.note || need.taskType.name[language]
}

/** 7.30–8.30. */
export function windowWords(need: Pick<Need, 'windowStart' | 'windowEnd'>, language: Language): string {
  return `${wallTimeWords(need.windowStart, language)}–${wallTimeWords(need.windowEnd, language)}`
}

/** "15 min kotona / 10 min videolla". */
export function minutesWords(need: Pick<Need, 'allowed' | 'homeMinutes' | 'videoMinutes'>): string {
  const home = m.need_home_minutes({ count: need.homeMinutes })
  const video = need.videoMinutes === null ? null : m.need_video_minutes({ count: need.videoMinutes })
  if (need.allowed === 'HOME' || video === null) return home
  return need.allowed === 'VIDEO' ? video : `${home} / ${video}`
}

/** What is said only where it is not as usual: qualification, holidays, in person every so many days, importance. */
export function exceptionWords(need: Need, language: Language): string[] {
  return [
    need.qualification && m.need_asks_qualification({ name: need.qualification.name[language] }),
    need.onHolidays === 'SKIP' && m.need_skips_holidays(),
    need.homeEveryDays !== null && m.need_home_every({ count: need.homeEveryDays }),
    need.priority === 5 && m.need_priority_5(),
    need.priority === 1 && m.need_priority_1(),
  ].filter((words) => typeof words === 'string')
}

/** "2 käyntiä päivässä. Tulevat 7 päivää: 14 käyntiä, joista 6 videolla." */
export function weekWords(week: WeekOfVisits): string {
  if (week.count === 0) return m.plan_no_visits()
  const perDay =
    week.fewest === week.most
      ? m.plan_per_day({ count: week.most })
      : m.plan_per_day_range({ fewest: week.fewest, most: week.most })
  return `${m.plan_week_sum({ visits: m.visit_count({ count: week.count }), video: week.video })} · ${perDay}`
}

/** A span as people say it: "22.11. alkaen", "22.11.–24.11."; the end is the first day without, as the API has it. */
export function spanWords(
  { fromOn, untilOn }: { fromOn: string; untilOn: string | null },
  today: string,
  language: Language,
): string {
  const from = dayWords(fromOn, today, language)
  if (untilOn === null) return m.span_from({ from })
  const last = addDays(untilOn, -1)
  return last <= fromOn ? from : `${from}–${dayWords(last, today, language)}`
}

/** The levels to choose from, each with what it means. */
export function levelChoices(): { value: CareLevelName; label: string; text: string }[] {
  const levels: readonly CareLevelName[] = ['SAFETY', 'SUPPORT', 'HYBRID']
  return levels.map((value) => ({ value, label: levelWords[value](), text: levelTexts[value]() }))
}

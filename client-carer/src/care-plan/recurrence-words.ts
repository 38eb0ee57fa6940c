import type { Language } from 'api/client/format-time'
import * as m from '../paraglide/messages.js'
import { toChoice, weekdays } from './recurrence-choice.ts'
import type { RecurrenceChoice, Weekday } from './recurrence-choice.ts'

/** maanantaisin, på måndagar, on Mondays. */
const onWeekdays: Readonly<Record<Weekday, () => string>> = {
  MO: m.on_mo,
  TU: m.on_tu,
  WE: m.on_we,
  TH: m.on_th,
  FR: m.on_fr,
  SA: m.on_sa,
  SU: m.on_su,
}

/** maanantai, måndag, Monday. */
export const weekdayWords: Readonly<Record<Weekday, () => string>> = {
  MO: m.weekday_mo,
  TU: m.weekday_tu,
  WE: m.weekday_we,
  TH: m.weekday_th,
  FR: m.weekday_fr,
  SA: m.weekday_sa,
  SU: m.weekday_su,
}

/** "first" to "fourth", and "last". */
export const placeWords: Readonly<Record<string, () => string>> = {
  '1': m.place_first,
  '2': m.place_second,
  '3': m.place_third,
  '4': m.place_fourth,
  '-1': m.place_last,
}

/** How often, as one says it: "joka päivä", "maanantaisin ja torstaisin joka 2. viikko". */
export function recurrenceSentence(choice: RecurrenceChoice, language: Language): string {
  switch (choice.kind) {
    case 'daily':
      return choice.every === 1 ? m.repeat_daily() : m.repeat_every_days({ count: choice.every })
    case 'weekly':
      return weekly(choice, language)
    case 'monthDay':
      return monthly(
        choice.every,
        choice.day === -1 ? m.repeat_last_day_of_month() : m.repeat_day_of_month({ day: choice.day }),
      )
    case 'monthWeekday':
      return monthly(
        choice.every,
        m.repeat_weekday_of_month({
          place: placeWords[String(choice.nth)]?.() ?? '',
          weekday: weekdayWords[choice.weekday](),
        }),
      )
    case 'other':
      return choice.rule
    default:
      return choice satisfies never
  }
}

function weekly({ every, days }: Extract<RecurrenceChoice, { kind: 'weekly' }>, language: Language): string {
  const inOrder = weekdays.filter((day) => days.includes(day))
  if (every === 1 && inOrder.length === 7) return m.repeat_daily()
  const workdays = inOrder.length === 5 && !days.includes('SA') && !days.includes('SU')
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const which = workdays ? m.repeat_monday_to_friday() : list.format(inOrder.map((day) => onWeekdays[day]()))
  return every === 1 ? which : m.repeat_every_weeks({ days: which, count: every })
}

const monthly = (every: number, when: string) => (every === 1 ? when : m.repeat_every_months({ when, count: every }))

/** A stored rule, as one says it. */
export function ruleWords(rule: string, anchorOn: string, language: Language): string {
  return recurrenceSentence(toChoice(rule, anchorOn), language)
}

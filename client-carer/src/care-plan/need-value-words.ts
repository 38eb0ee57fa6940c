import type { AllowedModality, NeedCatalogueQuery } from 'api/client/generated/graphql'
import type { Language } from 'api/client/format-time'
import * as m from '../paraglide/messages.js'
import { valuesToChoice } from './need-values.ts'
import type { NeedValues } from './need-values.ts'
import { allowedWords } from './plan-words.ts'
import { recurrenceSentence } from './recurrence-words.ts'

/** What each field of the need's editor is called. */
export function needLabels(): Record<keyof NeedValues, string> {
  return {
    taskCode: m.need_task(),
    note: m.need_note(),
    windowStart: m.need_window_start(),
    windowEnd: m.need_window_end(),
    recurrence: m.repeat(),
    every: m.repeat(),
    days: m.repeat_weekdays(),
    monthDay: m.repeat_month_day(),
    nth: m.repeat_place(),
    weekday: m.repeat_weekday(),
    rule: m.repeat_rule(),
    onHolidays: m.need_holidays(),
    allowed: m.allowed_how(),
    homeMinutes: m.need_home_minutes_label(),
    videoMinutes: m.need_video_minutes_label(),
    homeEveryDays: m.need_home_every_label(),
    carersNeeded: m.need_carers_label(),
    qualification: m.need_qualification(),
    priority: m.need_priority(),
    baselineTravelMinutes: m.need_travel_label(),
    scope: m.need_scope(),
    fromOn: m.need_from_day(),
    untilOn: m.need_last_day(),
  }
}

/** The parts of a rule are one thing to a reader: all of it stands at `recurrence`, nothing at the others. */
const partsOfRule: readonly (keyof NeedValues)[] = ['every', 'days', 'monthDay', 'nth', 'weekday', 'rule', 'scope']

interface Reader {
  language: Language
  catalogue: NeedCatalogueQuery
}

/** A value as a person reads it, where two versions of a need are compared. */
export function needValueWords(name: keyof NeedValues, values: NeedValues, { language, catalogue }: Reader): string {
  if (partsOfRule.includes(name)) return ''
  if (name === 'recurrence') return recurrenceSentence(valuesToChoice(values), language)
  if (name === 'allowed') return allowedWords[values.allowed as AllowedModality]()
  if (name === 'onHolidays') return values.onHolidays === 'SKIP' ? m.need_holidays_skip() : m.need_holidays_same()
  if (name === 'taskCode') return nameOf(catalogue.taskTypes, values.taskCode, language)
  if (name === 'qualification') return nameOf(catalogue.qualifications, values.qualification, language)
  const value = values[name]
  return typeof value === 'string' ? value : value.join(', ')
}

type Named = readonly { code: string; name: Readonly<Record<Language, string>> }[]
const nameOf = (list: Named, code: string, language: Language) =>
  list.find((each) => each.code === code)?.name[language] ?? code

import { addDays } from 'api/client/format-time'
import type { Language } from 'api/client/format-time'
import type {
  AddNeedInput,
  AllowedModality,
  ChangeNeedInput,
  EditScope,
  OnHolidays,
  SketchedNeedInput,
} from 'api/client/generated/graphql'
import { wallTimeWords } from '../day-words.ts'
import { parseWallTime } from '../form/wall-time.ts'
import type { Need } from './need-series.ts'
import { toChoice, toRule, weekdayOf, weekdays } from './recurrence-choice.ts'
import type { RecurrenceChoice, Weekday } from './recurrence-choice.ts'

/**
 * A need as it stands in the editor, in the order of the screen; names are the API's where it has the field, so that a
 * refusal finds it. All are texts, as typed: '' is none. `recurrence` is the kind of choice; `untilOn` is the last day WITH
 * the need, since that is how people say it (the API: the first without).
 */
export type NeedValues = {
  taskCode: string
  note: string
  windowStart: string
  windowEnd: string
  recurrence: string
  every: string
  days: readonly string[]
  monthDay: string
  nth: string
  weekday: string
  rule: string
  onHolidays: string
  allowed: string
  homeMinutes: string
  videoMinutes: string
  homeEveryDays: string
  carersNeeded: string
  qualification: string
  priority: string
  baselineTravelMinutes: string
  scope: string
  fromOn: string
  untilOn: string
}

/** Words of a task from the catalogue, and its norms. */
export interface TaskNorms {
  code: string
  sense: 'SIGHT' | 'TOUCH' | 'VOICE'
  homeMinutes: number | null
  videoMinutes: number | null
  qualification: { code: string } | null
}

const noChoice = { every: '1', days: [], monthDay: '1', nth: '1', weekday: 'MO', rule: '' }

/** A new need, from a day on: daily, by the first kind of task there is. */
export function newNeedValues(norms: TaskNorms | undefined, fromOn: string): NeedValues {
  const empty: NeedValues = {
    ...{ taskCode: '', note: '', windowStart: '8.00', windowEnd: '9.00', recurrence: 'daily' },
    ...{ ...noChoice, onHolidays: 'SAME', allowed: 'HOME', homeMinutes: '', videoMinutes: '', homeEveryDays: '' },
    ...{ carersNeeded: '1', qualification: '', priority: '3', baselineTravelMinutes: '0' },
    ...{ scope: 'FROM_NOW_ON', fromOn, untilOn: '' },
  }
  return norms ? withNorms({ ...empty, days: [weekdayOf(fromOn)] }, norms) : empty
}

/** What the catalogue says of a kind of task, into the editor. */
export function withNorms(values: NeedValues, norms: TaskNorms): NeedValues {
  return {
    ...values,
    taskCode: norms.code,
    allowed: norms.videoMinutes === null ? 'HOME' : 'EITHER',
    homeMinutes: toText(norms.homeMinutes),
    videoMinutes: toText(norms.videoMinutes),
    qualification: norms.qualification?.code ?? '',
  }
}

/** A need that is there; the edit is meant from `fromOn` on unless the person says otherwise. */
export function needToValues(need: Need, fromOn: string, language: Language): NeedValues {
  return {
    taskCode: need.taskType.code,
    note: need.note,
    windowStart: wallTimeWords(need.windowStart, language),
    windowEnd: wallTimeWords(need.windowEnd, language),
    ...choiceToValues(toChoice(need.recurrence, need.anchorOn)),
    onHolidays: need.onHolidays,
    allowed: need.allowed,
    homeMinutes: toText(need.homeMinutes),
    videoMinutes: toText(need.videoMinutes),
    homeEveryDays: toText(need.homeEveryDays),
    carersNeeded: toText(need.carersNeeded),
    qualification: need.qualification?.code ?? '',
    priority: toText(need.priority),
    baselineTravelMinutes: toText(need.baselineTravelMinutes),
    scope: 'FROM_NOW_ON',
    fromOn: need.fromOn > fromOn ? need.fromOn : fromOn,
    untilOn: need.untilOn ? addDays(need.untilOn, -1) : '',
  }
}

type ChoiceValues = Pick<NeedValues, 'recurrence' | keyof typeof noChoice>

function choiceToValues(choice: RecurrenceChoice): ChoiceValues {
  const base = { ...noChoice, recurrence: choice.kind }
  switch (choice.kind) {
    case 'daily':
      return { ...base, every: toText(choice.every) }
    case 'weekly':
      return { ...base, every: toText(choice.every), days: choice.days }
    case 'monthDay':
      return { ...base, every: toText(choice.every), monthDay: toText(choice.day) }
    case 'monthWeekday':
      return { ...base, every: toText(choice.every), nth: toText(choice.nth), weekday: choice.weekday }
    case 'other':
      return { ...base, rule: choice.rule }
    default:
      return choice satisfies never
  }
}

export function valuesToChoice(values: ChoiceValues): RecurrenceChoice {
  const every = Number(values.every)
  switch (values.recurrence) {
    case 'weekly':
      return { kind: 'weekly', every, days: weekdays.filter((day) => values.days.includes(day)) }
    case 'monthDay':
      return { kind: 'monthDay', every, day: Number(values.monthDay) }
    case 'monthWeekday':
      return { kind: 'monthWeekday', every, nth: Number(values.nth), weekday: values.weekday as Weekday } // of our select
    case 'other':
      return { kind: 'other', rule: values.rule }
    default:
      return { kind: 'daily', every }
  }
}

export function valuesToRule(values: NeedValues): string {
  return toRule(valuesToChoice(values))
}

/** What new and changed needs have in common. The selects' values are the API's. */
function toTerms(values: NeedValues) {
  return {
    note: values.note.trim(),
    // checked before anything is sent
    windowStart: parseWallTime(values.windowStart) ?? values.windowStart,
    windowEnd: parseWallTime(values.windowEnd) ?? values.windowEnd,
    recurrence: valuesToRule(values),
    onHolidays: values.onHolidays as OnHolidays,
    allowed: values.allowed as AllowedModality,
    homeMinutes: Number(values.homeMinutes),
    videoMinutes: values.allowed === 'HOME' ? null : toNumber(values.videoMinutes),
    homeEveryDays: values.allowed === 'HOME' ? null : toNumber(values.homeEveryDays),
    carersNeeded: Number(values.carersNeeded),
    qualification: values.qualification || null,
    priority: Number(values.priority),
    baselineTravelMinutes: Number(values.baselineTravelMinutes),
    untilOn: values.untilOn ? addDays(values.untilOn, 1) : null,
  }
}

export function valuesToNew(values: NeedValues, carePlanId: string): AddNeedInput {
  return { carePlanId, taskCode: values.taskCode, fromOn: values.fromOn, ...toTerms(values) }
}

export function valuesToChange(values: NeedValues, needId: string, version: number): ChangeNeedInput {
  const scope = values.scope as EditScope // one of the two that are sent; a single visit is no edit of the need
  return { needId, version, scope, ...(scope === 'ALL' ? {} : { fromOn: values.fromOn }), ...toTerms(values) }
}

/** As much of it as decides on its visits; null while its times are none. `days` are those that its rule is asked about with. */
export function valuesToSketch(
  values: NeedValues,
  days: Pick<SketchedNeedInput, 'fromOn' | 'untilOn' | 'anchorOn' | 'recurrence'>,
  of: { planId: string; needId: string | null },
): SketchedNeedInput | null {
  const [windowStart, windowEnd] = [parseWallTime(values.windowStart), parseWallTime(values.windowEnd)]
  if (windowStart === null || windowEnd === null || windowEnd <= windowStart) return null
  const { onHolidays, allowed, carersNeeded } = toTerms(values)
  const { planId: carePlanId, needId } = of
  return { carePlanId, needId, ...days, windowStart, windowEnd, onHolidays, allowed, carersNeeded }
}

const toText = (value: number | null) => (value === null ? '' : String(value))
const toNumber = (text: string) => (text.trim() === '' ? null : Number(text))

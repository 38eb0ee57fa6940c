import { formatTime } from 'api/client/format-time'
import type { TimeWords } from 'api/client/format-time'
import type { AbsenceKind, AbsenceShownFragment, ShiftShownFragment } from 'api/client/generated/graphql'
import * as m from '../../paraglide/messages.js'
import { partOfDay } from './rota.ts'

const kindWords: Readonly<Record<AbsenceKind, () => string>> = {
  SICK: m.absence_sick,
  HOLIDAY: m.absence_holiday,
  TRAINING: m.absence_training,
  OTHER: m.absence_other,
}
export const absenceChoices = () =>
  (Object.keys(kindWords) as AbsenceKind[]).map((value) => ({ value, label: kindWords[value]() })) // its keys are kinds

/** Why somebody is away is not for colleagues: then only that. */
export const absenceWord = (kind: AbsenceKind | null | undefined) => (kind ? kindWords[kind]() : m.absence())

/** 7.00–15.00 */
export function shiftWords(
  { startsAt, endsAt }: Pick<ShiftShownFragment, 'startsAt' | 'endsAt'>,
  words: TimeWords,
): string {
  return `${formatTime(startsAt, words)}–${formatTime(endsAt, words)}`
}

/** "Sairaus", or with its hours where it takes a part of the day: "Sairaus 12.00–". */
export function absenceWords(absence: AbsenceShownFragment, day: string, words: TimeWords): string {
  const part = partOfDay(absence, day, words.timeZone)
  if (part.whole) return absenceWord(absence.kind)
  const [from, until] = [part.from, part.until].map((instant) => (instant ? formatTime(instant, words) : ''))
  return `${absenceWord(absence.kind)} ${from}–${until}`
}

export function hoursWords(minutes: number, language: TimeWords['language']): string {
  const hours = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(minutes / 60)
  return m.staff_hours_count({ hours })
}

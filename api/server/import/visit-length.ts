import { Temporal } from 'temporal-polyfill'
import { RowInvalid } from './import-report.ts'

/** How long, by the file's minutes or by its end on the wall clock of the same day. */
export function minutesBetween(row: {
  start: string
  end?: string | null | undefined
  minutes?: number | null | undefined
}): number {
  if (typeof row.minutes === 'number') return row.minutes
  if (typeof row.end !== 'string') throw new RowInvalid('end', 'REQUIRED', 'Give an end, or a length in minutes.')
  const minutes = Temporal.PlainTime.from(row.start).until(Temporal.PlainTime.from(row.end)).total('minutes')
  if (minutes > 0) return minutes
  const cure = 'The end must be after the start; for a visit over midnight give its minutes instead.'
  throw new RowInvalid('end', 'END_BEFORE_START', cure)
}

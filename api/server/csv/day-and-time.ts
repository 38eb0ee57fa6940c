import { Temporal } from 'temporal-polyfill'
import { CellInvalid, type Cell } from './cell.ts'

/** A day as 2026-11-23 or 23.11.2026; the value is yyyy-mm-dd. */
export const day: Cell<string> = {
  read: (raw) => {
    const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(raw) ?? reversed(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(raw))
    const [, year, month, dayOfMonth] = found ?? []
    try {
      return Temporal.PlainDate.from(
        { year: Number(year), month: Number(month), day: Number(dayOfMonth) },
        { overflow: 'reject' },
      ).toString()
    } catch {
      // No such day on the calendar, or no day at all: one answer.
      throw new CellInvalid('NOT_A_DAY', 'Write a day of the calendar: 2026-11-23 or 23.11.2026.')
    }
  },
  write: (value) => value,
}

function reversed(found: RegExpExecArray | null): (string | undefined)[] | undefined {
  return found === null ? undefined : [found[0], found[3], found[2], found[1]]
}

/** A time of the wall clock as 8:00, 08.00 or 08:00:00; the value is hh:mm. */
export const wallTime: Cell<string> = {
  read: (raw) => {
    const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})(?:[:.]00)?$/.exec(raw) ?? []
    if (hour === '' || Number(hour) > 23 || Number(minute) > 59)
      throw new CellInvalid('NOT_A_TIME', 'Write a time of the day: 08:00 or 8.00.')
    return `${hour.padStart(2, '0')}:${minute}`
  },
  write: (value) => value.slice(0, 5),
}

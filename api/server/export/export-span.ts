import { CellInvalid } from '../csv/cell.ts'
import { day } from '../csv/day-and-time.ts'
import { InvalidInput } from '../errors.ts'
import { toDaySpan } from '../visit/day.ts'

const longestDays = 92

/** From the beginning of the first day to the end of the last, where the organisation is. */
export function toExportSpan(
  asked: { readonly from: string | null; readonly to: string | null },
  { timeZone }: { readonly timeZone: string },
): { from: Date; until: Date } {
  const from = toDaySpan(readDay('from', asked.from), timeZone).from
  const until = toDaySpan(readDay('to', asked.to), timeZone).to
  if (until <= from) throw new InvalidInput('to', 'The last day is the first one or later.', 'END_BEFORE_START')
  if (until.valueOf() - from.valueOf() > (longestDays + 1) * 86_400_000)
    throw new InvalidInput('to', `Ask for at most ${longestDays} days at once.`, 'EXPORT_TOO_LARGE')
  return { from, until }
}

function readDay(field: 'from' | 'to', text: string | null): string {
  try {
    return day.read(text ?? '')
  } catch (error) {
    if (error instanceof CellInvalid) throw new InvalidInput(field, error.cure, error.code)
    throw error
  }
}

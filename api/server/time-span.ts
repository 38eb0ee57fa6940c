import { InvalidInput } from './errors.ts'

/** From `startsAt` until just before `endsAt`. */
export interface TimeSpan {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** END_BEFORE_START where it ends before or as it starts; `atMostHours` keeps slips of the pen out (SPAN_TOO_LONG). */
export function checkTimeSpan({ startsAt, endsAt }: TimeSpan, { atMostHours }: { atMostHours: number }): void {
  const hours = (endsAt.valueOf() - startsAt.valueOf()) / 3_600_000
  if (hours <= 0) throw new InvalidInput('input.endsAt', 'must be after startsAt', 'END_BEFORE_START')
  if (hours > atMostHours)
    throw new InvalidInput('input.endsAt', `must be within ${atMostHours} hours of startsAt`, 'SPAN_TOO_LONG')
}

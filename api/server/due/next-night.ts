import type { Trx } from '../db/database.ts'
import { getNow } from '../db/now.ts'
import { getTimeZone } from '../organisation/organisation.service.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { toDay, toDaySpan } from '../visit/day.ts'
import type { ClaimedDue } from './due.ts'

/**
 * When a promise of every night is to be kept again: between one and four in the organisation's next morning, each at a minute
 * of its own, since all at once would hold the database up.
 */
export async function findNextNight(trx: Trx, { orgId, id }: Pick<ClaimedDue, 'orgId' | 'id'>): Promise<Date> {
  const timeZone = await getTimeZone(trx, orgId)
  const tomorrow = addDays(toDay(await getNow(trx), timeZone), 1)
  const minute = 60 + (Number.parseInt(id.slice(0, 6), 16) % 180)
  return new Date(toDaySpan(tomorrow, timeZone).from.valueOf() + minute * 60_000)
}

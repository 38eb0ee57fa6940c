import { z } from 'zod'
import { recordAccessBy } from '../access-log/access-log.service.ts'
import type { Trx } from '../db/database.ts'
import type { CarePlanId, OrgId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import type { ClaimedDue, DueHandler, Outcome } from '../due/due.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getTimeZone } from '../organisation/organisation.service.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { toDay, toDaySpan } from '../visit/day.ts'
import { generateVisits, type Generated } from './generation.service.ts'

/** The trigger promise_generation (migrations/0003-care-plan.ts) gives one promise for each plan, with this kind and payload. */
const kind = 'care.generate'
const payloadSchema = z.object({ carePlanId: z.uuid().transform((id) => id as CarePlanId) })

/** Keeps the visits of each plan so many days ahead: every night anew, plan by plan, each in a transaction of its own. */
export function createGenerationHandler({ daysAhead }: { daysAhead: number }): DueHandler {
  return {
    kind,
    keep: async (trx, due) => {
      const { carePlanId } = payloadSchema.parse(due.payload)
      const generated = await generateVisits(trx, carePlanId, { daysAhead })
      if (generated === undefined) return 'done'
      const outcome = await planNextNight(trx, due)
      await tell(trx, due.orgId, { carePlanId, generated })
      return outcome
    },
  }
}

/** Between one and four in the morning, each plan at its own minute: all at once would hold the database up. */
async function planNextNight(trx: Trx, { orgId, id }: ClaimedDue): Promise<Outcome> {
  const timeZone = await getTimeZone(trx, orgId)
  const tomorrow = addDays(toDay(await getNow(trx), timeZone), 1)
  const minute = 60 + (Number.parseInt(id.slice(0, 6), 16) % 180)
  return { againAt: new Date(toDaySpan(tomorrow, timeZone).from.valueOf() + minute * 60_000) }
}

async function tell(
  trx: Trx,
  orgId: OrgId,
  { carePlanId, generated }: { carePlanId: CarePlanId; generated: Generated },
): Promise<void> {
  const access = { action: 'visit.generate', residentIds: [generated.residentId] }
  await recordAccessBy(trx, { kind: 'system', orgId }, { ...access, subjectType: 'carePlan', subjectId: carePlanId })
  await appendEvent(trx, ...generated.events)
}

import { z } from 'zod'
import { recordAccessBy } from '../access-log/access-log.service.ts'
import type { Trx } from '../db/database.ts'
import type { CarePlanId, OrgId } from '../db/ids.ts'
import type { DueHandler } from '../due/due.ts'
import { findNextNight } from '../due/next-night.ts'
import { appendEvent } from '../events/event.repository.ts'
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
      const againAt = await findNextNight(trx, due)
      await tell(trx, due.orgId, { carePlanId, generated })
      return { againAt }
    },
  }
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

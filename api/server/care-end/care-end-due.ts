import { z } from 'zod'
import { recordAccessBy } from '../access-log/access-log.service.ts'
import { endFeedsOfResident } from '../calendar/calendar.service.ts'
import { endCompanionsOf } from '../companion/companion.service.ts'
import type { CareEndId, OrgId, ResidentId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import { revokeDevicesOf } from '../device/device.service.ts'
import type { Due, DueHandler } from '../due/due.ts'
import { appendEvent } from '../events/event.repository.ts'
import { lockResident } from '../resident/resident.service.ts'
import { hasVisitUnderWay, lockCareEnd, saveClosed } from './care-end.repository.ts'

export const careEndKind = 'care.end'
const payloadSchema = z.object({
  careEndId: z.uuid().transform((id) => id as CareEndId),
  residentId: z.uuid().transform((id) => id as ResidentId),
})

/** The promise that what hangs on care is closed when its first day without care begins. */
export function careEndDue(end: { orgId: OrgId; id: CareEndId; residentId: ResidentId; at: Date }): Due {
  const { orgId, id, residentId, at } = end
  return { orgId, kind: careEndKind, key: id, dueAt: at, payload: { careEndId: id, residentId } }
}

/** A call or a visit that goes on over midnight is not cut off: it is looked at again. */
const lookAgainMs = 60_000
/** Past its planned end and its start by this much, nobody is there any more: somebody forgot to end it. */
const forgottenMs = 4 * 3_600_000

/** Tablets, companions and calendar addresses are worth nothing from then on. One that was taken back closes nothing. */
export const careEndHandler: DueHandler = {
  kind: careEndKind,
  keep: async (trx, due) => {
    const { careEndId, residentId } = payloadSchema.parse(due.payload)
    // in the order in which whoever takes the end back holds them
    await lockResident(trx, residentId)
    const found = await lockCareEnd(trx, careEndId)
    if (found === undefined) return 'done'
    const { orgId, decidedBy } = found
    const at = await getNow(trx)
    if (await hasVisitUnderWay(trx, residentId, new Date(at.valueOf() - forgottenMs)))
      return { againAt: new Date(at.valueOf() + lookAgainMs) }
    const devices = await revokeDevicesOf(trx, { orgId, residentId, at })
    const companions = await endCompanionsOf(trx, { orgId, residentId, at, by: decidedBy })
    await endFeedsOfResident(trx, residentId)
    await saveClosed(trx, careEndId, at)
    const access = { action: 'resident.closeCare', residentIds: [residentId], subjectType: 'resident' }
    await recordAccessBy(trx, { kind: 'system', orgId }, { ...access, subjectId: residentId })
    await appendEvent(trx, { orgId, type: 'resident.changed', residentId }, ...devices, ...companions)
    return 'done'
  },
}

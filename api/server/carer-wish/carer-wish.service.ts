import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { ResidentId } from '../db/ids.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getId } from '../get-id.ts'
import { forResident } from '../resident/for-resident.ts'
import { raiseResidentVersion } from '../resident/resident-keeping.service.ts'
import type { Resident } from '../resident/resident.ts'
import { lockStaff } from '../staff/staff.service.ts'
import { deleteCarerWish, findCarerWishes, saveCarerWish } from './carer-wish.repository.ts'
import type { CarerWish } from './carer-wish.ts'

/** Of residents whom the viewer was shown. */
export function loadCarerWishes(ctx: RequestContext, residentIds: readonly ResidentId[]): Promise<CarerWish[]> {
  return inTransaction(ctx, async (trx) => {
    const wishes = await findCarerWishes(trx, residentIds)
    if (wishes.length > 0) await record(trx, ctx, 'carerWish.read', residentIds)
    return wishes
  })
}

interface Wanted {
  readonly residentId: string
  readonly staffId: string
  /** The resident's: a wish is a part of what is known of the resident. */
  readonly version: number
}

/** One wish about one carer: a new one takes the place of the old. */
export function setCarerWish(
  ctx: RequestContext,
  wanted: Wanted & Pick<CarerWish, 'kind' | 'reason'>,
): Promise<Resident> {
  const { orgId } = requireStaff(ctx.viewer)
  return changeWishes(ctx, wanted, 'carerWish.set', async (trx, resident) => {
    const staff = await lockStaff(trx, getId<'Staff'>(wanted.staffId))
    if (staff === undefined) throw new NotFound()
    const { kind, reason } = wanted
    await saveCarerWish(trx, orgId, { residentId: resident.id, staffId: staff.id, kind, reason })
  })
}

/** Once more changes nothing but the version. */
export function removeCarerWish(ctx: RequestContext, wanted: Wanted): Promise<Resident> {
  const staffId = getId<'Staff'>(wanted.staffId)
  return changeWishes(ctx, wanted, 'carerWish.remove', (trx, resident) => deleteCarerWish(trx, resident.id, staffId))
}

function changeWishes(
  ctx: RequestContext,
  { residentId, version }: Wanted,
  action: string,
  change: (trx: Trx, resident: Resident) => Promise<void>,
): Promise<Resident> {
  const { orgId } = requireStaff(ctx.viewer)
  return forResident(ctx, { residentId, action }, async (trx, { id }) => {
    const resident = await raiseResidentVersion(trx, id, version)
    await change(trx, resident)
    await record(trx, ctx, action, [id])
    await appendEvent(trx, { orgId, type: 'resident.changed', residentId: id })
    return resident
  })
}

async function record(trx: Trx, ctx: RequestContext, action: string, residentIds: readonly ResidentId[]) {
  await recordAccess(trx, ctx.viewer, { action, residentIds, subjectType: 'carerWish', fromAddress: ctx.address })
}

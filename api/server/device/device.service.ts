import { recordAccess, recordAccessBy } from '../access-log/access-log.service.ts'
import { cookieNames, inOrganisation, inTransaction, requireDevice, requireStaff } from '../context.ts'
import type { DeviceViewer, RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { getNow } from '../db/now.ts'
import { parseId } from '../db/ids.ts'
import type { DeviceId, OrgId, ResidentId, StaffId } from '../db/ids.ts'
import { NotFound, Unauthenticated } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import type { DomainEvent } from '../events/event.ts'
import { inOrderOf } from '../organisation/in-order-of.ts'
import { findResidentVisibleTo, recordRefusal } from '../resident/resident.service.ts'
import { mayPairFor } from '../resident/resident.ts'
import { endVisitAnsweredBy } from '../visit/visit-outcome.service.ts'
import { deviceCookieSeconds, isOnline } from './device.ts'
import type { Device } from './device.ts'
import * as repository from './device.repository.ts'

export function loadDevices(ctx: RequestContext, ids: readonly DeviceId[]): Promise<(Device | Error)[]> {
  return inTransaction(ctx, async (trx) => inOrderOf(ids, await repository.findDevicesVisibleTo(trx, ctx.viewer, ids)))
}

/** The tablets of residents whom the viewer was shown. */
export function loadDevicesOf(ctx: RequestContext, residentIds: readonly ResidentId[]): Promise<Device[]> {
  return inTransaction(ctx, (trx) => repository.findDevicesOf(trx, ctx.viewer, residentIds))
}

/**
 * From the commit on the tablet's credential is worth nothing: its next request is nobody's, `device.revoked` ends its live
 * stream, and a call that it answered is over. Again for a revoked one: the same answer.
 */
export async function revokeDevice(ctx: RequestContext, deviceIdText: string): Promise<Device> {
  const id = parseId<'Device'>(deviceIdText)
  if (id === undefined) throw new NotFound()
  const revoked = await inTransaction(ctx, async (trx) => {
    const device = await repository.lockDevice(trx, id)
    if (device === undefined || !(await mayRevoke(trx, ctx, device))) return undefined
    const { orgId, staffId } = requireStaff(ctx.viewer)
    return device.revokedAt === null ? revoke(trx, ctx, { orgId, device, by: staffId }) : device
  })
  if (revoked === undefined) throw new NotFound()
  return revoked
}

/** Writes a refusal down, and commits it: therefore an answer and not an exception. */
async function mayRevoke(trx: Trx, ctx: RequestContext, device: Device): Promise<boolean> {
  const resident = await findResidentVisibleTo(trx, ctx.viewer, device.residentId)
  if (resident !== undefined && mayPairFor(ctx.viewer, resident)) return true
  await recordRefusal(trx, ctx, 'device.revoke', device.residentId)
  return false
}

/** The tablet was paired anew: what it was before is over, also where that was another organisation's. */
export async function revokeReplacedDevice(ctx: RequestContext, { orgId, deviceId }: DeviceViewer): Promise<void> {
  await inOrganisation(ctx.db, orgId, async (trx) => {
    const device = await repository.lockDevice(trx, deviceId)
    if (device?.revokedAt === null) await revoke(trx, ctx, { orgId, device, by: null })
  })
}

/** The resident's care has ended: nothing at home is trusted any more. Returns the events for its caller to append last. */
export async function revokeDevicesOf(
  trx: Trx,
  { orgId, residentId, at }: { orgId: OrgId; residentId: ResidentId; at: Date },
): Promise<DomainEvent[]> {
  const events: DomainEvent[] = []
  for (const { id } of await repository.lockUnrevokedOf(trx, residentId)) {
    await repository.saveRevocation(trx, id, at, null)
    events.push(...(await endVisitAnsweredBy(trx, id)), { orgId, type: 'device.revoked', residentId, deviceId: id })
    const access = { action: 'device.revoke', residentIds: [residentId], subjectType: 'device', subjectId: id }
    await recordAccessBy(trx, { kind: 'system', orgId }, access)
  }
  return events
}

async function revoke(
  trx: Trx,
  ctx: RequestContext,
  { orgId, device, by }: { orgId: OrgId; device: Device; by: StaffId | null },
): Promise<Device> {
  const { id, residentId } = device
  const revokedAt = ctx.clock.now()
  await repository.saveRevocation(trx, id, revokedAt, by)
  const ended = await endVisitAnsweredBy(trx, id)
  const access = {
    action: 'device.revoke',
    residentIds: [residentId],
    subjectType: 'device',
    subjectId: id,
    fromAddress: ctx.address,
  }
  await recordAccess(trx, ctx.viewer, access)
  await appendEvent(trx, ...ended, { orgId, type: 'device.revoked', residentId, deviceId: id })
  return { ...device, revokedAt }
}

/**
 * Keeps the tablet's credential good until this transaction ends: a revocation waits for it and then sees what it did; one
 * that came before makes the tablet nobody.
 */
export async function holdDevice(trx: Trx, id: DeviceId): Promise<void> {
  if (!(await repository.holdUnrevoked(trx, id))) throw new Unauthenticated()
}

/** "I am here": the tablet counts as online for 45 s, by the clock that all processes share. Tells when it comes back. */
export async function beat(ctx: RequestContext): Promise<Date> {
  const { orgId, deviceId, residentId } = requireDevice(ctx.viewer)
  const now = await inTransaction(ctx, async (trx) => {
    const at = await getNow(trx)
    const heard = await repository.saveHeartbeat(trx, deviceId, at)
    if (heard === undefined) throw new Unauthenticated()
    const wasOnline = isOnline({ lastSeenAt: heard.before, revokedAt: null }, at)
    if (!wasOnline) await appendEvent(trx, { orgId, type: 'device.online', residentId, deviceId })
    return at
  })
  ctx.cookies.renew(cookieNames.home, deviceCookieSeconds)
  return now
}

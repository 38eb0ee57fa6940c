import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { StaffBase, Trx } from '../db/database.ts'
import { NotFound } from '../errors.ts'
import { getId } from '../get-id.ts'
import { holdWorking } from '../staff/staff.service.ts'
import { readRoster, tellRosterChange } from '../staff/roster.service.ts'
import type { RosterSearch } from '../staff/roster.ts'
import { refuseStale } from '../stale-version.ts'
import { checkTimeSpan, type TimeSpan } from '../time-span.ts'
import * as repository from './shift.repository.ts'
import { longestShift, ShiftCancelled, ShiftOverlaps, StaleShift, type Shift } from './shift.ts'

/** The shifts that touch the days, in the order of their start, as far as the viewer may see (staff/roster.ts). */
export function readShifts(ctx: RequestContext, wanted: RosterSearch): Promise<Shift[]> {
  return readRoster<'Shift', Shift>(ctx, wanted, repository.findShiftPage)
}

export interface NewShift extends TimeSpan {
  readonly staffId: string
  readonly base?: StaffBase | null | undefined
}

export function createShift(ctx: RequestContext, wanted: NewShift): Promise<Shift> {
  const { orgId } = requireStaff(ctx.viewer)
  const { startsAt, endsAt } = wanted
  checkTimeSpan(wanted, longestShift)
  return inTransaction(ctx, async (trx) => {
    const staff = await holdWorking(trx, orgId, { staffId: getId<'Staff'>(wanted.staffId), at: startsAt })
    const shift = { staffId: staff.id, startsAt, endsAt, base: wanted.base ?? staff.base }
    await refuseOverlap(trx, { ...shift, id: null })
    const created = await repository.insertShift(trx, orgId, shift)
    await tellRosterChange(trx, ctx, { ...created, noun: 'shift', action: 'shift.create' })
    return created
  })
}

/** What is not given stays. */
export interface ShiftChange {
  readonly id: string
  readonly version: number
  readonly startsAt?: Date | null | undefined
  readonly endsAt?: Date | null | undefined
  readonly base?: StaffBase | null | undefined
}

export function updateShift(ctx: RequestContext, wanted: ShiftChange): Promise<Shift> {
  return changeShift(ctx, wanted, 'shift.update', async (trx, shift) => {
    if (shift.cancelledAt !== null) throw new ShiftCancelled()
    const startsAt = wanted.startsAt ?? shift.startsAt
    const changed = { ...shift, startsAt, endsAt: wanted.endsAt ?? shift.endsAt, base: wanted.base ?? shift.base }
    checkTimeSpan(changed, longestShift)
    await holdWorking(trx, requireStaff(ctx.viewer).orgId, { staffId: shift.staffId, at: startsAt })
    await refuseOverlap(trx, changed)
    return changed
  })
}

/** It stays on record. Once more, with the version that it then has, changes nothing. */
export function cancelShift(ctx: RequestContext, wanted: { id: string; version: number }): Promise<Shift> {
  return changeShift(ctx, wanted, 'shift.cancel', (_trx, shift) =>
    Promise.resolve({ ...shift, cancelledAt: shift.cancelledAt ?? ctx.clock.now() }),
  )
}

async function changeShift(
  ctx: RequestContext,
  wanted: { readonly id: string; readonly version: number },
  action: string,
  change: (trx: Trx, shift: Shift) => Promise<Shift>,
): Promise<Shift> {
  const id = getId<'Shift'>(wanted.id)
  return inTransaction(ctx, async (trx) => {
    const current = await repository.lockShift(trx, id)
    if (current === undefined) throw new NotFound()
    refuseStale(current, wanted.version, StaleShift)
    const changed = { ...(await change(trx, current)), version: current.version + 1 }
    await repository.saveShift(trx, changed)
    await tellRosterChange(trx, ctx, { ...changed, noun: 'shift', action })
    return changed
  })
}

/** The person is held (`holdWorking`), so nobody adds one in between; the table's constraint is the last guard. */
async function refuseOverlap(trx: Trx, shift: Parameters<typeof repository.findOverlappingShift>[1]): Promise<void> {
  const other = await repository.findOverlappingShift(trx, shift)
  if (other !== undefined) throw new ShiftOverlaps(other)
}

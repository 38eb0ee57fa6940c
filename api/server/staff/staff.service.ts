import { inTransaction, requireStaff, type RequestContext, type Viewer } from '../context.ts'
import type { Day, StaffRole, Trx } from '../db/database.ts'
import { parseId, type OrgId, type PhotoId, type StaffId, type TeamId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import { NotFound } from '../errors.ts'
import { readNameCursor } from '../graphql/place-cursor.ts'
import { readGiven } from '../graphql/read-given.ts'
import { inOrderOf } from '../organisation/in-order-of.ts'
import { getTimeZone } from '../organisation/organisation.service.ts'
import { toNamePatterns } from '../resident/name-search.ts'
import { toDay } from '../visit/day.ts'
import * as repository from './staff.repository.ts'
import { hasLeft, worksOn, type HeldQualification, type Staff } from './staff.ts'

export type { HeldQualification, Staff } from './staff.ts'

export function loadStaff(ctx: RequestContext, ids: readonly StaffId[]): Promise<(Staff | Error)[]> {
  return inTransaction(ctx, async (trx) => inOrderOf(ids, await repository.findStaffVisibleTo(trx, ctx.viewer, ids)))
}

/** Null alike for another organisation's and one that never was. */
export async function findStaffMember(ctx: RequestContext, idText: string): Promise<Staff | null> {
  const id = parseId<'Staff'>(idText)
  if (id === undefined) return null
  const [found] = await inTransaction(ctx, (trx) => repository.findStaffVisibleTo(trx, ctx.viewer, [id]))
  return found ?? null
}

export interface StaffSearch {
  readonly search?: string | null | undefined
  readonly teamId?: string | null | undefined
  readonly role?: StaffRole | null | undefined
  readonly qualification?: string | null | undefined
  readonly includeLeft?: boolean | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
  readonly limit: number
  readonly inverted: boolean
}

/** A cursor or a team that is none of ours is an empty page, as one past the end is. */
export async function searchStaff(ctx: RequestContext, wanted: StaffSearch): Promise<Staff[]> {
  const { orgId } = requireStaff(ctx.viewer)
  const after = readGiven(wanted.after, readNameCursor<'Staff'>)
  const before = readGiven(wanted.before, readNameCursor<'Staff'>)
  const teamId = readGiven(wanted.teamId, parseId<'Team'>)
  if (after === null || before === null || teamId === null) return []
  return inTransaction(ctx, async (trx) => {
    const filter = {
      teamId,
      role: wanted.role ?? undefined,
      qualification: wanted.qualification ?? undefined,
      includeLeft: wanted.includeLeft ?? false,
      day: await getToday(trx, orgId),
    }
    const { limit, inverted } = wanted
    return repository.findStaffPage(trx, filter, {
      namePatterns: toNamePatterns(wanted.search),
      after,
      before,
      limit,
      inverted,
    })
  })
}

/** The day it is now on the organisation's calendar. */
export async function getToday(trx: Trx, orgId: OrgId): Promise<Day> {
  return toDay(await getNow(trx), await getTimeZone(trx, orgId))
}

export function loadQualificationsOf(ctx: RequestContext, staffIds: readonly StaffId[]): Promise<HeldQualification[]> {
  return inTransaction(ctx, (trx) => repository.findQualificationsOf(trx, staffIds))
}

/**
 * Holds the person's row until the transaction ends, so that what is planned for one person is decided one after the other.
 * Undefined where the organisation has nobody of that id.
 */
export function lockStaff(trx: Trx, id: StaffId): Promise<Staff | undefined> {
  return repository.lockStaff(trx, id)
}

/**
 * Holds somebody for whom work or an absence is planned. NotFound where there is nobody; STAFF_HAS_LEFT where the day of `at`
 * is one on which the person works here no more.
 */
export async function holdWorking(
  trx: Trx,
  orgId: OrgId,
  { staffId, at }: { staffId: StaffId; at: Date },
): Promise<Staff> {
  const staff = await repository.lockStaff(trx, staffId)
  if (staff === undefined) throw new NotFound()
  if (!worksOn(staff, toDay(at, await getTimeZone(trx, orgId)))) throw hasLeft('input.startsAt')
  return staff
}

/** The person's tokens are worth nothing from the commit on; `staff.changed` ends open streams. */
export function endSessionsOf(trx: Trx, id: StaffId): Promise<void> {
  return repository.revokeSessionsOf(trx, id)
}

/** What a new session needs to know of whom it is for. */
export function getRole(trx: Trx, id: StaffId): Promise<{ role: StaffRole; teamId: TeamId | null }> {
  return repository.getRole(trx, id)
}

export function maySeeStaffPhoto(trx: Trx, viewer: Viewer, photoId: PhotoId): Promise<boolean> {
  return repository.isStaffPhotoVisibleTo(trx, viewer, photoId)
}

import { inTransaction } from '../context.ts'
import type { RequestContext, Viewer } from '../context.ts'
import type { StaffRole, Trx } from '../db/database.ts'
import type { PhotoId, StaffId, TeamId } from '../db/ids.ts'
import { inOrderOf } from '../organisation/in-order-of.ts'
import * as repository from './staff.repository.ts'
import type { Staff } from './staff.repository.ts'

export type { Staff } from './staff.repository.ts'

export function loadStaff(ctx: RequestContext, ids: readonly StaffId[]): Promise<(Staff | Error)[]> {
  return inTransaction(ctx, async (trx) => inOrderOf(ids, await repository.findStaffVisibleTo(trx, ctx.viewer, ids)))
}

/** What a new session needs to know of whom it is for. */
export function getRole(trx: Trx, id: StaffId): Promise<{ role: StaffRole; teamId: TeamId | null }> {
  return repository.getRole(trx, id)
}

export function maySeeStaffPhoto(trx: Trx, viewer: Viewer, photoId: PhotoId): Promise<boolean> {
  return repository.isStaffPhotoVisibleTo(trx, viewer, photoId)
}

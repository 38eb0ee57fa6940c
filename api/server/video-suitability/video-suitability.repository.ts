import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { OrgId, ResidentId, StaffId } from '../db/ids.ts'
import type { VideoSuitabilityTable } from '../db/tables/people.ts'
import type { Review, VideoSuitability } from './video-suitability.ts'

/** The newest of each. */
export async function findSuitabilities(trx: Trx, residentIds: readonly ResidentId[]): Promise<VideoSuitability[]> {
  const rows = await trx
    .selectFrom('video_suitability')
    .selectAll()
    .distinctOn('resident_id')
    .where('resident_id', 'in', residentIds)
    .orderBy('resident_id')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map(toSuitability)
}

/** All of each, newest first: a few in a year. */
export async function findReviews(trx: Trx, residentIds: readonly ResidentId[]): Promise<VideoSuitability[]> {
  const rows = await trx
    .selectFrom('video_suitability')
    .selectAll()
    .where('resident_id', 'in', residentIds)
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map(toSuitability)
}

export async function insertReview(
  trx: Trx,
  about: { orgId: OrgId; residentId: ResidentId; reviewedBy: StaffId },
  review: Review,
): Promise<VideoSuitability> {
  const row = await trx
    .insertInto('video_suitability')
    .values({
      org_id: about.orgId,
      resident_id: about.residentId,
      reviewed_by: about.reviewedBy,
      has_device: review.hasDevice,
      can_use: review.canUse,
      is_willing: review.isWilling,
      meets_need: review.meetsNeed,
      note: review.note,
      reviewed_on: review.reviewedOn,
      review_due_on: review.reviewDueOn,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toSuitability(row)
}

function toSuitability(row: Selectable<VideoSuitabilityTable>): VideoSuitability {
  return {
    id: row.id,
    residentId: row.resident_id,
    hasDevice: row.has_device,
    canUse: row.can_use,
    isWilling: row.is_willing,
    meetsNeed: row.meets_need,
    note: row.note,
    reviewedOn: row.reviewed_on,
    reviewedBy: row.reviewed_by,
    reviewDueOn: row.review_due_on,
  }
}

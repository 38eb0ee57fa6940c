import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { ResidentId } from '../db/ids.ts'
import { appendEvent } from '../events/event.repository.ts'
import { againIfMet } from '../generation/again-if-met.ts'
import { generateVisitsOf } from '../generation/generation.service.ts'
import { forResident } from '../resident/for-resident.ts'
import { getToday } from '../staff/staff.service.ts'
import * as repository from './video-suitability.repository.ts'
import { checkReviewDays, type Review, type VideoSuitability } from './video-suitability.ts'

/** The newest of residents whom the viewer was shown; null: never reviewed. */
export function loadSuitabilities(
  ctx: RequestContext,
  residentIds: readonly ResidentId[],
): Promise<(VideoSuitability | null)[]> {
  return inTransaction(ctx, async (trx) => {
    const newest = await repository.findSuitabilities(trx, residentIds)
    if (newest.length > 0) await record(trx, ctx, 'videoSuitability.read', residentIds)
    const found = new Map(newest.map((each) => [each.residentId, each]))
    return residentIds.map((id) => found.get(id) ?? null)
  })
}

export function loadReviewsOf(ctx: RequestContext, residentIds: readonly ResidentId[]): Promise<VideoSuitability[]> {
  return inTransaction(ctx, async (trx) => {
    const reviews = await repository.findReviews(trx, residentIds)
    if (reviews.length > 0) await record(trx, ctx, 'videoSuitability.read', residentIds)
    return reviews
  })
}

/** Adds a review: what was thought before stays. Whoever cares for the resident may; the newest counts. */
export function reviewVideoSuitability(
  ctx: RequestContext,
  { residentId, ...review }: Review & { residentId: string },
): Promise<VideoSuitability> {
  const { orgId, staffId } = requireStaff(ctx.viewer)
  const action = 'videoSuitability.review'
  return againIfMet(() =>
    forResident(ctx, { residentId, action }, async (trx, { id }) => {
      checkReviewDays(review, await getToday(trx, orgId))
      const about = { orgId, residentId: id, reviewedBy: staffId }
      const suitability = await repository.insertReview(trx, about, review)
      // what may be by video and what is in person follows the newest review
      const generated = await generateVisitsOf(trx, { orgId, residentId: id }, { daysAhead: ctx.config.visitDaysAhead })
      await record(trx, ctx, action, [id])
      await appendEvent(trx, { orgId, type: 'resident.changed', residentId: id }, ...generated)
      return suitability
    }),
  )
}

async function record(trx: Trx, ctx: RequestContext, action: string, residentIds: readonly ResidentId[]) {
  await recordAccess(trx, ctx.viewer, {
    action,
    residentIds,
    subjectType: 'videoSuitability',
    fromAddress: ctx.address,
  })
}

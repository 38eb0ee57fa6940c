import { recordAccess } from '../access-log/access-log.service.ts'
import {
  hasConsent,
  inTransaction,
  requireCompanion,
  requireDevice,
  requireStaff,
  type RequestContext,
} from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { VisitId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import { Forbidden, InvalidInput, NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getId } from '../get-id.ts'
import { recordVisitAccess, visitEvents } from '../visit/visit-record.ts'
import { lockVisit } from '../visit/visit.repository.ts'
import type { Visit } from '../visit/visit.ts'
import { mayListFeedback, refuseFeedback, type Feedback, type Smiley } from './feedback.ts'
import {
  countWords,
  findFeedbackOfVisits,
  findFeedbackPage,
  haveWords,
  insertWords,
  saveSmiley,
  type FeedbackPage,
} from './feedback.repository.ts'

/** One tap on the tablet; another tap is a change of mind. */
export function giveSmiley(ctx: RequestContext, visitId: string, smiley: Smiley): Promise<Visit> {
  const viewer = requireDevice(ctx.viewer)
  return aboutVisit(
    ctx,
    visitId,
    (visit) => visit.residentId === viewer.residentId,
    (trx, visit) => saveSmiley(trx, visit, smiley),
  )
}

/** Enough to add what was forgotten; more than this of one person about one visit is no feedback. */
const mostWords = 5

/** A companion's words, where the resident lets the companion give them. The same words again are the same feedback. */
export async function giveFeedback(
  ctx: RequestContext,
  { visitId, text, smiley }: { visitId: string; text: string; smiley: Smiley | null },
): Promise<{ visitId: VisitId }> {
  const { companionId, residentId } = requireCompanion(ctx.viewer)
  const mayGive = (visit: Visit) => visit.residentId === residentId && hasConsent(ctx.viewer, 'give_feedback')
  const about = await aboutVisit(ctx, visitId, mayGive, async (trx, visit) => {
    const words = { companionId, text, smiley }
    // sent again because the answer was lost on the way
    if (await haveWords(trx, visit.id, words)) return
    if ((await countWords(trx, visit.id, companionId)) >= mostWords)
      throw new InvalidInput('input.visitId', `has ${mostWords} from you already`, 'ENOUGH_FEEDBACK')
    await insertWords(trx, visit, words)
  })
  return { visitId: about.id }
}

/** What is said is kept with the visit; where it is not the viewer's, the visit does not exist. */
function aboutVisit(
  ctx: RequestContext,
  idText: string,
  mayGive: (visit: Visit) => boolean,
  give: (trx: Trx, visit: Visit) => Promise<void>,
): Promise<Visit> {
  const id = getId<'Visit'>(idText)
  return inTransaction(ctx, async (trx) => {
    const visit = await lockVisit(trx, id)
    if (visit === undefined || !mayGive(visit)) throw new NotFound()
    refuseFeedback(visit, await getNow(trx))
    await give(trx, visit)
    await recordVisitAccess(trx, ctx, 'feedback.give', [visit])
    await appendEvent(trx, ...visitEvents('feedback.given', visit))
    return visit
  })
}

/** Read through visits that the viewer may see. */
export function loadFeedbackOfVisits(ctx: RequestContext, visitIds: readonly VisitId[]): Promise<Feedback[]> {
  return inTransaction(ctx, (trx) => findFeedbackOfVisits(trx, visitIds))
}

/** Newest first, of all residents or of a team's. */
export function readFeedback(
  ctx: RequestContext,
  { teamId, ...page }: Omit<FeedbackPage, 'teamId'> & { teamId: string | null },
): Promise<Feedback[]> {
  if (!mayListFeedback(requireStaff(ctx.viewer))) throw new Forbidden()
  const ofTeam = teamId === null ? undefined : getId<'Team'>(teamId)
  return inTransaction(ctx, async (trx) => {
    const found = await findFeedbackPage(trx, { ...page, teamId: ofTeam })
    const residentIds = found.map((feedback) => feedback.residentId)
    const access = { action: 'feedback.list', residentIds, subjectType: 'feedback', fromAddress: ctx.address }
    if (found.length > 0) await recordAccess(trx, ctx.viewer, access)
    return found
  })
}

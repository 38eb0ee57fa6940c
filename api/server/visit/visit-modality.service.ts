import { findOpenCall } from '../call/call.repository.ts'
import { closeCall } from '../call/call.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Modality, Trx } from '../db/database.ts'
import type { VisitId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import type { ModalityChangeReason } from '../db/tables/visits.ts'
import { mayPlanVideo } from '../video-suitability/video-suits.ts'
import { findTaskNorms } from '../visit-task/visit-task.repository.ts'
import { findModalityChanges, insertModalityChange, type ModalityChange } from './modality-change.repository.ts'
import { toPlannedTime, type WallTime } from './planned-time.ts'
import { changeModality } from './planning.ts'
import { mayManageVisit } from './visit-access.ts'
import { VisitNotPossible } from './visit-errors.ts'
import { editVisit, type VisitEdit } from './visit-planning.service.ts'
import { getClockOnTheWall } from './visit.repository.ts'
import type { Visit } from './visit.ts'

export interface ChangeModality extends VisitEdit {
  to: Modality
  reason: ModalityChangeReason
  note: string
  /** Null: it begins as planned. */
  time: WallTime | null
  keepsCarers: boolean
}

/** Another way, with the reason on record. The visit's carer may do it: a video visit fails in the middle of a day. */
export function changeVisitModality(ctx: RequestContext, edit: ChangeModality): Promise<Visit> {
  const { staffId } = requireStaff(ctx.viewer)
  const kind = { action: 'visit.changeModality', mayChange: mayManageVisit, needsFitCarers: true }
  return editVisit(ctx, edit, kind, async (trx, visit) => {
    if (visit.modality === edit.to) return visit
    const time = edit.time && toPlannedTime(edit.time, await getClockOnTheWall(trx), 'input.time')
    const changed = changeModality(visit, { ...edit, time }, await findTaskNorms(trx, visit.id))
    if (edit.to === 'video' && !(await mayPlanVideo(trx, visit.residentId)))
      throw new VisitNotPossible('VIDEO_DOES_NOT_SUIT', visit.state)
    await endOpenCall(trx, visit)
    const { orgId, id: visitId, modality: from } = visit
    await insertModalityChange(trx, { ...edit, orgId, visitId, from, changedBy: staffId })
    return changed
  })
}

/** A call that broke off and goes on by phone is over as a call. */
async function endOpenCall(trx: Trx, visit: Visit): Promise<void> {
  const call = await findOpenCall(trx, visit.id)
  if (call !== undefined) await closeCall(trx, call, 'lost', await getNow(trx))
}

/** Read through visits that the viewer may see. */
export function loadModalityChanges(ctx: RequestContext, visitIds: readonly VisitId[]): Promise<ModalityChange[]> {
  return inTransaction(ctx, (trx) => findModalityChanges(trx, visitIds))
}

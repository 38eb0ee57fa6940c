import type { Insertable } from 'kysely'
import type { VisitTable } from '../db/database.ts'
import type { OrgId, StaffId } from '../db/ids.ts'
import type { FeedbackTable, ModalityChangeTable, VisitTaskTable } from '../db/tables/visits.ts'
import { demoId, toId } from './demo-id.ts'
import type { PlannedVisit } from './planned-visit.ts'
import { outcomeOf } from './visit-history.ts'
import type { Outcome } from './visit-history.ts'

export interface VisitRows {
  readonly visits: Insertable<VisitTable>[]
  readonly tasks: Insertable<VisitTaskTable>[]
  readonly changes: Insertable<ModalityChangeTable>[]
  readonly feedback: Insertable<FeedbackTable>[]
}

export interface VisitRowsIdea {
  readonly seed: string
  readonly orgId: OrgId
  readonly now: Date
  /** Companions by resident who may give feedback. */
  readonly companions: ReadonlyMap<string, string>
}

/** Visits with what became of them by now. */
export function toVisitRows(idea: VisitRowsIdea, planned: readonly PlannedVisit[]): VisitRows {
  const each = planned.map((visit) => ({ ...idea, visit, outcome: outcomeOf(visit, idea.now, idea.seed) }))
  return {
    visits: each.map(toVisitRow),
    tasks: each.flatMap(toTaskRows),
    changes: each.flatMap(toChangeRows),
    feedback: each.flatMap(toFeedbackRows),
  }
}

interface Told extends VisitRowsIdea {
  readonly visit: PlannedVisit
  readonly outcome: Outcome
}

function toVisitRow({ orgId, visit, outcome }: Told): Insertable<VisitTable> {
  const [carer = null, second = null] = visit.carers.map((id) => toId<'Staff'>(id))
  const hasNote = outcome.note !== ''
  return {
    org_id: orgId,
    id: toId<'Visit'>(visit.id),
    resident_id: toId<'Resident'>(visit.residentId),
    carer_id: carer,
    second_carer_id: second,
    modality: outcome.modality,
    state: outcome.state,
    planned_start: visit.start,
    planned_end: visit.end,
    started_at: outcome.startedAt,
    ended_at: outcome.endedAt,
    origin: visit.origin,
    care_plan_id: visit.carePlanId === null ? null : toId<'CarePlan'>(visit.carePlanId),
    occurrence_on: visit.occurrenceOn,
    // by hand: what failed over video and was made by phone
    detached: outcome.change !== null,
    window_start: visit.windowStart,
    window_end: visit.windowEnd,
    allowed: visit.allowed,
    priority: visit.priority,
    carers_needed: visit.carersNeeded,
    norm_minutes: visit.normMinutes,
    baseline_travel_minutes: visit.baselineTravelMinutes,
    travel_minutes: outcome.travelMinutes,
    extra_reason: visit.extraReason,
    missed_reason: outcome.missedReason,
    cancel_reason: outcome.cancelReason,
    cancel_cause: outcome.cancelReason === null ? null : 'person',
    note: outcome.note,
    note_by: hasNote ? carer : null,
    note_at: hasNote ? outcome.endedAt : null,
  }
}

function toTaskRows({ orgId, visit, outcome }: Told): Insertable<VisitTaskTable>[] {
  return visit.tasks.map((task, position) => {
    const result = outcome.tasks[position] ?? null
    return {
      org_id: orgId,
      id: toId<'VisitTask'>(demoId(visit.id, 'task', String(position))),
      visit_id: toId<'Visit'>(visit.id),
      position,
      task_code: task.taskCode,
      need_id: task.needId,
      series_id: task.seriesId,
      home_minutes: task.homeMinutes,
      video_minutes: task.videoMinutes,
      qualification: task.qualification,
      detail: task.detail,
      outcome: result,
      recorded_by: result && firstCarer(visit),
      recorded_at: result && outcome.endedAt,
    }
  })
}

function toChangeRows({ orgId, visit, outcome }: Told): Insertable<ModalityChangeTable>[] {
  const { change, modality, startedAt } = outcome
  const carer = firstCarer(visit)
  if (change === null || carer === null || startedAt === null) return []
  return [
    {
      org_id: orgId,
      id: toId<'ModalityChange'>(demoId(visit.id, 'change')),
      visit_id: toId<'Visit'>(visit.id),
      from_modality: change.from,
      to_modality: modality,
      reason: change.reason,
      changed_by: carer,
      changed_at: startedAt,
    },
  ]
}

function toFeedbackRows({ orgId, visit, outcome, companions }: Told): Insertable<FeedbackTable>[] {
  const { smiley, companionText, endedAt } = outcome
  const companion = companions.get(visit.residentId)
  const row = (name: string, columns: Pick<Insertable<FeedbackTable>, 'smiley' | 'companion_id' | 'text'>) => ({
    org_id: orgId,
    id: toId<'Feedback'>(demoId(visit.id, 'feedback', name)),
    visit_id: toId<'Visit'>(visit.id),
    resident_id: toId<'Resident'>(visit.residentId),
    ...columns,
    at: endedAt ?? visit.end,
  })
  return [
    ...(smiley === null ? [] : [row('resident', { smiley, companion_id: null, text: '' })]),
    ...(companionText === null || companion === undefined
      ? []
      : [row('companion', { smiley: null, companion_id: toId<'Companion'>(companion), text: companionText })]),
  ]
}

function firstCarer({ carers: [carer] }: PlannedVisit): StaffId | null {
  return carer === undefined ? null : toId<'Staff'>(carer)
}

import type { VisitStateName } from '../../db/database.ts'
import type { OrgId, ResidentId, StaffId, TeamId, VisitId } from '../../db/ids.ts'
import type { Visit, VisitFacts } from '../visit.ts'

const at = (time: string) => new Date(`2026-11-23T${time}:00+02:00`)

/**
 * A visit for tests of rules: 23 November 2026, 9.00–9.15, over video, version 3. It has the fields of every state, so that
 * a test sees which ones a transition leaves behind.
 */
export function buildVisitValue(
  state: VisitStateName,
  facts: Partial<VisitFacts> & { carerId?: StaffId | null } = {},
): Visit {
  return {
    orgId: 'org' as OrgId,
    id: 'visit' as VisitId,
    residentId: 'resident' as ResidentId,
    teamId: 'team' as TeamId,
    carerId: 'carer' as StaffId,
    modality: 'video',
    plannedStart: at('09:00'),
    plannedEnd: at('09:15'),
    origin: 'extra',
    carePlanId: null,
    occurrenceOn: null,
    detached: false,
    window: null,
    allowed: 'either',
    priority: 3,
    carersNeeded: 1,
    secondCarerId: null,
    normMinutes: 0,
    baselineTravelMinutes: 0,
    travelMinutes: null,
    extraReason: null,
    confirmedAt: null,
    note: { text: '', by: null, at: null },
    version: 3,
    startedAt: at('09:01'),
    endedAt: at('09:10'),
    missedReason: null,
    cancelReason: 'sairaalassa',
    cancelCause: 'person',
    ...facts,
    state,
    // the fields of all states at once are no state's
  } as Visit
}

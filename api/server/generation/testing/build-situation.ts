import { randomUUID } from 'node:crypto'
import type { CareLevel, CarePause } from '../../care-plan/care-plan.ts'
import type { Day } from '../../db/database.ts'
import type { NeedId, NeedSeriesId, VisitId } from '../../db/ids.ts'
import type { Need, NeedLink } from '../../need/need.ts'
import type { ExistingVisit } from '../existing-visit.ts'
import type { Changes, Situation } from '../reconcile.ts'
import type { WantedVisit } from '../wanted-visit.ts'

/** A morning need of every day from 1 December 2026, in which video will do, unless the columns say otherwise. */
export function buildNeed(columns: Partial<Need> = {}): Need {
  const fromOn = columns.fromOn ?? '2026-12-01'
  const ids = { orgId: 'org', carePlanId: 'plan', residentId: 'resident', changedBy: 'staff' } as unknown as Need
  return {
    ...ids,
    id: randomUUID() as NeedId,
    seriesId: randomUUID() as NeedSeriesId,
    taskCode: 'other',
    recurrence: 'FREQ=DAILY',
    windowStart: '08:00:00',
    windowEnd: '10:00:00',
    allowed: 'either',
    homeMinutes: 15,
    videoMinutes: 10,
    qualification: null,
    carersNeeded: 1,
    priority: 3,
    homeEveryDays: null,
    baselineTravelMinutes: 12,
    onHolidays: 'same',
    note: '',
    fromOn,
    untilOn: null,
    anchorOn: fromOn,
    changedAt: new Date('2026-11-01T00:00:00Z'),
    version: 1,
    ...columns,
  }
}

export function buildLink(first: Need, second: Need, columns: Partial<NeedLink> = {}): NeedLink {
  const ends = { firstSeries: first.seriesId, secondSeries: second.seriesId }
  const gaps = { smallestGapMinutes: 0, largestGapMinutes: null }
  const ids = { id: randomUUID() as NeedLink['id'], carePlanId: first.carePlanId }
  return { ...ids, kind: 'order', ...ends, ...gaps, ...columns }
}

export function buildLevel(
  level: CareLevel['level'],
  fromOn: Day = '2026-12-01',
  untilOn: Day | null = null,
): CareLevel {
  return { level, fromOn, untilOn } as CareLevel
}

export function buildPause(fromOn: Day, untilOn: Day | null): CarePause {
  return { fromOn, untilOn } as CarePause
}

/** At the hybrid level, with nothing written yet, the evening before the plan begins; video suits. */
export function buildSituation(columns: Partial<Situation> = {}): Situation {
  return {
    plan: { startsOn: '2026-12-01', endsOn: null },
    levels: [buildLevel('hybrid')],
    pauses: [],
    needs: [],
    links: [],
    visits: [],
    timeZone: 'Europe/Helsinki',
    videoSuits: true,
    lastHomeOn: '2026-11-30',
    now: new Date('2026-11-30T18:00:00Z'),
    ...columns,
  }
}

/** The stored visits after the changes, as the repository would write them. */
export function applyChanges(visits: readonly ExistingVisit[], changes: Changes): ExistingVisit[] {
  const updates = new Map(changes.update.map(({ visit, wanted }) => [visit.id, wanted]))
  const cancels = new Map(changes.cancel.map(({ id, cause }) => [id, cause]))
  const kept = visits.map((visit): ExistingVisit => {
    const [wanted, cause] = [updates.get(visit.id), cancels.get(visit.id)]
    if (wanted !== undefined) return { ...visit, ...wanted, state: 'planned', cancelCause: null }
    return cause === undefined ? visit : { ...visit, state: 'cancelled', cancelCause: cause }
  })
  return [...kept, ...changes.insert.map((wanted) => storeVisit(wanted))]
}

export function storeVisit(wanted: WantedVisit, columns: Partial<ExistingVisit> = {}): ExistingVisit {
  return {
    ...wanted,
    id: randomUUID() as VisitId,
    state: 'planned',
    isOfPlan: true,
    carerId: null,
    secondCarerId: null,
    cancelCause: null,
    detached: false,
    hasModalityChange: false,
    ...columns,
  }
}

import type { Temporal } from 'temporal-polyfill'
import type { Trx } from '../db/database.ts'
import { demoSeriesOf } from './care-rows.ts'
import { rosterDays } from './day-visits.ts'
import type { RosterIdea, UnassignedVisit } from './day-visits.ts'
import { findUnrostered, saveRostered } from './days.repository.ts'
import type { RosteredTimes, UnrosteredRow } from './days.repository.ts'
import { toId } from './demo-id.ts'
import type { PlannedVisit } from './planned-visit.ts'

/**
 * The server's own generator runs every night, further ahead than the demo has carers: days that it made get them when they come
 * into sight, so that the demo carer has a day also after weeks.
 */
export async function rosterWaiting(trx: Trx, idea: RosterIdea, until: Temporal.PlainDate): Promise<void> {
  const days = { from: idea.today.toString(), until: until.toString() }
  const rows = await findUnrostered(trx, toId<'Team'>(idea.team), days)
  if (rows.length === 0) return
  const demoSeries = demoSeriesOf(idea)
  const rostered = rosterDays(
    rows.map((row) => toUnassigned(row, demoSeries)),
    idea,
  )
  await saveRostered(trx, rostered.flatMap(toTimes))
}

function toUnassigned(row: UnrosteredRow, demoSeries: ReadonlySet<string>): UnassignedVisit {
  return {
    id: row.id,
    residentId: row.resident_id,
    origin: 'need',
    carePlanId: row.care_plan_id,
    occurrenceOn: row.occurrence_on,
    modality: row.modality,
    allowed: row.allowed,
    start: row.planned_start,
    end: row.planned_end,
    windowStart: row.window_start,
    windowEnd: row.window_end,
    priority: row.priority,
    carersNeeded: row.carers_needed,
    normMinutes: row.norm_minutes,
    baselineTravelMinutes: row.baseline_travel_minutes,
    extraReason: null,
    tasks: row.tasks.map(({ qualification, seriesId }) => ({
      qualification,
      seriesId: seriesId === null ? null : toId<'NeedSeries'>(seriesId),
      needId: null,
      taskCode: 'other',
      homeMinutes: 1,
      videoMinutes: null,
      detail: '',
    })),
    carers: [],
    travelMinutes: 0,
    spareMinutes: 0,
    isOfDemoCarer: row.tasks.some(({ seriesId }) => seriesId !== null && demoSeries.has(seriesId)),
  }
}

/** Extra visits come with new days alone. */
function toTimes({ id, origin, carers, start, end }: PlannedVisit): RosteredTimes[] {
  const [carer, second = null] = carers
  if (carer === undefined || origin === 'extra') return []
  return [{ id, carer_id: carer, second_carer_id: second, planned_start: start, planned_end: end }]
}

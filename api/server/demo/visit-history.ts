import { Temporal } from 'temporal-polyfill'
import type { VisitStateName } from '../db/database.ts'
import { cancelReasons, visitNotes } from './demo-tasks.ts'
import type { PlannedVisit } from './day-plan.ts'
import { seededRandom } from './seeded-random.ts'

/** What became of a visit by now. */
export interface Outcome {
  readonly state: Extract<VisitStateName, 'planned' | 'done' | 'missed' | 'cancelled'>
  readonly startedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly note: string
  readonly cancelReason: string | null
}

const still: Outcome = { state: 'planned', startedAt: null, endedAt: null, note: '', cancelReason: null }

/** A past visit was made, but for a few; one that is not over yet is still planned: nobody of the demo is in a call. */
export function outcomeOf(visit: PlannedVisit, now: Temporal.Instant, seed: string): Outcome {
  if (Temporal.Instant.compare(visit.end.toInstant(), now) > 0) return still
  const random = seededRandom(`${seed}/outcome/${visit.carer}/${visit.start.toString()}`)
  const luck = random.fraction()
  if (luck < 0.03) return { ...still, state: 'cancelled', cancelReason: random.pick(cancelReasons) }
  if (luck < 0.06 && visit.modality === 'video') return { ...still, state: 'missed' }
  const start = visit.start.toInstant().add({ seconds: random.between(0, 150) })
  const end = visit.end.toInstant().subtract({ seconds: random.between(0, 120) })
  return {
    ...still,
    state: 'done',
    startedAt: start,
    endedAt: end,
    note: random.fraction() < 0.6 ? random.pick(visitNotes) : '',
  }
}

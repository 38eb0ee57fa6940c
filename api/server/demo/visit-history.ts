import type { Modality, VisitStateName } from '../db/database.ts'
import type { ModalityChangeReason, TaskOutcome } from '../db/tables/visits.ts'
import { cancelReasons, companionWords, missedReasons, visitNotes } from './demo-words.ts'
import type { PlannedVisit } from './planned-visit.ts'
import { seededRandom } from './seeded-random.ts'
import type { SeededRandom } from './seeded-random.ts'

/** What became of a visit by now. */
export interface Outcome {
  readonly state: Extract<VisitStateName, 'planned' | 'done' | 'missed' | 'cancelled'>
  readonly modality: Modality
  readonly change: { readonly from: Modality; readonly reason: ModalityChangeReason } | null
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly note: string
  readonly cancelReason: string | null
  readonly missedReason: string | null
  readonly travelMinutes: number | null
  /** One for each task, in their order; none unless it is done. */
  readonly tasks: readonly TaskOutcome[]
  readonly smiley: 1 | 2 | 3 | null
  readonly companionText: string | null
}

type End = Partial<Outcome> & Pick<Outcome, 'state'>

/** A past visit was made, but for a few; one that is not over yet is still planned: nobody of the demo is in a call. */
export function outcomeOf(visit: PlannedVisit, now: Date, seed: string): Outcome {
  return { ...untouched, modality: visit.modality, ...endOf(visit, now, seed) }
}

const untouched = {
  change: null,
  startedAt: null,
  endedAt: null,
  note: '',
  cancelReason: null,
  missedReason: null,
  travelMinutes: null,
  tasks: [],
  smiley: null,
  companionText: null,
} satisfies Omit<Outcome, 'state' | 'modality'>

function endOf(visit: PlannedVisit, now: Date, seed: string): End {
  if (visit.end > now) return { state: 'planned' }
  const random = seededRandom(`${seed}/outcome/${visit.id}`)
  const luck = random.fraction()
  if (visit.carers.length === 0) return { state: 'missed', missedReason: random.pick(missedReasons) }
  if (luck < 0.015) return { state: 'cancelled', cancelReason: random.pick(cancelReasons) }
  if (visit.modality === 'video' && luck < 0.035) return { state: 'missed' }
  const isFailed = visit.modality === 'video' && luck < 0.05
  const end = done(visit, random, isFailed ? 'phone' : visit.modality)
  // Nothing of it is later than now, also where somebody stayed longer.
  const ended = end.endedAt && end.endedAt > now ? { ...end, endedAt: now } : end
  return isFailed ? { ...ended, ...changed(visit, random) } : ended
}

/** A call that failed and was made by phone. */
function changed(visit: PlannedVisit, random: SeededRandom): Pick<Outcome, 'change' | 'modality'> {
  const reason = random.pick<ModalityChangeReason>(['no_answer', 'no_answer', 'technical', 'resident_wish'])
  return { modality: 'phone', change: { from: visit.modality, reason } }
}

function done(visit: PlannedVisit, random: SeededRandom, modality: Modality): End {
  const startedAt = later(visit.start, random.between(0, 150))
  const endedAt = later(visit.end, secondsOver(visit, random, modality))
  return {
    state: 'done',
    startedAt,
    endedAt,
    note: random.fraction() < 0.5 ? random.pick(visitNotes) : '',
    travelMinutes: modality === 'home' ? Math.max(1, visit.travelMinutes + random.between(-2, 4)) : null,
    tasks: visit.tasks.map(() => taskOutcome(random.fraction())),
    smiley: random.fraction() < 0.2 ? smileyOf(random.fraction()) : null,
    companionText: random.fraction() < 0.02 ? random.pick(companionWords) : null,
  }
}

/** Calls end when they should or a little before. What they save is given back: many visits in person are longer, where time allows. */
function secondsOver({ spareMinutes }: PlannedVisit, random: SeededRandom, modality: Modality): number {
  if (modality !== 'home') return -random.between(0, 100)
  const wished = random.fraction() < 0.75 ? random.between(5, 25) : random.between(-2, 2)
  return 60 * Math.min(wished, spareMinutes)
}

function taskOutcome(luck: number): TaskOutcome {
  if (luck < 0.93) return 'done'
  if (luck < 0.96) return 'partly'
  return luck < 0.98 ? 'refused' : 'not_needed'
}

function smileyOf(luck: number): 1 | 2 | 3 {
  if (luck < 0.82) return 3
  return luck < 0.95 ? 2 : 1
}

function later(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000)
}

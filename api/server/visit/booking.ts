import type { ResidentId, StaffId } from '../db/ids.ts'
import type { Visit } from './visit.ts'

/** Who or what a visit takes, and can be taken only once at a time: the trigger `book_visit` (0004-visits.ts) says the same. */
export type Subject = { kind: 'carer'; id: StaffId } | { kind: 'tablet'; id: ResidentId }

/** None for what is over, missed or cancelled. The tablet goes by its resident: any of the home's may ring. */
export function bookedSubjects(visit: Visit): Subject[] {
  if (visit.state !== 'planned' && visit.state !== 'ringing' && visit.state !== 'in_progress') return []
  const carers = [visit.carerId, visit.secondCarerId].filter((id) => id !== null)
  const subjects: Subject[] = carers.map((id) => ({ kind: 'carer', id }))
  return visit.modality === 'video' ? [...subjects, { kind: 'tablet', id: visit.residentId }] : subjects
}

/** Whether it takes the same at the same time, so that there is nothing to look at anew. */
export function isBookedAlike(one: Visit, other: Visit): boolean {
  const toText = (visit: Visit) =>
    [visit.plannedStart.valueOf(), visit.plannedEnd.valueOf(), ...bookedSubjects(visit).map(({ id }) => id)].join(' ')
  return toText(one) === toText(other)
}

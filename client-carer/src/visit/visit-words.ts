import { dayOf, formatDate, formatTime, minutesBetween } from 'api/client/format-time'
import type { Language, TimeWords } from 'api/client/format-time'
import * as m from '../paraglide/messages.js'
import { carersOf, isCarerOf, otherCarersOf } from './visit-rules.ts'
import type { TabletState, Visit } from './visit-rules.ts'

/** "Kuvapuhelu", "Käynti" or "Puhelu": the word of the four ways in which the modality is told. */
export function modalityWord(modality: Visit['modality']): string {
  switch (modality) {
    case 'VIDEO':
      return m.modality_video()
    case 'HOME':
      return m.modality_home()
    case 'PHONE':
      return m.modality_phone()
    default:
      return modality satisfies never
  }
}

/** What has become of a visit. Null while it is planned: then the modality is what matters. */
export function stateWord(visit: Pick<Visit, 'state' | 'modality'>): string | null {
  switch (visit.state) {
    case 'PLANNED':
      return null
    case 'RINGING':
      return m.state_ringing()
    case 'IN_PROGRESS':
      return visit.modality === 'VIDEO' ? m.state_in_call() : m.state_in_progress()
    case 'DONE':
      return m.state_done()
    case 'MISSED':
      return visit.modality === 'HOME' ? m.state_not_made() : m.state_missed()
    case 'DECLINED':
      return m.state_declined()
    case 'CANCELLED':
      return m.state_cancelled()
    default:
      return visit.state satisfies never
  }
}

/** How long it took, or is meant to take. */
export function visitMinutes(visit: Pick<Visit, 'plannedStart' | 'plannedEnd' | 'startedAt' | 'endedAt'>): number {
  const { startedAt, endedAt, plannedStart, plannedEnd } = visit
  return startedAt && endedAt
    ? Math.max(1, minutesBetween(startedAt, endedAt))
    : minutesBetween(plannedStart, plannedEnd)
}

/** "9.12", or "21.11. 9.12" when it was on another day. */
export function timeWithDay(instant: string, today: string, words: TimeWords): string {
  const day = dayOf(instant, words.timeZone)
  const time = formatTime(instant, words)
  return day === today ? time : `${formatDate(day, words.language)} ${time}`
}

const nameOf = ({ firstName, lastName }: NonNullable<Visit['carer']>) => [firstName, lastName].filter(Boolean).join(' ')

/** "Anna Virtanen ja Mikko Salo", "" where nobody makes it yet. */
export function carerNames(visit: Pick<Visit, 'carer' | 'secondCarer'>, language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(carersOf(visit).map(nameOf))
}

/** With whom the viewer makes it, or who does; null where there is nobody else to tell of. */
export function carersWords(
  visit: Pick<Visit, 'carer' | 'secondCarer'>,
  staffId: string,
  language: Language,
): string | null {
  const [other] = otherCarersOf(visit, staffId)
  if (!other) return null
  return isCarerOf(visit, staffId)
    ? m.visit_with({ name: nameOf(other) })
    : m.visit_carers({ names: carerNames(visit, language) })
}

/** Whose the note is, and since when. */
export function savedBy({ noteBy, noteAt }: Pick<Visit, 'noteBy' | 'noteAt'>, today: string, words: TimeWords): string {
  return noteBy && noteAt ? m.note_saved_by({ name: nameOf(noteBy), time: timeWithDay(noteAt, today, words) }) : ''
}

/** What the carer must know of the tablet before calling. */
export function tabletWords(tablet: TabletState, today: string, words: TimeWords): string | null {
  switch (tablet.name) {
    case 'connected':
      return m.tablet_connected()
    case 'none':
      return m.tablet_none()
    case 'silent':
      return tablet.lastSeenAt
        ? m.tablet_silent({ time: timeWithDay(tablet.lastSeenAt, today, words) })
        : m.tablet_never_seen()
    case 'unknown':
      return null
    default:
      return tablet satisfies never
  }
}

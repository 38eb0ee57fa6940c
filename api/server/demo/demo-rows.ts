import type { Temporal } from 'temporal-polyfill'
import type { Insertable } from 'kysely'
import type { VisitTable } from '../db/database.ts'
import type { Id, OrgId, ResidentId, StaffId, TeamId, VisitId } from '../db/ids.ts'
import type { County } from './county.ts'
import type { PlannedVisit } from './day-plan.ts'
import { demoId } from './demo-id.ts'
import type { DemoRows } from './demo.repository.ts'
import { outcomeOf } from './visit-history.ts'

/** The counties as rows. Portraits become photos. */
export function toPeopleRows(counties: readonly County[]): DemoRows {
  return {
    organisations: counties.map((county) => ({ id: toId(county.id), name: county.name, time_zone: county.timeZone })),
    teams: counties.flatMap((county) =>
      county.teams.map((team) => ({ org_id: toId(county.id), id: toId(team.id), name: team.name })),
    ),
    photos: counties.flatMap((county) =>
      [...county.staff, ...county.residents].map((person) => toPhotoRow(county, person)),
    ),
    staff: counties.flatMap((county) => county.staff.map((staff) => toStaffRow(county, staff))),
    residents: counties.flatMap((county) => county.residents.map((resident) => toResidentRow(county, resident))),
  }
}

/** Ids of the demo are made by demoId: this says which noun each of them names. */
export function toId<Name extends string>(uuid: string): Id<Name> {
  return uuid as Id<Name>
}

function toPhotoRow(county: County, person: { photoId: string; portrait: string }): DemoRows['photos'][number] {
  const bytes = Buffer.from(person.portrait, 'utf8')
  return { org_id: toId(county.id), id: toId(person.photoId), content_type: 'image/svg+xml', bytes }
}

function toStaffRow(county: County, staff: County['staff'][number]): DemoRows['staff'][number] {
  return {
    org_id: toId<'Organisation'>(county.id) satisfies OrgId,
    id: toId<'Staff'>(staff.id) satisfies StaffId,
    team_id: staff.teamId === null ? null : (toId<'Team'>(staff.teamId) satisfies TeamId),
    role: staff.role,
    first_name: staff.firstName,
    last_name: staff.lastName,
    photo_id: toId(staff.photoId),
    language: staff.language,
  }
}

function toResidentRow(county: County, resident: County['residents'][number]): DemoRows['residents'][number] {
  return {
    org_id: toId(county.id),
    id: toId<'Resident'>(resident.id) satisfies ResidentId,
    team_id: toId(resident.teamId),
    first_name: resident.firstName,
    last_name: resident.lastName,
    language: resident.language,
    street_address: resident.streetAddress,
    postal_code: resident.postalCode,
    town: resident.town,
    phone: resident.phone,
    photo_id: toId(resident.photoId),
    about: resident.about,
  }
}

/** By its place in the day: a day is there when its first visit is, whatever became of the plan's rules since. */
export function toVisitId(seed: string, county: County, day: Temporal.PlainDate, place: number): VisitId {
  return toId<'Visit'>(demoId(seed, 'visit', county.id, day.toString(), String(place)))
}

export function toVisitRow(
  visit: PlannedVisit,
  about: { seed: string; county: County; now: Temporal.Instant; id: VisitId },
): Insertable<VisitTable> {
  const outcome = outcomeOf(visit, about.now, about.seed)
  const hasNote = outcome.note !== ''
  return {
    org_id: toId(about.county.id),
    id: about.id,
    resident_id: toId(visit.resident),
    carer_id: toId(visit.carer),
    modality: visit.modality,
    state: outcome.state,
    planned_start: toDate(visit.start.toInstant()),
    planned_end: toDate(visit.end.toInstant()),
    started_at: outcome.startedAt && toDate(outcome.startedAt),
    ended_at: outcome.endedAt && toDate(outcome.endedAt),
    note: outcome.note,
    note_by: hasNote ? toId(visit.carer) : null,
    note_at: hasNote && outcome.endedAt ? toDate(outcome.endedAt) : null,
    cancel_reason: outcome.cancelReason,
    cancel_cause: outcome.cancelReason === null ? null : 'person',
  }
}

function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds)
}

import type { Insertable } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { OrganisationTable, PhotoTable, ResidentTable, StaffTable, TeamTable } from '../db/database.ts'
import type { TaskTypeTable } from '../db/tables/care.ts'
import type { AreaTable, QualificationTable, StaffQualificationTable } from '../db/tables/people.ts'
import { demoTasks, qualifications } from './catalogue.ts'
import type { DemoTask } from './catalogue.ts'
import type { County, CountyResident, CountyStaff } from './county.ts'
import { toId } from './demo-id.ts'
import { seededRandom } from './seeded-random.ts'

export interface PeopleRows {
  readonly organisations: Insertable<OrganisationTable>[]
  readonly areas: Insertable<AreaTable>[]
  readonly teams: Insertable<TeamTable>[]
  readonly qualifications: Insertable<QualificationTable>[]
  readonly taskTypes: Insertable<TaskTypeTable>[]
  readonly photos: Insertable<PhotoTable>[]
  readonly staff: Insertable<StaffTable>[]
  readonly staffQualifications: Insertable<StaffQualificationTable>[]
  readonly residents: Insertable<ResidentTable>[]
}

/** A county as rows: who is there and what the house's lists hold. Portraits become photos. */
export function toPeopleRows(county: County, today: Temporal.PlainDate): PeopleRows {
  const org_id = toId<'Organisation'>(county.id)
  return {
    organisations: [{ id: org_id, name: county.name, time_zone: county.timeZone }],
    areas: county.areas.map(({ id, name }) => ({ org_id, id: toId(id), name })),
    teams: county.teams.map(({ id, name, areaId }) => ({ org_id, id: toId(id), name, area_id: toId(areaId) })),
    qualifications: qualifications.map(([code, name_fi, name_sv, name_en]) => ({
      org_id,
      code,
      name_fi,
      name_sv,
      name_en,
    })),
    taskTypes: Object.entries<DemoTask>(demoTasks).map(([code, task]) => ({ org_id, code, ...toTaskColumns(task) })),
    photos: [...county.staff, ...county.residents].map(({ photoId, portrait }) => ({
      org_id,
      id: toId(photoId),
      content_type: 'image/svg+xml',
      bytes: Buffer.from(portrait, 'utf8'),
    })),
    staff: county.staff.map((staff) => toStaffRow(county, staff)),
    staffQualifications: county.staff.flatMap((staff) => toQualificationRows(county, staff, today)),
    residents: county.residents.map((resident) => toResidentRow(county, resident)),
  }
}

function toTaskColumns({
  names: [name_fi, name_sv, name_en],
  sense,
  homeMinutes,
  videoMinutes,
  qualification,
}: DemoTask) {
  return { name_fi, name_sv, name_en, sense, home_minutes: homeMinutes, video_minutes: videoMinutes, qualification }
}

function toStaffRow(county: County, staff: CountyStaff): Insertable<StaffTable> {
  return {
    org_id: toId<'Organisation'>(county.id),
    id: toId<'Staff'>(staff.id),
    team_id: staff.teamId === null ? null : toId<'Team'>(staff.teamId),
    role: staff.role,
    first_name: staff.firstName,
    last_name: staff.lastName,
    photo_id: toId<'Photo'>(staff.photoId),
    language: staff.language,
    languages: [...staff.languages],
    travel_mode: staff.travelMode,
    base: staff.base,
    base_lat: staff.baseLat,
    base_lon: staff.baseLon,
    contract_minutes_per_week: staff.contractMinutesPerWeek,
  }
}

/** A licence lasts five years; one in thirty lapses within the next weeks, so that somebody has it to see to. */
function toQualificationRows(
  county: County,
  staff: CountyStaff,
  today: Temporal.PlainDate,
): Insertable<StaffQualificationTable>[] {
  const random = seededRandom(`qualifications/${staff.id}`)
  return staff.qualifications.map((code) => {
    const days = random.fraction() < 1 / 30 ? random.between(15, 40) : random.between(60, 1500)
    const expires = today.add({ days })
    return {
      org_id: toId<'Organisation'>(county.id),
      staff_id: toId<'Staff'>(staff.id),
      code,
      granted_on: expires.subtract({ years: 5 }).toString(),
      expires_on: expires.toString(),
    }
  })
}

function toResidentRow(county: County, resident: CountyResident): Insertable<ResidentTable> {
  return {
    org_id: toId<'Organisation'>(county.id),
    id: toId<'Resident'>(resident.id),
    team_id: toId<'Team'>(resident.teamId),
    first_name: resident.firstName,
    last_name: resident.lastName,
    language: resident.language,
    languages: [...resident.languages],
    street_address: resident.streetAddress,
    postal_code: resident.postalCode,
    town: resident.town,
    lat: resident.lat,
    lon: resident.lon,
    phone: resident.phone,
    photo_id: toId<'Photo'>(resident.photoId),
    about: resident.about,
    continuity_carers: resident.continuityCarers,
  }
}

import type { CreateStaffInput, StaffCardFragment, UpdateStaffInput } from 'api/client/generated/graphql'
import * as m from '../paraglide/messages.js'

/** A person's facts as they stand in the form's fields: texts, where '' is none. */
export type StaffValues = {
  firstName: string
  lastName: string
  role: NonNullable<CreateStaffInput['role']>
  teamId: string
  language: 'fi' | 'sv' | 'en'
  /** Tags, parted by commas or spaces. */
  languages: string
  travelMode: 'CAR' | 'BICYCLE' | 'FOOT' | 'TRANSIT'
  base: 'FIELD' | 'DESK'
  contractHours: string
  latitude: string
  longitude: string
  /** yyyy-mm-dd: the last day at work. */
  lastDay: string
}

export const newStaffValues: StaffValues = {
  firstName: '',
  lastName: '',
  role: 'CARER',
  teamId: '',
  language: 'fi',
  languages: '',
  travelMode: 'CAR',
  base: 'FIELD',
  contractHours: '',
  latitude: '',
  longitude: '',
  lastDay: '',
}

export function toStaffValues(person: StaffCardFragment, previousDay: (day: string) => string): StaffValues {
  const { contractMinutesPerWeek, homeBase, leftOn } = person
  return {
    firstName: person.firstName,
    lastName: person.lastName ?? '',
    role: person.role,
    teamId: person.team?.id ?? '',
    language: person.language,
    languages: (person.languages ?? []).join(', '),
    travelMode: person.travelMode ?? 'CAR',
    base: person.base ?? 'FIELD',
    contractHours: contractMinutesPerWeek === null ? '' : toNumberText(contractMinutesPerWeek / 60),
    latitude: homeBase ? toNumberText(homeBase.latitude) : '',
    longitude: homeBase ? toNumberText(homeBase.longitude) : '',
    lastDay: leftOn ? previousDay(leftOn) : '',
  }
}

/** What a person typed as a number, with a comma or a point; null: none, NaN: no number. */
export function toNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return null
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN
}

export function toNumberText(value: number): string {
  return String(Math.round(value * 1e6) / 1e6).replace('.', ',')
}

export const toTags = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)

/** What is wrong, by field; the API's own rules come on top of these. */
export function checkStaffValues(values: StaffValues): Partial<Record<keyof StaffValues, string>> {
  const wrong: Partial<Record<keyof StaffValues, string>> = {}
  if (!values.firstName.trim()) wrong.firstName = m.staff_first_name_missing()
  if (!values.lastName.trim()) wrong.lastName = m.staff_last_name_missing()
  if (toTags(values.languages).some((tag) => !/^[a-z]{2,3}$/.test(tag))) wrong.languages = m.staff_languages_wrong()
  const hours = toNumber(values.contractHours)
  if (hours !== null && !(hours >= 0 && hours <= 60)) wrong.contractHours = m.staff_hours_wrong()
  const [latitude, longitude] = [toNumber(values.latitude), toNumber(values.longitude)]
  if (Number.isNaN(latitude)) wrong.latitude = m.staff_degrees_wrong()
  if (Number.isNaN(longitude)) wrong.longitude = m.staff_degrees_wrong()
  if (latitude === null && longitude !== null) wrong.latitude = m.row_coordinate_missing()
  if (longitude === null && latitude !== null) wrong.longitude = m.row_coordinate_missing()
  return wrong
}

/** As the API takes it. `nextDay`: the API keeps the first day without work. */
export function toStaffInput(values: StaffValues): CreateStaffInput {
  const hours = toNumber(values.contractHours)
  const [latitude, longitude] = [toNumber(values.latitude), toNumber(values.longitude)]
  return {
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    role: values.role,
    teamId: values.teamId || null,
    language: values.language,
    languages: toTags(values.languages),
    travelMode: values.travelMode,
    base: values.base,
    contractMinutesPerWeek: hours === null ? null : Math.round(hours * 60),
    homeBase: latitude === null || longitude === null ? null : { latitude, longitude },
  }
}

export function toStaffChange(
  values: StaffValues,
  { id, version, nextDay }: { id: string; version: number; nextDay: (day: string) => string },
): UpdateStaffInput {
  return { ...toStaffInput(values), id, version, leftOn: values.lastDay ? nextDay(values.lastDay) : null }
}

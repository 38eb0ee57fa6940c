import type { CreateResidentInput, ResidentFactsFragment, UpdateResidentInput } from 'api/client/generated/graphql'
import type { Problems } from '../form/form.svelte.ts'
import { isPhoneOrNone } from '../form/typed-checks.ts'
import * as m from '../paraglide/messages.js'
import { toNumber, toNumberText, toTags } from '../staff/staff-values.ts'

/** A resident's facts as they stand in the form's fields, in the order of the screen: texts, where '' is none. */
export type ResidentValues = {
  firstName: string
  lastName: string
  teamId: string
  language: 'fi' | 'sv' | 'en'
  /** Tags, parted by commas or spaces. */
  languages: string
  phone: string
  streetAddress: string
  postalCode: string
  town: string
  /** Degrees; both empty: nobody has found the home yet. */
  latitude: string
  longitude: string
  continuityCarers: string
  about: string
}

export function newResidentValues(teamId: string): ResidentValues {
  return {
    ...{ firstName: '', lastName: '', teamId, language: 'fi', languages: '', phone: '' },
    ...{ streetAddress: '', postalCode: '', town: '', latitude: '', longitude: '', continuityCarers: '', about: '' },
  }
}

export function toResidentValues(resident: ResidentFactsFragment): ResidentValues {
  const { coordinates } = resident
  return {
    firstName: resident.firstName,
    lastName: resident.lastName ?? '',
    teamId: resident.team?.id ?? '',
    language: resident.language,
    languages: (resident.languages ?? []).join(', '),
    phone: resident.phone ?? '',
    streetAddress: resident.streetAddress ?? '',
    postalCode: resident.postalCode ?? '',
    town: resident.town ?? '',
    latitude: coordinates ? toNumberText(coordinates.latitude) : '',
    longitude: coordinates ? toNumberText(coordinates.longitude) : '',
    continuityCarers: resident.continuityCarers === null ? '' : String(resident.continuityCarers),
    about: resident.about ?? '',
  }
}

/** What is wrong, by field; the API's own rules come on top of these. */
export function checkResidentValues(values: ResidentValues): Problems<ResidentValues> {
  const wrong: Problems<ResidentValues> = {}
  for (const name of ['firstName', 'lastName', 'teamId', 'streetAddress', 'town'] as const)
    if (!values[name].trim()) wrong[name] = m.form_required()
  if (!/^\d{5}$/.test(values.postalCode.trim())) wrong.postalCode = m.resident_postal_code_wrong()
  if (!isPhoneOrNone(values.phone)) wrong.phone = m.phone_wrong()
  if (toTags(values.languages).some((tag) => !/^[a-z]{2,3}$/.test(tag))) wrong.languages = m.staff_languages_wrong()
  const carers = toNumber(values.continuityCarers)
  if (carers !== null && !(Number.isInteger(carers) && carers >= 1 && carers <= 20))
    wrong.continuityCarers = m.resident_continuity_wrong()
  return { ...wrong, ...checkCoordinates(values) }
}

function checkCoordinates(values: ResidentValues): Problems<ResidentValues> {
  const [latitude, longitude] = [toNumber(values.latitude), toNumber(values.longitude)]
  return {
    ...(Number.isNaN(latitude) && { latitude: m.staff_degrees_wrong() }),
    ...(Number.isNaN(longitude) && { longitude: m.staff_degrees_wrong() }),
    ...(latitude === null && longitude !== null && { latitude: m.row_coordinate_missing() }),
    ...(longitude === null && latitude !== null && { longitude: m.row_coordinate_missing() }),
  }
}

export function toResidentInput(values: ResidentValues): CreateResidentInput {
  return {
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    teamId: values.teamId,
    language: values.language,
    languages: toTags(values.languages),
    phone: values.phone.trim() || null,
    streetAddress: values.streetAddress.trim(),
    postalCode: values.postalCode.trim(),
    town: values.town.trim(),
    coordinates: toCoordinates(values),
    continuityCarers: toNumber(values.continuityCarers),
    about: values.about.trim(),
  }
}

/** Coordinates go along only where they were touched: another address alone loses the old ones, which then point elsewhere. */
export function toResidentChange(
  values: ResidentValues,
  before: ResidentValues,
  { id, version }: { id: string; version: number },
): UpdateResidentInput {
  const { coordinates, ...facts } = toResidentInput(values)
  const isMoved = values.latitude !== before.latitude || values.longitude !== before.longitude
  return { ...facts, ...(isMoved ? { coordinates } : {}), id, version }
}

function toCoordinates(values: ResidentValues) {
  const [latitude, longitude] = [toNumber(values.latitude), toNumber(values.longitude)]
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

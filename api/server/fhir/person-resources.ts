import type { HumanName, Patient, Practitioner, PractitionerQualification } from 'fhir/r4.js'
import type { Language } from '../db/database.ts'
import type { ResidentId, StaffId } from '../db/ids.ts'
import { ownCoding, toCommunication, toIdentifiers, toMeta, type FhirPlace } from './fhir-words.ts'

export interface PatientSource {
  readonly id: ResidentId
  readonly externalKey: string | null
  readonly version: number
  readonly firstName: string
  readonly lastName: string
  readonly language: Language
  readonly languages: readonly string[]
  readonly phone: string | null
  readonly streetAddress: string
  readonly postalCode: string
  readonly town: string
  /** The care has not ended. */
  readonly inCare: boolean
}

/** A resident without what is not another system's business: notes, coordinates, keys, wishes. No hetu: none is kept. */
export function toPatient(resident: PatientSource, place: FhirPlace): Patient {
  const { id, version, language, languages, phone, streetAddress, postalCode, town, inCare } = resident
  return {
    resourceType: 'Patient',
    id,
    meta: toMeta(version),
    ...toIdentifiers(place, 'resident', resident.externalKey),
    active: inCare,
    name: [toName(resident)],
    ...(phone === null ? {} : { telecom: [{ system: 'phone', value: phone }] }),
    address: [{ use: 'home', line: [streetAddress], city: town, postalCode, country: 'FI' }],
    communication: toCommunication(language, languages).map((spoken, place) => ({
      language: spoken,
      ...(place === 0 ? { preferred: true } : {}),
    })),
    managingOrganization: { display: place.organisation },
  }
}

export interface PractitionerSource {
  readonly id: StaffId
  readonly externalKey: string | null
  readonly version: number
  readonly firstName: string
  readonly lastName: string
  readonly language: Language
  readonly languages: readonly string[]
  readonly works: boolean
  readonly qualifications: readonly QualificationSource[]
}

export interface QualificationSource {
  readonly code: string
  readonly name: string
  /** yyyy-mm-dd; the last day is one on which it is valid. */
  readonly grantedOn: string | null
  readonly expiresOn: string | null
}

export function toPractitioner(staff: PractitionerSource, place: FhirPlace): Practitioner {
  const { id, version, works, language, languages, qualifications } = staff
  return {
    resourceType: 'Practitioner',
    id,
    meta: toMeta(version),
    ...toIdentifiers(place, 'staff', staff.externalKey),
    active: works,
    name: [toName(staff)],
    communication: toCommunication(language, languages),
    ...(qualifications.length === 0
      ? {}
      : { qualification: qualifications.map((each) => toQualification(each, place)) }),
  }
}

function toQualification(held: QualificationSource, place: FhirPlace): PractitionerQualification {
  const { code, name, grantedOn: start, expiresOn: end } = held
  const period = { ...(start === null ? {} : { start }), ...(end === null ? {} : { end }) }
  return {
    code: { coding: [ownCoding(place, 'qualification', code, name)], text: name },
    ...(start === null && end === null ? {} : { period }),
  }
}

function toName({ firstName, lastName }: { firstName: string; lastName: string }): HumanName {
  return { use: 'official', family: lastName, given: firstName.split(' ').filter((name) => name !== '') }
}

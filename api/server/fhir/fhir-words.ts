import type { CodeableConcept, Coding, Meta, Reference } from 'fhir/r4.js'
import type { Language, Modality } from '../db/database.ts'

/**
 * What every mapping needs to know of where it is served. Code systems of our own are named under the server's own address:
 * we invent no OIDs, and put no profile into `meta` that our tests do not cover (design/interfaces.md).
 */
export interface FhirPlace {
  /** `https://…/fhir/r4`, without a slash at its end. */
  readonly base: string
  readonly organisation: string
}

export type OwnSystem = 'action' | 'care-level' | 'modality' | 'qualification' | 'role' | 'task'

export function ownCoding({ base }: FhirPlace, system: OwnSystem, code: string, display?: string): Coding {
  return { system: `${base}/CodeSystem/${system}`, code, ...(display === undefined ? {} : { display }) }
}

export function ownConcept(place: FhirPlace, system: OwnSystem, code: string, display?: string): CodeableConcept {
  return { coding: [ownCoding(place, system, code, display)] }
}

/** What another system calls the thing: it told us in an import. */
export function toIdentifiers({ base }: FhirPlace, kind: string, externalKey: string | null) {
  return externalKey === null
    ? {}
    : { identifier: [{ system: `${base}/NamingSystem/${kind}-key`, value: externalKey }] }
}

export function toMeta(version: number): Meta {
  return { versionId: String(version) }
}

export function refer(type: 'Appointment' | 'Patient' | 'Practitioner', id: string): Reference {
  return { reference: `${type}/${id}` }
}

/** Languages as BCP 47 tags, the first being the one to speak. */
export function toCommunication(language: Language, others: readonly string[]): CodeableConcept[] {
  const codes = [...new Set<string>([language, ...others])]
  return codes.map((code) => ({ coding: [{ system: 'urn:ietf:bcp:47', code }] }))
}

export const modalityDisplays: Record<Modality, string> = {
  home: 'Kotikäynti',
  video: 'Etäkäynti',
  phone: 'Puhelu',
}

import type { CapabilityStatement, CapabilityStatementRestResourceSearchParam } from 'fhir/r4.js'
import type { SearchParam } from './fhir-search.ts'
import { fhirTypeNames, fhirTypes } from './fhir-types.ts'
import type { FhirPlace } from './fhir-words.ts'

const paramTypes: Record<SearchParam, CapabilityStatementRestResourceSearchParam['type']> = {
  date: 'date',
  identifier: 'token',
  patient: 'reference',
  practitioner: 'reference',
}

/** What is served, for a client to read before it has a key. It claims no conformance: see design/interfaces.md. */
export function toCapabilityStatement({ base }: Pick<FhirPlace, 'base'>): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    // of this description, not of the data
    date: '2026-11-22',
    kind: 'instance',
    software: { name: 'Kotisilta' },
    implementation: { description: "FHIR-shaped export; not run through HL7's validator.", url: base },
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [
      {
        mode: 'server',
        documentation: 'Read only. Each reading is in the access log of whom it concerns.',
        security: {
          description: 'Authorization: Bearer, with a key that an administrator of the organisation has made.',
        },
        resource: fhirTypeNames.map((type) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          searchParam: fhirTypes[type].params.map((name) => ({ name, type: paramTypes[name] })),
        })),
      },
    ],
  }
}

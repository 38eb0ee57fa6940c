import type { FhirResource } from 'fhir/r4.js'
import type { Trx } from '../db/database.ts'
import { parseId } from '../db/ids.ts'
import type { ResidentId } from '../db/ids.ts'
import { parseVisitCursor, toVisitCursor } from '../visit/visit-cursor.ts'
import { toAuditEvent } from './audit-event-resource.ts'
import { toCarePlan } from './care-plan-resource.ts'
import { findAuditSources } from './fhir-audit.repository.ts'
import { findCarePlanSources } from './fhir-care-plans.repository.ts'
import { FhirRefused } from './fhir-errors.ts'
import { findPatients, findPractitioners } from './fhir-people.repository.ts'
import type { FhirSearch, SearchParam } from './fhir-search.ts'
import { findVisitSources } from './fhir-visits.repository.ts'
import type { FhirPlace } from './fhir-words.ts'
import { toPatient, toPractitioner } from './person-resources.ts'
import { isRealised, toAppointment, toEncounter, type VisitSource } from './visit-resources.ts'

/** What was found, whose data it holds, and the cursor behind each. */
export interface Found {
  readonly resource: FhirResource
  readonly residentIds: readonly ResidentId[]
  readonly cursor: string
}

/** Where and when a request is answered. */
export interface FhirScene extends FhirPlace {
  readonly today: string
}

/** One type that is served: how it is found, by what it can be searched. One file and one line here make a new one. */
export interface FhirType {
  readonly params: readonly SearchParam[]
  /** At most `limit`, beginning behind `after`; one alone where `id` is given. */
  readonly find: (trx: Trx, wanted: Wanted, scene: FhirScene) => Promise<Found[]>
}

export type Wanted = Partial<Omit<FhirSearch, 'limit'>> & { readonly id?: string; readonly limit: number }

const patient: FhirType = {
  params: ['identifier'],
  find: async (trx, wanted, place) =>
    (await findPatients(trx, { ...wanted, ...toIds(wanted) })).map((resident) => ({
      resource: toPatient(resident, place),
      residentIds: [resident.id],
      cursor: resident.id,
    })),
}

const practitioner: FhirType = {
  params: ['identifier'],
  find: async (trx, wanted, place) =>
    (await findPractitioners(trx, { ...wanted, ...toIds(wanted) })).map((staff) => ({
      resource: toPractitioner(staff, place),
      residentIds: [],
      cursor: staff.id,
    })),
}

const appointment: FhirType = {
  params: ['patient', 'practitioner', 'date'],
  find: async (trx, wanted, place) => {
    const visits = await findVisitSources(trx, { ...toVisitQuery(wanted), realised: false })
    return visits.map((visit) => toFound(visit, toAppointment(visit, place)))
  },
}

const encounter: FhirType = {
  params: ['patient', 'practitioner', 'date'],
  find: async (trx, wanted, place) => {
    const visits = await findVisitSources(trx, { ...toVisitQuery(wanted), realised: true })
    return visits.filter(isRealised).map((visit) => toFound(visit, toEncounter(visit, place)))
  },
}

const carePlan: FhirType = {
  params: ['patient'],
  find: async (trx, wanted, scene) =>
    (await findCarePlanSources(trx, { ...wanted, ...toIds(wanted), today: scene.today })).map((plan) => ({
      resource: toCarePlan(plan, scene, scene.today),
      residentIds: [plan.residentId],
      cursor: plan.id,
    })),
}

const auditEvent: FhirType = {
  params: ['patient', 'date'],
  find: async (trx, wanted, place) => {
    const numbers = { seq: toNumber(wanted.id), after: toNumber(wanted.after) }
    return (await findAuditSources(trx, { ...wanted, ...numbers })).map((row) => ({
      resource: toAuditEvent(row, place),
      residentIds: row.residentIds,
      cursor: String(row.seq),
    }))
  },
}

export const fhirTypes = {
  Patient: patient,
  Practitioner: practitioner,
  Appointment: appointment,
  Encounter: encounter,
  CarePlan: carePlan,
  AuditEvent: auditEvent,
} as const satisfies Record<string, FhirType>
export type FhirTypeName = keyof typeof fhirTypes

export const fhirTypeNames = Object.keys(fhirTypes) as FhirTypeName[] // its keys are its names

export function findFhirType(name: string): FhirTypeName | undefined {
  return fhirTypeNames.find((each) => each === name)
}

function toFound(visit: VisitSource, resource: FhirResource): Found {
  return { resource, residentIds: [visit.residentId], cursor: toVisitCursor(visit) }
}

function toVisitQuery(wanted: Wanted) {
  const { limit, patient, practitioner, from, until } = wanted
  const after = wanted.after === undefined ? undefined : parseVisitCursor(wanted.after)
  const id = wanted.id === undefined ? undefined : toId<'Visit'>(wanted.id)
  return { limit, patient, practitioner, from, until, after, id }
}

function toIds({ id, after }: Wanted) {
  return { id: id && toId(id), after: after && toId(after) }
}

/** What is no id of ours is an id of nothing. */
function toId<Name extends string>(text: string) {
  const id = parseId<Name>(text)
  if (id === undefined) throw new FhirRefused(404, 'not-found', 'There is no such resource.')
  return id
}

function toNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new FhirRefused(404, 'not-found', 'There is no such resource.')
}

import type { Appointment, AppointmentParticipant, Encounter, Extension } from 'fhir/r4.js'
import type { Modality, VisitStateName } from '../db/database.ts'
import type { ResidentId, StaffId, VisitId } from '../db/ids.ts'
import { modalityDisplays, ownCoding, ownConcept, refer, toIdentifiers, toMeta, type FhirPlace } from './fhir-words.ts'

export interface VisitSource {
  readonly id: VisitId
  readonly externalKey: string | null
  readonly version: number
  readonly residentId: ResidentId
  /** The carers who come: none, one or two. */
  readonly carerIds: readonly StaffId[]
  readonly modality: Modality
  readonly state: VisitStateName
  readonly plannedStart: Date
  readonly plannedEnd: Date
  readonly startedAt: Date | null
  readonly endedAt: Date | null
}

/** Every visit as it was planned, with what has become of it in its status. */
export function toAppointment(visit: VisitSource, place: FhirPlace): Appointment {
  const { id, version, modality, plannedStart, plannedEnd } = visit
  return {
    resourceType: 'Appointment',
    id,
    meta: toMeta(version),
    ...(modality === 'video' ? { extension: [toVirtualService(place)] } : {}),
    ...toIdentifiers(place, 'visit', visit.externalKey),
    status: toAppointmentStatus(visit),
    serviceType: [ownConcept(place, 'modality', modality, modalityDisplays[modality])],
    start: plannedStart.toISOString(),
    end: plannedEnd.toISOString(),
    minutesDuration: Math.round((plannedEnd.valueOf() - plannedStart.valueOf()) / 60_000),
    participant: [
      refer('Patient', visit.residentId),
      ...visit.carerIds.map((carer) => refer('Practitioner', carer)),
    ].map((actor): AppointmentParticipant => ({ actor, status: 'accepted' })),
  }
}

function toAppointmentStatus({ state, carerIds }: VisitSource): Appointment['status'] {
  switch (state) {
    case 'planned':
    case 'ringing':
      // Nobody to go yet: not all who take part are settled.
      return carerIds.length === 0 ? 'pending' : 'booked'
    case 'in_progress':
      return 'arrived'
    case 'done':
      return 'fulfilled'
    case 'missed':
    case 'declined':
      return 'noshow'
    case 'cancelled':
      return 'cancelled'
    default:
      return state satisfies never
  }
}

/**
 * R5's Appointment.virtualService in R4. There is no address in it: a call's ticket is made when it begins, for the one who
 * is to have it.
 */
function toVirtualService(place: FhirPlace): Extension {
  return {
    url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService',
    extension: [{ url: 'channelType', valueCoding: ownCoding(place, 'modality', 'video', modalityDisplays.video) }],
  }
}

/** A visit that has begun: what really was. */
export type RealisedVisit = VisitSource & { readonly startedAt: Date }

export function isRealised(visit: VisitSource): visit is RealisedVisit {
  return visit.startedAt !== null && (visit.state === 'in_progress' || visit.state === 'done')
}

export function toEncounter(visit: RealisedVisit, place: FhirPlace): Encounter {
  const { id, version, modality, startedAt, endedAt } = visit
  return {
    resourceType: 'Encounter',
    id,
    meta: toMeta(version),
    ...toIdentifiers(place, 'visit', visit.externalKey),
    status: visit.state === 'done' ? 'finished' : 'in-progress',
    class: toClass(modality),
    type: [ownConcept(place, 'modality', modality, modalityDisplays[modality])],
    subject: refer('Patient', visit.residentId),
    participant: visit.carerIds.map((carer) => ({ individual: refer('Practitioner', carer) })),
    appointment: [refer('Appointment', id)],
    period: { start: startedAt.toISOString(), ...(endedAt === null ? {} : { end: endedAt.toISOString() }) },
    serviceProvider: { display: place.organisation },
  }
}

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'

function toClass(modality: Modality): Encounter['class'] {
  if (modality === 'home') return { system: actCode, code: 'HH', display: 'home health' }
  return { system: actCode, code: 'VR', display: 'virtual' }
}

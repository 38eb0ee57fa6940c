import type { AuditEvent, AuditEventAgent, AuditEventEntity } from 'fhir/r4.js'
import type { ResidentId } from '../db/ids.ts'
import type { ViewerKind } from '../db/tables/access.ts'
import { ownCoding, refer, type FhirPlace } from './fhir-words.ts'

export interface AuditEventSource {
  readonly seq: number
  readonly at: Date
  readonly viewerKind: ViewerKind
  readonly viewerId: string | null
  readonly role: string | null
  readonly residentIds: readonly ResidentId[]
  /** Noun and verb: resident.read. */
  readonly action: string
  readonly subjectType: string | null
  readonly subjectId: string | null
  readonly fromAddress: string | null
  readonly refused: boolean
  readonly reason: string | null
}

/** A row of the access log in the shape of IHE BALP's PatientRead and PatientQuery; no profile is claimed. */
export function toAuditEvent(row: AuditEventSource, place: FhirPlace): AuditEvent {
  return {
    resourceType: 'AuditEvent',
    id: String(row.seq),
    type: {
      system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
      code: 'rest',
      display: 'RESTful Operation',
    },
    subtype: [ownCoding(place, 'action', row.action)],
    action: toAction(row.action),
    recorded: row.at.toISOString(),
    outcome: row.refused ? '4' : '0',
    ...(row.reason === null ? {} : { purposeOfEvent: [breakTheGlass(row.reason)] }),
    agent: [toAgent(row, place)],
    source: { observer: { display: `Kotisilta, ${place.organisation}` } },
    entity: toEntities(row),
  }
}

/** Create, read, update, delete, execute, by the verb of the action. */
function toAction(action: string): NonNullable<AuditEvent['action']> {
  const verb = action.split('.').at(-1) ?? ''
  if (/^(read|list|look|search|query|export|check)/i.test(verb)) return 'R'
  if (/^(create|add|pair)/i.test(verb)) return 'C'
  if (/^(delete|remove|revoke)/i.test(verb)) return 'D'
  if (/^(begin|end|start|stop|answer|ring|import)/i.test(verb)) return 'E'
  return 'U'
}

function breakTheGlass(reason: string) {
  const system = 'http://terminology.hl7.org/CodeSystem/v3-ActReason'
  return { coding: [{ system, code: 'BTG', display: 'break the glass' }], text: reason }
}

function toAgent({ viewerKind, viewerId, role, fromAddress }: AuditEventSource, place: FhirPlace): AuditEventAgent {
  return {
    ...(role === null ? {} : { role: [{ coding: [ownCoding(place, 'role', role)] }] }),
    who: toWho(viewerKind, viewerId, place),
    requestor: true,
    // 2: an IP address
    ...(fromAddress === null ? {} : { network: { address: fromAddress, type: '2' as const } }),
  }
}

/** Staff are Practitioners here; tablets, companions, keys and the system itself are named, but are no resource of ours. */
function toWho(kind: ViewerKind, id: string | null, { base }: FhirPlace): AuditEventAgent['who'] {
  if (kind === 'staff' && id !== null) return refer('Practitioner', id)
  if (id === null) return { display: kind }
  return { display: kind, identifier: { system: `${base}/NamingSystem/${kind}`, value: id } }
}

const entityType = 'http://terminology.hl7.org/CodeSystem/audit-entity-type'
const objectRole = 'http://terminology.hl7.org/CodeSystem/object-role'

function toEntities({ residentIds, subjectType, subjectId }: AuditEventSource): AuditEventEntity[] {
  const patients = residentIds.map((id) => ({
    what: refer('Patient', id),
    type: { system: entityType, code: '1', display: 'Person' },
    role: { system: objectRole, code: '1', display: 'Patient' },
  }))
  if (subjectType === null || subjectType === 'resident') return patients
  const subject = { type: { system: entityType, code: '2', display: 'System Object' }, name: subjectType }
  return [...patients, subjectId === null ? subject : { ...subject, what: { identifier: { value: subjectId } } }]
}

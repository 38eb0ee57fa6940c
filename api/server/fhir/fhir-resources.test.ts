import { describe, expect, test } from 'vitest'
import type { CarePlanId, ResidentId, StaffId, VisitId } from '../db/ids.ts'
import { toAuditEvent, type AuditEventSource } from './audit-event-resource.ts'
import { toCarePlan, type CarePlanSource } from './care-plan-resource.ts'
import { toPatient, toPractitioner } from './person-resources.ts'
import { isRealised, toAppointment, toEncounter, type VisitSource } from './visit-resources.ts'

const place = { base: 'https://koti.example/fhir/r4', organisation: 'Koealue' }
const residentId = '11111111-1111-4111-8111-111111111111' as ResidentId
const staffId = '22222222-2222-4222-8222-222222222222' as StaffId

test('a resident is a Patient, with the key by which the other system knows it', () => {
  const patient = toPatient(
    {
      id: residentId,
      externalKey: 'A1',
      version: 3,
      firstName: 'Aino Maria',
      lastName: 'Koelainen',
      language: 'fi',
      languages: ['fi', 'so'],
      phone: '040 000 11 22',
      streetAddress: 'Koekuja 1',
      postalCode: '99995',
      town: 'Koekylä',
      inCare: true,
    },
    place,
  )
  expect(patient).toEqual({
    resourceType: 'Patient',
    id: residentId,
    meta: { versionId: '3' },
    identifier: [{ system: `${place.base}/NamingSystem/resident-key`, value: 'A1' }],
    active: true,
    name: [{ use: 'official', family: 'Koelainen', given: ['Aino', 'Maria'] }],
    telecom: [{ system: 'phone', value: '040 000 11 22' }],
    address: [{ use: 'home', line: ['Koekuja 1'], city: 'Koekylä', postalCode: '99995', country: 'FI' }],
    communication: [
      { language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'fi' }] }, preferred: true },
      { language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'so' }] } },
    ],
    managingOrganization: { display: 'Koealue' },
  })
})

test('a carer is a Practitioner with qualifications and their days', () => {
  const practitioner = toPractitioner(
    {
      id: staffId,
      externalKey: null,
      version: 1,
      firstName: 'Anna',
      lastName: 'Koe',
      language: 'sv',
      languages: [],
      works: false,
      qualifications: [
        { code: 'insulin', name: 'Insuliini', grantedOn: null, expiresOn: '2027-05-31' },
        { code: 'wounds', name: 'Haavat', grantedOn: null, expiresOn: null },
      ],
    },
    place,
  )
  expect(practitioner).toMatchObject({ active: false, communication: [{ coding: [{ code: 'sv' }] }] })
  expect(practitioner.identifier).toBeUndefined()
  expect(practitioner.qualification).toEqual([
    {
      code: {
        coding: [{ system: `${place.base}/CodeSystem/qualification`, code: 'insulin', display: 'Insuliini' }],
        text: 'Insuliini',
      },
      period: { end: '2027-05-31' },
    },
    {
      code: {
        coding: [{ system: `${place.base}/CodeSystem/qualification`, code: 'wounds', display: 'Haavat' }],
        text: 'Haavat',
      },
    },
  ])
})

const visit: VisitSource = {
  id: '33333333-3333-4333-8333-333333333333' as VisitId,
  externalKey: null,
  version: 2,
  residentId,
  carerIds: [staffId],
  modality: 'video',
  state: 'planned',
  plannedStart: new Date('2026-11-23T06:00:00Z'),
  plannedEnd: new Date('2026-11-23T06:15:00Z'),
  startedAt: null,
  endedAt: null,
}
const held = { ...visit, startedAt: new Date('2026-11-23T06:02:00Z'), endedAt: new Date('2026-11-23T06:11:00Z') }

describe('a visit is an Appointment', () => {
  test('with its time and who takes part', () => {
    expect(toAppointment(visit, place)).toMatchObject({
      status: 'booked',
      start: '2026-11-23T06:00:00.000Z',
      end: '2026-11-23T06:15:00.000Z',
      minutesDuration: 15,
      participant: [
        { actor: { reference: `Patient/${residentId}` }, status: 'accepted' },
        { actor: { reference: `Practitioner/${staffId}` }, status: 'accepted' },
      ],
    })
  })

  test.each([
    ['planned', 'booked'],
    ['ringing', 'booked'],
    ['in_progress', 'arrived'],
    ['done', 'fulfilled'],
    ['missed', 'noshow'],
    ['declined', 'noshow'],
    ['cancelled', 'cancelled'],
  ] as const)('that is %s has the status %s', (state, status) => {
    expect(toAppointment({ ...visit, state }, place).status).toBe(status)
  })

  test('that nobody has yet is pending', () => {
    const appointment = toAppointment({ ...visit, carerIds: [] }, place)
    expect(appointment).toMatchObject({
      status: 'pending',
      participant: [{ actor: { reference: `Patient/${residentId}` } }],
    })
  })

  test('over video says so by the extension, and holds no address of a call', () => {
    const urls = (of: VisitSource) => toAppointment(of, place).extension?.map(({ url }) => url)
    expect(urls(visit)).toEqual(['http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService'])
    expect(urls({ ...visit, modality: 'home' })).toBeUndefined()
    expect(JSON.stringify(toAppointment(visit, place))).not.toMatch(/wss?:|token/)
  })
})

describe('a visit that has begun is an Encounter', () => {
  test.each([
    ['video', 'VR'],
    ['phone', 'VR'],
    ['home', 'HH'],
  ] as const)('%s is of class %s', (modality, code) => {
    expect(toEncounter({ ...held, modality, state: 'done' }, place)).toMatchObject({
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code },
      subject: { reference: `Patient/${residentId}` },
      appointment: [{ reference: `Appointment/${visit.id}` }],
      period: { start: '2026-11-23T06:02:00.000Z', end: '2026-11-23T06:11:00.000Z' },
    })
  })

  test('that goes on has no end', () => {
    const going = toEncounter({ ...held, endedAt: null, state: 'in_progress' }, place)
    expect(going).toMatchObject({ status: 'in-progress', period: { start: '2026-11-23T06:02:00.000Z' } })
    expect(going.period).not.toHaveProperty('end')
  })

  test('and one that has not is none', () => {
    expect(isRealised(visit)).toBe(false)
    expect(isRealised({ ...held, state: 'missed' })).toBe(false)
    expect(isRealised({ ...held, state: 'done' })).toBe(true)
  })
})

const plan: CarePlanSource = {
  id: '44444444-4444-4444-8444-444444444444' as CarePlanId,
  version: 1,
  residentId,
  startsOn: '2026-11-01',
  endsOn: '2026-12-01',
  level: 'hybrid',
  pausedToday: false,
  needs: [
    {
      taskCode: 'insulin',
      taskName: 'Insuliini',
      recurrence: 'FREQ=DAILY',
      windowStart: '07:30',
      windowEnd: '08:30',
      startsLater: false,
    },
  ],
}

describe('a care plan is a CarePlan', () => {
  test('whose period ends with its last day, and whose needs are activities', () => {
    expect(toCarePlan(plan, place, '2026-11-22')).toMatchObject({
      status: 'active',
      intent: 'plan',
      category: [{ coding: [{ code: 'hybrid' }] }],
      period: { start: '2026-11-01', end: '2026-11-30' },
      activity: [
        {
          detail: {
            code: { coding: [{ code: 'insulin', display: 'Insuliini' }] },
            status: 'in-progress',
            scheduledString: 'RRULE:FREQ=DAILY 07:30–08:30',
          },
        },
      ],
    })
  })

  test.each([
    ['on-hold', { pausedToday: true }, '2026-11-22'],
    ['active', {}, '2026-11-30'],
    ['completed', { pausedToday: true }, '2026-12-01'],
  ] as const)('is %s with %j on %s', (status, change, today) => {
    expect(toCarePlan({ ...plan, ...change }, place, today).status).toBe(status)
  })
})

const row: AuditEventSource = {
  seq: 17,
  at: new Date('2026-11-23T06:00:00Z'),
  viewerKind: 'staff',
  viewerId: staffId,
  role: 'carer',
  residentIds: [residentId],
  action: 'resident.read',
  subjectType: 'resident',
  subjectId: residentId,
  fromAddress: '192.0.2.1',
  refused: false,
  reason: null,
}

describe('a row of the access log is an AuditEvent', () => {
  test('of who, whom, when, from where', () => {
    expect(toAuditEvent(row, place)).toMatchObject({
      id: '17',
      type: { code: 'rest' },
      subtype: [{ code: 'resident.read' }],
      action: 'R',
      recorded: '2026-11-23T06:00:00.000Z',
      outcome: '0',
      agent: [
        {
          who: { reference: `Practitioner/${staffId}` },
          requestor: true,
          network: { address: '192.0.2.1', type: '2' },
        },
      ],
      source: { observer: { display: 'Kotisilta, Koealue' } },
      entity: [{ what: { reference: `Patient/${residentId}` }, role: { code: '1' } }],
    })
  })

  test('a refusal is a failure, a broken glass has its reason', () => {
    expect(toAuditEvent({ ...row, refused: true }, place).outcome).toBe('4')
    const [purpose] = toAuditEvent({ ...row, reason: 'Ovi ei aukea, ei vastaa' }, place).purposeOfEvent ?? []
    expect(purpose).toMatchObject({ coding: [{ code: 'BTG' }], text: 'Ovi ei aukea, ei vastaa' })
  })

  test('a tablet or a key is named by its id, the system by its kind', () => {
    const who = (change: Partial<AuditEventSource>) =>
      toAuditEvent({ ...row, role: null, ...change }, place).agent[0]?.who
    expect(who({ viewerKind: 'device' })).toEqual({
      display: 'device',
      identifier: { system: `${place.base}/NamingSystem/device`, value: staffId },
    })
    expect(who({ viewerKind: 'system', viewerId: null })).toEqual({ display: 'system' })
  })

  test('a list names all whom it held, and what was listed', () => {
    const entities = toAuditEvent({ ...row, subjectType: 'visit', subjectId: null, action: 'visit.read' }, place).entity
    expect(entities).toHaveLength(2)
    expect(entities?.[1]).toMatchObject({ name: 'visit', type: { code: '2' } })
  })
})

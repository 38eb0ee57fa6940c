import { describe, expect, test } from 'vitest'
import type { DeviceViewer, StaffViewer } from '../context.ts'
import { anonymous } from '../context.ts'
import type { DeviceId, OrgId, ResidentId, SessionId, StaffId, TeamId, VisitId } from '../db/ids.ts'
import { concernsViewer, isSameViewer, mayHear } from './event-access.ts'
import type { StoredEvent } from './event.ts'

const orgId = 'org' as OrgId
const carer: StaffViewer = {
  kind: 'staff',
  orgId,
  staffId: 'liisa' as StaffId,
  role: 'carer',
  teamId: 'south' as TeamId,
  sessionId: 'session' as SessionId,
  lookedAt: new Date(0),
  openGlass: [],
}
const coordinator: StaffViewer = { ...carer, staffId: 'matti' as StaffId, role: 'coordinator' }
const administrator: StaffViewer = { ...carer, staffId: 'paula' as StaffId, role: 'administrator' }
const tablet: DeviceViewer = { kind: 'device', orgId, deviceId: 'tablet' as DeviceId, residentId: 'aino' as ResidentId }

const event = (facts: Partial<StoredEvent>): StoredEvent => ({
  orgId,
  seq: 1,
  type: 'visit.ringing',
  visitId: 'visit' as VisitId,
  residentId: 'aino' as ResidentId,
  staffId: 'somebody' as StaffId,
  deviceId: null,
  teamId: 'south' as TeamId,
  ...facts,
})
const ofOtherTeam = { teamId: 'north' as TeamId, residentId: 'eino' as ResidentId }
const ofDevice = { type: 'device.paired', visitId: null, staffId: null, deviceId: 'tablet' as DeviceId }

describe.each([
  // [event, carer, coordinator, administrator, tablet of Aino]
  ['a visit of the team', event({}), true, true, false, true],
  ['a visit of another team', event(ofOtherTeam), false, true, false, false],
  [
    "the carer's own visit in another team",
    event({ ...ofOtherTeam, staffId: carer.staffId }),
    true,
    true,
    false,
    false,
  ],
  ['a device of the team', event(ofDevice), true, true, true, true],
  [
    'a device of another team',
    event({ ...ofDevice, ...ofOtherTeam, deviceId: 'other' as DeviceId }),
    false,
    true,
    true,
    false,
  ],
  [
    'what has no resident',
    event({ type: 'organisation.changed', residentId: null, teamId: null, visitId: null, staffId: null }),
    false,
    true,
    true,
    false,
  ],
  ['another organisation', event({ orgId: 'other' as OrgId, staffId: carer.staffId }), false, false, false, false],
] as const)('%s', (_name, happened, ...expected) => {
  test.each([
    ['carer', carer, expected[0]],
    ['coordinator', coordinator, expected[1]],
    ['administrator', administrator, expected[2]],
    ['tablet', tablet, expected[3]],
    ['nobody', anonymous, false],
  ] as const)('heard by %s', (_who, viewer, may) => {
    expect(mayHear(viewer, happened)).toBe(may)
  })
})

const auditor: StaffViewer = { ...carer, staffId: 'sini' as StaffId, role: 'auditor', teamId: null }
const serviceDesk: StaffViewer = { ...auditor, staffId: 'ville' as StaffId, role: 'service_desk' }
const groupLeader: StaffViewer = { ...auditor, staffId: 'maija' as StaffId, role: 'group_leader' }
const ofCarePlan = { type: 'care-plan.changed', visitId: null, staffId: null }
const ofGlass = { type: 'glass.broken', visitId: null }

test.each([
  // [event, who may hear it]
  ['a visit', event({}), [carer, coordinator]],
  ['a care plan', event(ofCarePlan), [carer, coordinator]],
  ['feedback', event({ type: 'feedback.given' }), [carer, coordinator]],
  ['a resident’s address', event({ ...ofCarePlan, type: 'resident.changed' }), [carer, coordinator, administrator]],
  ['a tablet', event(ofDevice), [carer, coordinator, administrator, serviceDesk]],
  ['somebody’s broken glass', event(ofGlass), [coordinator, auditor]],
  ['one’s own broken glass', event({ ...ofGlass, staffId: carer.staffId }), [carer, coordinator, auditor]],
  ['a group leader’s own visit', event({ ...ofOtherTeam, staffId: groupLeader.staffId }), [coordinator, groupLeader]],
])('%s is heard by those whose business it is', (_what, happened, expected) => {
  const all = [carer, coordinator, administrator, serviceDesk, groupLeader, auditor]
  expect(all.filter((viewer) => mayHear(viewer, happened)).map(({ role }) => role)).toEqual(
    expected.map(({ role }) => role),
  )
})

test('a carer hears of a resident of another team while the glass is broken', () => {
  const looking = { ...carer, openGlass: [{ residentId: ofOtherTeam.residentId, reason: 'ovi ei aukea' }] }
  expect(mayHear(looking, event(ofOtherTeam))).toBe(true)
  expect(mayHear(looking, event({ ...ofOtherTeam, residentId: 'toini' as ResidentId }))).toBe(false)
})

test('what the carer may hear is looked at anew when a glass is broken or closed', () => {
  expect(concernsViewer(carer, event({ ...ofGlass, staffId: carer.staffId }))).toBe(true)
  expect(concernsViewer(carer, event({ ...ofGlass, staffId: coordinator.staffId }))).toBe(false)
})

test('the end of a session or a pairing makes its stream look again who listens', () => {
  expect(concernsViewer(carer, event({ type: 'session.revoked', staffId: carer.staffId }))).toBe(true)
  expect(concernsViewer(carer, event({ type: 'session.revoked', staffId: coordinator.staffId }))).toBe(false)
  expect(concernsViewer(tablet, event({ ...ofDevice, type: 'device.revoked' }))).toBe(true)
  expect(concernsViewer(tablet, event({ ...ofDevice, type: 'device.revoked', deviceId: 'other' as DeviceId }))).toBe(
    false,
  )
})

test('another session of the same person is not the same viewer', () => {
  expect(isSameViewer(carer, { ...carer, role: 'coordinator' })).toBe(true)
  expect(isSameViewer(carer, { ...carer, sessionId: 'next' as SessionId })).toBe(false)
  expect(isSameViewer(carer, anonymous)).toBe(false)
})

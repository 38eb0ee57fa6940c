/**
 * Who may see and do what: the answers that the access matrix expects of the running API, one row for each field of the
 * schema. A field that is missing here, or a row whose field is gone, fails the test: nobody adds a field without saying
 * here who may read it.
 *
 * For each role, the things for which it gets the value:
 *   own         its own visit and that visit's resident, tablet, carer and call; a tablet's: those of its resident
 *   team        another carer's visit to another resident of the same team
 *   unassigned  (mutations) a visit of the team that has no carer yet
 *   other       a visit of another team of the same organisation
 * All that is not listed is denied. Another organisation's things are denied to everybody, and answered exactly as things
 * that don't exist; that has no column, because there is no exception to it.
 */
export const roles = ['carer', 'coordinator', 'administrator', 'device', 'anonymous'] as const
export type Role = (typeof roles)[number]
export const relations = ['own', 'team', 'unassigned', 'other', 'foreign'] as const
export type Relation = (typeof relations)[number]
export type Access = Partial<Record<Role, string>>

/** A type that is no record but the answer of these fields: whoever gets their answer gets it whole. */
export interface Reply {
  onlyFrom: string[]
}

const staffOfResident: Access = { carer: 'own team', coordinator: 'own team other' }
const staffAndHome: Access = { ...staffOfResident, device: 'own' }
const staffAndAdministrator: Access = { ...staffOfResident, administrator: 'own team other' }
const allWhoKnow: Access = { ...staffAndAdministrator, device: 'own' }
const signedIn: Access = { carer: 'own', coordinator: 'own', administrator: 'own', device: 'own' }
const everybody: Access = { ...signedIn, anonymous: 'own' }
const nobody: Access = {}
const staffOnly: Access = { carer: 'own', coordinator: 'own', administrator: 'own' }

export const fieldAccess: Record<string, Access> = {
  'Organisation.id': signedIn,
  'Organisation.name': signedIn,
  'Organisation.timeZone': signedIn,

  'Team.id': staffAndAdministrator,
  'Team.name': staffAndAdministrator,

  'Staff.id': staffAndHome,
  'Staff.firstName': staffAndHome,
  'Staff.lastName': staffOfResident,
  'Staff.role': staffAndHome,
  'Staff.language': staffAndHome,
  'Staff.photoUrl': staffAndHome,
  'Staff.team': staffOfResident,

  'Resident.id': allWhoKnow,
  'Resident.firstName': allWhoKnow,
  'Resident.lastName': staffAndAdministrator,
  // to its own tablet a resident is the first name alone
  'Resident.shownName': allWhoKnow,
  'Resident.language': allWhoKnow,
  'Resident.photoUrl': allWhoKnow,
  'Resident.streetAddress': staffOfResident,
  'Resident.postalCode': staffOfResident,
  'Resident.town': staffOfResident,
  'Resident.phone': staffOfResident,
  'Resident.about': staffOfResident,
  'Resident.team': staffAndAdministrator,
  'Resident.devices': staffAndAdministrator,
  'Resident.visits': staffOfResident,

  'Device.id': allWhoKnow,
  'Device.name': allWhoKnow,
  'Device.resident': allWhoKnow,
  'Device.pairedAt': allWhoKnow,
  'Device.lastSeenAt': allWhoKnow,
  'Device.online': allWhoKnow,
  'Device.revokedAt': nobody,

  'Visit.id': staffAndHome,
  'Visit.modality': staffAndHome,
  'Visit.state': staffAndHome,
  'Visit.plannedStart': staffAndHome,
  'Visit.plannedEnd': staffAndHome,
  'Visit.startedAt': staffAndHome,
  'Visit.endedAt': staffAndHome,
  'Visit.resident': staffAndHome,
  'Visit.carer': staffAndHome,
  'Visit.tasks': staffAndHome,
  'Visit.note': staffOfResident,
  'Visit.noteBy': staffOfResident,
  'Visit.noteAt': staffOfResident,
  'Visit.cancelReason': staffOfResident,
  'Visit.version': staffAndHome,
  'Visit.call': staffAndHome,
  'Visit.calls': staffOfResident,

  'Call.id': staffAndHome,
  'Call.caller': staffAndHome,
  'Call.ringingAt': staffAndHome,
  'Call.ringDeadline': staffAndHome,
  'Call.rungAt': staffAndHome,
  'Call.answeredAt': staffAndHome,
  'Call.endedAt': staffAndHome,
  'Call.endReason': staffAndHome,
  'Call.participations': staffAndHome,

  'Participation.id': staffAndHome,
  'Participation.name': staffAndHome,
  'Participation.isResident': staffAndHome,
  'Participation.joinedAt': staffAndHome,
  'Participation.leftAt': staffAndHome,

  'StaffViewer.staff': staffOnly,
  'StaffViewer.organisation': staffOnly,
  'DeviceViewer.device': { device: 'own' },
  'DeviceViewer.organisation': { device: 'own' },
  'AnonymousViewer.demoAccounts': { anonymous: 'own' },
}

export const operationAccess: Record<string, Access> = {
  'Query.viewer': everybody,
  'Query.now': everybody,
  'Query.myVisits': staffOnly,
  'Query.homeVisits': { device: 'own' },
  'Query.visit': staffAndHome,
  'Query.resident': staffAndAdministrator,
  'Query.residents': staffOnly,

  'Mutation.signIn': everybody,
  'Mutation.signOut': everybody,
  'Mutation.pairDevice': everybody,
  'Mutation.createPairingCode': { carer: 'own team', administrator: 'own team other' },
  'Mutation.revokeDevice': { carer: 'own team', administrator: 'own team other' },
  'Mutation.deviceHeartbeat': { device: 'own' },
  'Mutation.startVisit': { carer: 'own unassigned', coordinator: 'own' },
  'Mutation.stopRinging': { carer: 'own', coordinator: 'own team unassigned other' },
  'Mutation.beginHomeVisit': { carer: 'own unassigned', coordinator: 'own' },
  'Mutation.endVisit': { carer: 'own', coordinator: 'own team other', device: 'own' },
  'Mutation.cancelVisit': { carer: 'own unassigned', coordinator: 'own team unassigned other' },
  'Mutation.writeVisitNote': { carer: 'own', coordinator: 'own team unassigned other' },
  'Mutation.acknowledgeRing': { device: 'own' },
  'Mutation.answerVisit': { device: 'own' },
  'Mutation.declineVisit': { device: 'own' },

  'Subscription.liveUpdates': signedIn,
}

export const replies: Record<string, Reply> = {
  CallTicket: { onlyFrom: ['Mutation.startVisit', 'Mutation.answerVisit'] },
  IceServer: { onlyFrom: ['CallTicket.iceServers'] },
  PairingCode: { onlyFrom: ['Mutation.createPairingCode'] },
  StaleEdit: { onlyFrom: ['Mutation.writeVisitNote'] },
  DemoAccount: { onlyFrom: ['AnonymousViewer.demoAccounts'] },
  LiveUpdate: { onlyFrom: ['Subscription.liveUpdates'] },
  LiveEvent: { onlyFrom: ['LiveUpdate.events'] },
  VisitConnection: { onlyFrom: ['Query.myVisits', 'Resident.visits'] },
  VisitEdge: { onlyFrom: ['VisitConnection.edges'] },
  ResidentConnection: { onlyFrom: ['Query.residents'] },
  ResidentEdge: { onlyFrom: ['ResidentConnection.edges'] },
  PageInfo: { onlyFrom: ['VisitConnection.pageInfo', 'ResidentConnection.pageInfo'] },
}

/** What the text of any answer to this role may never hold, whatever was asked (see the marks in access-fixture.ts). */
export const neverIn: Record<Role, RegExp> = {
  carer: /-foreign|(?:note|address|about|phone|lastname|reason)-other/,
  coordinator: /-foreign/,
  administrator: /-foreign|(?:note|address|about|phone|reason)-/,
  device: /-foreign|-other|-team|(?:note|address|about|phone|lastname|reason)-/,
  anonymous: /-own|-team|-other|-foreign/,
}

import type { Role } from './access-roles.ts'

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
/** Lists and ledgers show some weeks at most: those in which the fixture's things are. */
const days = `from: "${day(-2)}", until: "${day(20)}"`
/** With the organisation's today in it, which at night is UTC's tomorrow. */
const past = `from: "${day(-70)}", until: "${day(2)}"`
const board = (ahead: number, selection: string) => `teamWeek(from: "${day(ahead)}", teamId: $teamId) { ${selection} }`

const preview = `recurrencePreview(recurrence: "FREQ=DAILY", fromOn: "${day(0)}")`

const needVisits = `needVisits(of: { carePlanId: $carePlanId, fromOn: "${day(0)}", recurrence: "FREQ=DAILY",
  windowStart: "08:00", windowEnd: "10:00", allowed: HOME })`

const onViewer = (type: string, selection: string) => `viewer { ... on ${type} { ${selection} } }`

/** A resident: by id for staff; a tablet and a companion have theirs. */
const ofResident = (selection: string) => (role: Role) => {
  if (role === 'device') return onViewer('DeviceViewer', `device { resident { ${selection} } }`)
  if (role === 'companion') return onViewer('CompanionViewer', `resident { ${selection} }`)
  return `resident(id: $residentId) { ${selection} }`
}
const ofVisit = (selection: string) => () => `visit(id: $visitId) { ${selection} }`
const ofStaff = (selection: string) => (role: Role) =>
  role === 'device' || role === 'companion'
    ? `visit(id: $visitId) { carer { ${selection} } }`
    : `staffMember(id: $staffId) { ${selection} }`
const listed = (list: string, selection = 'FIELD') => `${list} { edges { node { ${selection} } } }`

/** How a role gets at a record of a type: the field that is tried takes the place of FIELD. */
export const ways: Record<string, (role: Role) => string> = {
  Organisation: () =>
    `viewer { ... on StaffViewer { organisation { FIELD } } ... on DeviceViewer { organisation { FIELD } }
      ... on CompanionViewer { organisation { FIELD } } }`,
  Area: () => 'areas { FIELD }',
  Team: ofResident('team { FIELD }'),
  Qualification: () => 'qualifications { FIELD }',
  LocalText: () => 'qualifications { name { FIELD } }',
  Staff: ofStaff('FIELD'),
  HeldQualification: ofStaff('qualifications { FIELD }'),
  Shift: () => listed(`shifts(${days}, staffId: $staffId)`),
  Absence: () => listed(`absences(${days}, staffId: $staffId)`),

  Resident: ofResident('FIELD'),
  Coordinates: ofResident('coordinates { FIELD }'),
  CarerWish: ofResident('carerWishes { FIELD }'),
  HomeEntry: ofResident('homeEntry { FIELD }'),
  VideoSuitability: ofResident('videoSuitability { FIELD }'),
  Companion: (role) =>
    role === 'companion'
      ? onViewer('CompanionViewer', 'companion { FIELD }')
      : ofResident('companions { FIELD }')(role),
  CompanionInvitation: ofResident('companions { invitations { FIELD } }'),
  Consent: ofResident('companions { consents { FIELD } }'),
  Device: (role) =>
    role === 'device' ? onViewer('DeviceViewer', 'device { FIELD }') : ofResident('devices { FIELD }')(role),

  CarePlan: ofResident('carePlan { FIELD }'),
  CareLevel: ofResident('carePlan { levels { FIELD } }'),
  CarePause: ofResident('carePlan { pauses { FIELD } }'),
  Need: ofResident(`carePlan { ${listed('needs')} }`),
  NeedLink: ofResident('carePlan { links { FIELD } }'),
  CareEnd: ofResident('careEnd { FIELD }'),
  NeedVisits: () => `${needVisits} { ... on NeedVisits { FIELD } }`,
  RecurrencePreview: () => `${preview} { ... on RecurrencePreview { FIELD } }`,

  Visit: ofVisit('FIELD'),
  VisitTask: ofVisit('tasks { FIELD }'),
  TaskType: ofVisit('tasks { type { FIELD } }'),
  ModalityChange: ofVisit('modalityChanges { FIELD }'),
  VisitVerification: ofVisit('verifications { FIELD }'),
  Feedback: ofVisit('feedback { FIELD }'),
  Call: ofVisit('call { FIELD }'),
  Participation: ofVisit('call { participations { FIELD } }'),
  Board: () => board(-1, 'FIELD'),
  BoardCarer: () => board(3, 'carers { FIELD }'),
  BoardShift: () => board(3, 'carers { shifts { FIELD } }'),
  BoardAbsence: () => board(3, 'carers { absences { FIELD } }'),
  BoardVisit: () => board(-1, 'visits { FIELD }'),
  LedgerRow: () => `ledger(${past}, residentId: $residentId) { ${listed('rows(by: [RESIDENT, TEAM, WEEK])')} }`,
  LedgerEntry: () => `ledger(${past}, residentId: $residentId) { ${listed('entries')} }`,

  AccessLogEntry: (role) =>
    listed(
      role === 'auditor' ? 'accessLog(residentId: $residentId)' : role === 'device' ? 'homeAccessLog' : 'accessLog',
    ),
  GlassBreaking: (role) =>
    role === 'carer' ? 'openGlass { FIELD }' : listed('glassBreakings(residentId: $residentId)'),
  CalendarFeed: () => 'residentCalendarFeed(residentId: $residentId) { FIELD }',
  IntegrationKey: () => 'integrationKeys { FIELD }',

  StaffViewer: () => onViewer('StaffViewer', 'FIELD'),
  DeviceViewer: () => onViewer('DeviceViewer', 'FIELD'),
  CompanionViewer: () => onViewer('CompanionViewer', 'FIELD'),
  AnonymousViewer: () => onViewer('AnonymousViewer', 'FIELD'),
}

/** Every query as it is asked; it is answered where anything but null comes. */
export const queries: Record<string, string> = {
  'Query.absences': listed(`absences(${days}, staffId: $staffId)`, 'id'),
  'Query.accessLog': listed('accessLog(residentId: $residentId)', 'id'),
  'Query.areas': 'areas { id }',
  'Query.feedback': listed('feedback(teamId: $teamId)', 'id'),
  'Query.glassBreakings': listed('glassBreakings(residentId: $residentId)', 'id'),
  'Query.homeAccessLog': listed('homeAccessLog', 'id'),
  'Query.homeVisits': 'homeVisits { id }',
  'Query.invitationOffer': 'invitationOffer(token: "x") { __typename }',
  'Query.integrationKeys': 'integrationKeys { id }',
  'Query.ledger': `ledger(${past}, residentId: $residentId) { ${listed('entries', 'normMinutes')} }`,
  'Query.myCalendarFeed': 'myCalendarFeed { id }',
  'Query.myVisits': listed('myVisits', 'id'),
  'Query.needVisits': `${needVisits} { ... on NeedVisits { newVisits } }`,
  'Query.now': 'now',
  'Query.openGlass': 'openGlass { id }',
  'Query.qualifications': 'qualifications { code }',
  'Query.recurrencePreview': `${preview} { ... on RecurrencePreview { recurrence } }`,
  'Query.resident': 'resident(id: $residentId) { id }',
  'Query.residentCalendarFeed': 'residentCalendarFeed(residentId: $residentId) { id }',
  'Query.residents': listed('residents', 'id'),
  'Query.rotatingCodeKey': 'rotatingCodeKey { digits }',
  'Query.shifts': listed(`shifts(${days}, staffId: $staffId)`, 'id'),
  'Query.staff': listed('staff', 'id'),
  'Query.staffMember': 'staffMember(id: $staffId) { id }',
  'Query.teamWeek': board(-1, 'visits { id }'),
  'Query.taskTypes': 'taskTypes(retired: true) { code }',
  'Query.teams': 'teams { id }',
  'Query.viewer': 'viewer { __typename }',
  'Query.visit': 'visit(id: $visitId) { id }',
}

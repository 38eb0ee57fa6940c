import type { VisitArranged } from './access-visits.ts'

export interface MutationTried extends Partial<VisitArranged> {
  body: string
  /** What the answer is called when it was done; a mutation without a union answers its value. */
  success?: string
}

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString()
const name = '{ fi: "Uusi", sv: "Ny", en: "New" }'
const time = `{ on: "${day(2).slice(0, 10)}", at: "10:00", minutes: 15 }`
const span = (ahead: number) => `startsAt: "${day(ahead)}", endsAt: "${day(ahead + 0.3)}"`
const home = 'streetAddress: "Uusikuja 1", postalCode: "37600", town: "Kylä"'

/** Each as somebody with the right to it does it: where it is refused, it is for want of that right. */
export const mutations: Record<string, MutationTried> = {
  'Mutation.signIn': { body: 'signIn(input: { email: "nobody@example.fi", password: "x" })', success: 'SignInRefused' },
  'Mutation.signOut': { body: 'signOut' },
  'Mutation.acceptInvitation': { body: 'acceptInvitation(token: "x")', success: 'InvitationInvalid' },
  'Mutation.leaveAsCompanion': { body: 'leaveAsCompanion' },
  'Mutation.pairDevice': { body: 'pairDevice(input: { code: "ZZZZ-ZZZZ" })', success: 'PairingCodeInvalid' },
  'Mutation.deviceHeartbeat': { body: 'deviceHeartbeat' },
  'Mutation.createPairingCode': { body: 'createPairingCode(residentId: $residentId)', success: 'PairingCode' },
  'Mutation.revokeDevice': { body: 'revokeDevice(deviceId: $deviceId)', success: 'Device' },

  'Mutation.createArea': { body: 'createArea(input: { name: "Uusi" })', success: 'Area' },
  'Mutation.renameArea': { body: 'renameArea(input: { id: $areaId, name: "Uusi", version: 1 })', success: 'Area' },
  'Mutation.createTeam': { body: 'createTeam(input: { name: "Uusi" })', success: 'Team' },
  'Mutation.updateTeam': { body: 'updateTeam(input: { id: $teamId, name: "Uusi", version: 1 })', success: 'Team' },
  'Mutation.createQualification': {
    body: `createQualification(input: { code: "uusi", name: ${name} })`,
    success: 'Qualification',
  },
  'Mutation.renameQualification': {
    body: `renameQualification(input: { code: "insulin", name: ${name}, version: 1 })`,
    success: 'Qualification',
  },
  'Mutation.createStaff': {
    body: 'createStaff(input: { firstName: "Uusi", lastName: "Henkilö", role: CARER })',
    success: 'Staff',
  },
  // everybody has an account: who may open one is told so, others hear of nobody
  'Mutation.updateStaff': {
    body: 'updateStaff(input: { id: $staffId, firstName: "Uusi", version: 1 })',
    success: 'Staff',
  },
  'Mutation.openAccount': {
    body: 'openAccount(input: { staffId: $staffId, email: "uusi@example.fi" })',
    success: 'NewAccount',
  },
  'Mutation.renewPassword': { body: 'renewPassword(staffId: $accountHolderId)', success: 'NewAccount' },
  'Mutation.grantQualification': {
    body: 'grantQualification(input: { staffId: $staffId, code: "insulin", version: 1 })',
    success: 'Staff',
  },
  'Mutation.withdrawQualification': {
    body: 'withdrawQualification(input: { staffId: $staffId, code: "insulin", version: 1 })',
    success: 'Staff',
  },
  'Mutation.createShift': { body: `createShift(input: { staffId: $staffId, ${span(30)} })`, success: 'Shift' },
  'Mutation.updateShift': { body: 'updateShift(input: { id: $shiftId, base: DESK, version: 1 })', success: 'Shift' },
  'Mutation.cancelShift': { body: 'cancelShift(input: { id: $shiftId, version: 1 })', success: 'Shift' },
  'Mutation.reportAbsence': {
    body: `reportAbsence(input: { staffId: $staffId, kind: SICK, ${span(40)} })`,
    success: 'Absence',
  },
  'Mutation.updateAbsence': {
    body: 'updateAbsence(input: { id: $absenceId, kind: OTHER, version: 1 })',
    success: 'Absence',
  },
  'Mutation.cancelAbsence': { body: 'cancelAbsence(input: { id: $absenceId, version: 1 })', success: 'Absence' },

  'Mutation.createResident': {
    body: `createResident(input: { firstName: "Uusi", lastName: "Asukas", teamId: $teamId, ${home} })`,
    success: 'Resident',
  },
  'Mutation.updateResident': {
    body: 'updateResident(input: { id: $residentId, about: "uutta", version: 1 })',
    success: 'Resident',
  },
  'Mutation.writeHomeEntry': {
    body: 'writeHomeEntry(input: { residentId: $residentId, doorNote: "koodi", keyNote: "", version: 1 })',
    success: 'HomeEntry',
  },
  'Mutation.setCarerWish': {
    body: 'setCarerWish(input: { residentId: $residentId, staffId: $staffId, kind: REFUSED, version: 1 })',
    success: 'Resident',
  },
  'Mutation.removeCarerWish': {
    body: 'removeCarerWish(input: { residentId: $residentId, staffId: $staffId, version: 1 })',
    success: 'Resident',
  },
  'Mutation.reviewVideoSuitability': {
    body: `reviewVideoSuitability(input: { residentId: $residentId, hasDevice: true, canUse: ALONE, isWilling: true,
      meetsNeed: true, reviewedOn: "2026-02-01" })`,
    success: 'VideoSuitability',
  },
  'Mutation.endCare': {
    body: 'endCare(input: { residentId: $residentId, endsOn: "2190-01-01", reason: MOVED, version: 1 })',
    success: 'Resident',
  },
  'Mutation.resumeCare': {
    body: 'resumeCare(input: { residentId: $residentId, version: 1 })',
    success: 'Resident',
  },
  'Mutation.addCompanion': {
    body: 'addCompanion(input: { residentId: $residentId, kind: FRIEND, name: "Uusi" })',
    success: 'Companion',
  },
  'Mutation.updateCompanion': {
    body: 'updateCompanion(input: { id: $companionId, name: "Uusi", version: 1 })',
    success: 'Companion',
  },
  'Mutation.endCompanion': { body: 'endCompanion(companionId: $companionId)', success: 'Companion' },
  'Mutation.grantConsent': {
    body: 'grantConsent(input: { companionId: $companionId, scope: SEE_PLAN })',
    success: 'Companion',
  },
  'Mutation.withdrawConsent': {
    body: 'withdrawConsent(input: { companionId: $companionId, scope: SEE_PLAN })',
    success: 'Companion',
  },
  'Mutation.inviteCompanion': {
    body: 'inviteCompanion(companionId: $companionId)',
    success: 'NewCompanionInvitation',
  },
  'Mutation.revokeInvitation': {
    body: 'revokeInvitation(invitationId: $invitationId)',
    success: 'CompanionInvitation',
  },

  'Mutation.createTaskType': {
    body: `createTaskType(input: { code: "uusi", name: ${name}, sense: SIGHT, homeMinutes: 10 })`,
    success: 'TaskType',
  },
  'Mutation.changeTaskType': {
    body: `changeTaskType(input: { code: "matrix", name: ${name}, sense: SIGHT, homeMinutes: 10, version: 1 })`,
    success: 'TaskType',
  },
  'Mutation.retireTaskType': { body: 'retireTaskType(input: { code: "matrix", version: 1 })', success: 'TaskType' },
  'Mutation.startCarePlan': {
    body: `startCarePlan(input: { residentId: $residentId, level: SUPPORT, reason: "uusi arvio", startsOn: "2047-01-01",
      endsOn: "2048-01-01" })`,
    success: 'CarePlan',
  },
  'Mutation.endCarePlan': {
    body: 'endCarePlan(input: { carePlanId: $carePlanId, endsOn: "2046-12-01", version: 1 })',
    success: 'CarePlan',
  },
  'Mutation.changeCareLevel': {
    body: `changeCareLevel(input: { carePlanId: $carePlanId, level: SUPPORT, reason: "uusi arvio", fromOn: "2046-02-01",
      version: 1 })`,
    success: 'CarePlan',
  },
  'Mutation.pauseCarePlan': {
    body: `pauseCarePlan(input: { carePlanId: $carePlanId, reason: HOLIDAY, fromOn: "2046-03-01", untilOn: "2046-03-04",
      version: 1 })`,
    success: 'CarePlan',
  },
  'Mutation.resumeCarePlan': {
    body: `resumeCarePlan(input: { carePlanId: $carePlanId, pauseId: $pauseId, untilOn: "2046-05-02", version: 1 })`,
    success: 'CarePlan',
  },
  'Mutation.addNeed': {
    body: `addNeed(input: { carePlanId: $carePlanId, taskCode: "matrix", fromOn: "2046-02-01", recurrence: "FREQ=DAILY",
      windowStart: "18:00", windowEnd: "20:00" })`,
    success: 'Need',
  },
  'Mutation.changeNeed': {
    body: 'changeNeed(input: { needId: $needId, priority: 5, scope: ALL, version: 1 })',
    success: 'Need',
  },
  'Mutation.endNeed': {
    body: 'endNeed(input: { needId: $needId, endsOn: "2046-02-01", version: 1 })',
    success: 'Need',
  },
  'Mutation.linkNeeds': {
    body: `linkNeeds(input: { kind: GAP, firstSeriesId: $seriesId, secondSeriesId: $freeSeriesId,
      smallestGapMinutes: 60 })`,
    success: 'NeedLink',
  },
  'Mutation.unlinkNeeds': { body: 'unlinkNeeds(linkId: $linkId)', success: 'NeedLink' },

  'Mutation.startVisit': { body: 'startVisit(visitId: $visitId)', success: 'CallTicket', state: 'planned' },
  'Mutation.stopRinging': { body: 'stopRinging(visitId: $visitId)', success: 'Visit', state: 'ringing' },
  'Mutation.beginHomeVisit': {
    body: 'beginHomeVisit(visitId: $visitId)',
    success: 'Visit',
    state: 'planned',
    modality: 'home',
  },
  'Mutation.endVisit': { body: 'endVisit(visitId: $visitId)', success: 'Visit', state: 'in_progress' },
  'Mutation.cancelVisit': {
    body: 'cancelVisit(visitId: $visitId, reason: "sairaalassa")',
    success: 'Visit',
    state: 'planned',
  },
  'Mutation.reinstateVisit': {
    body: 'reinstateVisit(input: { visitId: $visitId, version: 1 })',
    success: 'Visit',
    state: 'cancelled',
  },
  'Mutation.writeVisitNote': {
    body: 'writeVisitNote(input: { visitId: $visitId, text: "voi hyvin", version: 1 })',
    success: 'Visit',
    state: 'done',
  },
  'Mutation.acknowledgeRing': { body: 'acknowledgeRing(visitId: $visitId)', success: 'Visit', state: 'ringing' },
  'Mutation.answerVisit': { body: 'answerVisit(visitId: $visitId)', success: 'CallTicket', state: 'ringing' },
  'Mutation.declineVisit': { body: 'declineVisit(visitId: $visitId)', success: 'Visit', state: 'ringing' },
  'Mutation.assignVisit': {
    body: 'assignVisit(input: { visitId: $visitId, carerId: null, version: 1 })',
    success: 'Visit',
    state: 'planned',
  },
  'Mutation.moveVisit': {
    body: `moveVisit(input: { visitId: $visitId, time: ${time}, outsideWindow: true, version: 1 })`,
    success: 'Visit',
    state: 'planned',
  },
  'Mutation.confirmVisit': {
    body: 'confirmVisit(input: { visitId: $visitId, version: 1 })',
    success: 'Visit',
    state: 'planned',
  },
  'Mutation.changeVisitModality': {
    body: 'changeVisitModality(input: { visitId: $visitId, to: HOME, reason: TECHNICAL, version: 1 })',
    success: 'Visit',
    state: 'planned',
  },
  'Mutation.createExtraVisit': {
    body: `createExtraVisit(input: { residentId: $residentId, modality: HOME, reason: "kaatui", time: ${time},
      tasks: [{ taskCode: "matrix" }] })`,
    success: 'Visit',
  },
  'Mutation.reportVisitMissed': {
    body: 'reportVisitMissed(input: { visitId: $visitId, reason: "ei kotona", version: 1 })',
    success: 'Visit',
    state: 'planned',
  },
  'Mutation.editVisitTasks': {
    body: 'editVisitTasks(input: { visitId: $visitId, tasks: [{ taskCode: "matrix" }], version: 1 })',
    success: 'Visit',
    state: 'planned',
  },
  'Mutation.recordTaskOutcomes': {
    body: 'recordTaskOutcomes(input: { visitId: $visitId, outcomes: [{ taskId: $taskId, outcome: PARTLY }] })',
    success: 'Visit',
    state: 'done',
  },
  'Mutation.recordVisitTravel': {
    body: 'recordVisitTravel(input: { visitId: $visitId, minutes: 12 })',
    success: 'Visit',
    state: 'done',
  },
  'Mutation.verifyVisit': {
    body: 'verifyVisit(input: { visitId: $visitId, code: "000000", method: TYPED, moment: DEPARTURE, ageSeconds: 0 })',
    success: 'RotatingCodeRefused',
    state: 'in_progress',
    modality: 'home',
  },
  'Mutation.giveSmiley': {
    body: 'giveSmiley(input: { visitId: $visitId, smiley: GLAD })',
    success: 'Visit',
    state: 'done',
  },
  'Mutation.giveFeedback': {
    body: 'giveFeedback(input: { visitId: $visitId, text: "kiitos" })',
    success: 'FeedbackGiven',
    state: 'done',
  },

  'Mutation.breakGlass': {
    body: 'breakGlass(input: { residentId: $residentId, reason: "ovi ei aukea, tiimi ei vastaa" })',
    success: 'GlassBreaking',
  },
  'Mutation.closeGlass': { body: 'closeGlass(glassBreakingId: $glassId)', success: 'GlassBreaking' },
  'Mutation.reviewGlass': { body: 'reviewGlass(glassBreakingId: $glassId)', success: 'GlassBreaking' },
  'Mutation.createMyCalendarFeed': { body: 'createMyCalendarFeed' },
  'Mutation.createResidentCalendarFeed': {
    body: 'createResidentCalendarFeed(residentId: $residentId)',
    success: 'NewCalendarFeed',
  },
  'Mutation.revokeCalendarFeed': { body: 'revokeCalendarFeed(feedId: $residentFeedId)', success: 'CalendarFeed' },
  'Mutation.createIntegrationKey': {
    body: 'createIntegrationKey(input: { name: "Uusi", validDays: 30 })',
    success: 'NewIntegrationKey',
  },
  'Mutation.revokeIntegrationKey': { body: 'revokeIntegrationKey(keyId: $keyId)', success: 'IntegrationKey' },
}

/** Which events each mutation tells, at least: a screen that shows the noun looks again when it hears one of them. */
export const told: Readonly<Record<string, readonly string[]>> = {
  acknowledgeRing: ['visit.rung'],
  answerVisit: ['visit.answered'],
  assignVisit: ['visit.changed'],
  beginHomeVisit: ['visit.started'],
  cancelVisit: ['visit.cancelled'],
  changeVisitModality: ['visit.changed'],
  confirmVisit: ['visit.changed'],
  createExtraVisit: ['visit.changed'],
  declineVisit: ['visit.declined'],
  editVisitTasks: ['visit.changed'],
  endVisit: ['visit.ended'],
  moveVisit: ['visit.changed'],
  recordTaskOutcomes: ['visit.changed'],
  recordVisitTravel: ['visit.changed'],
  reinstateVisit: ['visit.changed'],
  reportVisitMissed: ['visit.missed'],
  startVisit: ['visit.ringing'],
  stopRinging: ['visit.withdrawn'],
  writeVisitNote: ['visit.changed'],
  giveFeedback: ['feedback.given'],
  giveSmiley: ['feedback.given'],

  startCarePlan: ['care-plan.changed'],
  endCarePlan: ['care-plan.changed'],
  changeCareLevel: ['care-plan.changed'],
  pauseCarePlan: ['care-plan.changed'],
  resumeCarePlan: ['care-plan.changed'],
  addNeed: ['care-plan.changed', 'visits.generated'],
  changeNeed: ['care-plan.changed'],
  endNeed: ['care-plan.changed'],
  linkNeeds: ['care-plan.changed'],
  unlinkNeeds: ['care-plan.changed'],

  createResident: ['resident.changed'],
  updateResident: ['resident.changed'],
  endCare: ['resident.changed', 'care-plan.changed'],
  resumeCare: ['resident.changed', 'care-plan.changed'],
  writeHomeEntry: ['resident.changed'],
  setCarerWish: ['resident.changed'],
  removeCarerWish: ['resident.changed'],
  reviewVideoSuitability: ['resident.changed'],
  addCompanion: ['companion.changed'],
  updateCompanion: ['companion.changed'],
  endCompanion: ['companion.changed'],
  grantConsent: ['companion.changed'],
  withdrawConsent: ['companion.changed'],
  inviteCompanion: ['companion.changed'],
  revokeInvitation: ['companion.changed'],
  revokeDevice: ['device.revoked'],

  createStaff: ['staff.changed'],
  updateStaff: ['staff.changed'],
  grantQualification: ['staff.changed'],
  withdrawQualification: ['staff.changed'],
  openAccount: ['staff.changed'],
  renewPassword: ['staff.changed'],
  createShift: ['shift.changed'],
  updateShift: ['shift.changed'],
  cancelShift: ['shift.changed'],
  reportAbsence: ['absence.changed'],
  updateAbsence: ['absence.changed'],
  cancelAbsence: ['absence.changed'],

  createArea: ['organisation.changed'],
  renameArea: ['organisation.changed'],
  createTeam: ['organisation.changed'],
  updateTeam: ['organisation.changed'],
  createQualification: ['organisation.changed'],
  renameQualification: ['organisation.changed'],
  createTaskType: ['organisation.changed'],
  changeTaskType: ['organisation.changed'],
  retireTaskType: ['organisation.changed'],
  createIntegrationKey: ['organisation.changed'],
  revokeIntegrationKey: ['organisation.changed'],

  breakGlass: ['glass.broken'],
  closeGlass: ['glass.closed'],
  reviewGlass: ['glass.reviewed'],
  signOut: ['session.revoked'],
}

/** Of these nothing is told, and why. */
export const silent: Readonly<Record<string, string>> = {
  signIn: 'a session more is nobody else’s news; tried with a wrong password',
  acceptInvitation: 'tried with a link that is none; with a good one: companion.changed (companion.db.test.ts)',
  leaveAsCompanion: 'the companion stays one: only this browser is signed out',
  pairDevice: 'tried with a code that is none; with a good one: device.paired (device.db.test.ts)',
  deviceHeartbeat: 'told when the tablet comes back, which is not every 15 s (device.db.test.ts)',
  createPairingCode: 'shown once to whoever made it; the tablet that uses it is told',
  createMyCalendarFeed: 'shown once to whoever made it',
  createResidentCalendarFeed: 'shown once to whoever made it',
  revokeCalendarFeed: 'what reads the address finds out by itself',
  verifyVisit: 'tried with a wrong code; with a good one: visit.changed (verification.db.test.ts)',
}

/** Nouns of care are the coordinator's, those of people and the organisation the administrator's too. */
export function hearers(type: string): string[] {
  const noun = type.slice(0, type.indexOf('.'))
  if (noun === 'glass') return ['coordinator', 'auditor']
  if (noun === 'device') return ['coordinator', 'administrator', 'service_desk']
  if (['visit', 'visits', 'call', 'care-plan', 'feedback'].includes(noun)) return ['coordinator']
  return ['coordinator', 'administrator']
}

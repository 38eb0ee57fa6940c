import type { Access } from './access-roles.ts'
import { accessRows } from './rows/access.ts'
import { baseRows } from './rows/base.ts'
import { careRows } from './rows/care.ts'
import { peopleRows } from './rows/people.ts'
import { visitsRows } from './rows/visits.ts'

/**
 * Who may see and do what: the answers that the access matrix expects of the running API, one row for each field of the
 * schema (rows/). A field that is missing there, or a row whose field is gone, fails the test: nobody adds a field without
 * saying there who may read it. All that is not listed is denied. Another organisation's things are denied to everybody, and
 * answered exactly as things that don't exist; that stands in no row, because there is no exception to it.
 */
export const fieldAccess: Record<string, Access> = {
  ...baseRows,
  ...peopleRows,
  ...careRows,
  ...visitsRows,
  ...accessRows,
}
export { operationAccess } from './rows/operations.ts'

/** A field that has a value only in visits of one state; all others are asked of visits that were held. */
export const fieldsOfState = {
  'Visit.cancelReason': 'cancelled',
  'Visit.cancelCause': 'cancelled',
  'Visit.missedReason': 'missed',
} as const

/** A type that is no record but the answer of these fields: whoever gets their answer gets it whole. */
export interface Reply {
  onlyFrom: string[]
}

export const replies: Record<string, Reply> = {
  CallTicket: { onlyFrom: ['Mutation.startVisit', 'Mutation.answerVisit'] },
  IceServer: { onlyFrom: ['CallTicket.iceServers'] },
  PairingCode: { onlyFrom: ['Mutation.createPairingCode'] },
  DemoAccount: { onlyFrom: ['AnonymousViewer.demoAccounts'] },
  NewAccount: { onlyFrom: ['Mutation.openAccount', 'Mutation.renewPassword'] },
  NewCalendarFeed: { onlyFrom: ['Mutation.createMyCalendarFeed', 'Mutation.createResidentCalendarFeed'] },
  NewCompanionInvitation: { onlyFrom: ['Mutation.inviteCompanion'] },
  InvitationOffer: { onlyFrom: ['Query.invitationOffer'] },
  NewIntegrationKey: { onlyFrom: ['Mutation.createIntegrationKey'] },
  FeedbackGiven: { onlyFrom: ['Mutation.giveFeedback'] },
  RotatingCodeKey: { onlyFrom: ['Query.rotatingCodeKey'] },
  Ledger: { onlyFrom: ['Query.ledger'] },
  LedgerTotal: { onlyFrom: ['Ledger.total'] },
  LiveUpdate: { onlyFrom: ['Subscription.liveUpdates'] },
  LiveEvent: { onlyFrom: ['LiveUpdate.events'] },
}

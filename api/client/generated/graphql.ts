/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AccessOutcome =
  | 'ALLOWED'
  | 'REFUSED';

/** As what somebody looked: the care relation or task that gave the right to it. */
export type AccessPurpose =
  | 'ADMINISTRATION'
  | 'AUDIT'
  | 'CARE'
  | 'COMPANION'
  | 'COORDINATION'
  | 'HOME'
  | 'INTEGRATION'
  | 'SIGN_IN'
  | 'SUPPORT'
  | 'SYSTEM';

export type AllowedModality =
  | 'EITHER'
  | 'HOME'
  | 'VIDEO';

export type BreakGlassInput = {
  /** Why: the resident and an auditor read it. 10 to 500 characters. */
  reason: string;
  residentId: string;
};

export type CallEndReason =
  | 'DECLINED'
  | 'ENDED'
  | 'LEFT'
  | 'LOST'
  | 'MISSED'
  | 'WITHDRAWN';

export type ChangeVisitModalityInput = {
  /** False: somebody else goes; nobody makes it yet. */
  keepsCarers?: boolean | null | undefined;
  note?: string | null | undefined;
  reason: ModalityChangeReason;
  /** Null: it begins as planned, and takes what its tasks take. */
  time?: VisitTimeInput | null | undefined;
  to: Modality;
  /** The one that was looked at: a stale edit is refused. */
  version: number;
  visitId: string;
};

export type GiveSmileyInput = {
  smiley: Smiley;
  visitId: string;
};

export type Language =
  | 'en'
  | 'fi'
  | 'sv';

/** How the carer is there: over video, in person at home, or by phone where video failed and nobody can go. */
export type Modality =
  | 'HOME'
  | 'PHONE'
  | 'VIDEO';

export type ModalityChangeReason =
  | 'NEED_CHANGED'
  | 'NO_ANSWER'
  | 'OTHER'
  | 'RESIDENT_WISH'
  | 'STAFFING'
  | 'TECHNICAL';

export type PairDeviceInput = {
  /** With or without the hyphen, any case. */
  code: string;
  name?: string | null | undefined;
};

export type RecordTaskOutcomesInput = {
  outcomes: Array<TaskOutcomeInput>;
  visitId: string;
};

export type SignInInput = {
  email: string;
  password: string;
};

export type Smiley =
  | 'GLAD'
  | 'NEITHER'
  | 'SAD';

export type StaffRole =
  | 'ADMINISTRATOR'
  | 'AUDITOR'
  | 'CARER'
  | 'COORDINATOR'
  | 'GROUP_LEADER'
  | 'SERVICE_DESK';

export type TaskOutcome =
  | 'DONE'
  | 'NOT_NEEDED'
  | 'PARTLY'
  | 'REFUSED';

export type TaskOutcomeInput = {
  note?: string | null | undefined;
  outcome: TaskOutcome;
  taskId: string;
};

export type VerificationMethod =
  | 'SCANNED'
  | 'TYPED';

export type VerificationMoment =
  | 'ARRIVAL'
  | 'DEPARTURE';

export type VerifyVisitInput = {
  /** How long ago it was read, by the clock of the phone: up to a day, for want of network. */
  ageSeconds: number;
  code: string;
  method: VerificationMethod;
  moment: VerificationMoment;
  visitId: string;
};

export type VisitState =
  | 'CANCELLED'
  | 'DECLINED'
  | 'DONE'
  | 'IN_PROGRESS'
  | 'MISSED'
  | 'PLANNED'
  | 'RINGING';

/** A time on the organisation's clock. One that clocks leave out is refused: NO_SUCH_TIME. */
export type VisitTimeInput = {
  /** HH:MM */
  at: string;
  /** How long, 1 to 720. */
  minutes: number;
  on: string;
  /** Of the hour that comes twice when clocks go back: the second one. */
  secondTime?: boolean | null | undefined;
};

export type WriteVisitNoteInput = {
  /** At most 4,000 characters. */
  text: string;
  version: number;
  visitId: string;
};

export type AccessShownFragment = { id: string, at: string, who: string | null, purpose: AccessPurpose, action: string, reason: string | null, outcome: AccessOutcome, residentCount: number | null, residents: Array<{ id: string, shownName: string }> | null };

export type GlassShownFragment = { id: string, reason: string, openedAt: string, closesAt: string, reviewedAt: string | null, staff: { id: string, firstName: string, lastName: string | null }, resident: { id: string, shownName: string } };

export type AccessLogPageQueryVariables = Exact<{
  residentId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AccessLogPageQuery = { now: string, accessLog: { edges: Array<{ node: { id: string, at: string, who: string | null, purpose: AccessPurpose, action: string, reason: string | null, outcome: AccessOutcome, residentCount: number | null, residents: Array<{ id: string, shownName: string }> | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UnreviewedGlassQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreviewedGlassQuery = { now: string, glassBreakings: { edges: Array<{ node: { id: string, reason: string, openedAt: string, closesAt: string, reviewedAt: string | null, staff: { id: string, firstName: string, lastName: string | null }, resident: { id: string, shownName: string } } }> } };

export type ReviewGlassMutationVariables = Exact<{
  glassBreakingId: string;
}>;


export type ReviewGlassMutation = { reviewGlass:
    | { __typename: 'GlassBreaking' }
    | { __typename: 'NotFound', code: string }
   };

export type StaffShownFragment = { id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, photoUrl: string | null, team: { id: string, name: string } | null };

export type StaffSessionFragment = { staff: { id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, photoUrl: string | null, team: { id: string, name: string } | null }, organisation: { id: string, name: string, timeZone: string } };

export type DeviceShownFragment = { id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null };

export type VisitBriefFragment = { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null };

export type VisitShownFragment = { version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null };

export type CarerViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type CarerViewerQuery = { now: string, viewer:
    | { __typename: 'AnonymousViewer', demoAccounts: Array<{ email: string, password: string, name: string, role: StaffRole }> }
    | { __typename: 'CompanionViewer' }
    | { __typename: 'DeviceViewer' }
    | { __typename: 'StaffViewer', staff: { id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, photoUrl: string | null, team: { id: string, name: string } | null }, organisation: { id: string, name: string, timeZone: string } }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'SignInRefused', code: string }
    | { __typename: 'StaffViewer', staff: { id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, photoUrl: string | null, team: { id: string, name: string } | null }, organisation: { id: string, name: string, timeZone: string } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type MyVisitsQueryVariables = Exact<{
  date: string;
}>;


export type MyVisitsQuery = { now: string, myVisits: { edges: Array<{ node: { version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null } }> } };

export type VisitPageQueryVariables = Exact<{
  id: string;
}>;


export type VisitPageQuery = { now: string, visit: { version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null } | null };

export type ResidentCardQueryVariables = Exact<{
  id: string;
}>;


export type ResidentCardQuery = { now: string, resident: { id: string, firstName: string, lastName: string | null, shownName: string, language: Language, photoUrl: string | null, streetAddress: string | null, postalCode: string | null, town: string | null, phone: string | null, about: string | null, team: { id: string, name: string } | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null, visits: { edges: Array<{ node: { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null } }> } | null } | null };

export type ResidentDevicesQueryVariables = Exact<{
  id: string;
}>;


export type ResidentDevicesQuery = { now: string, resident: { id: string, firstName: string, lastName: string | null, shownName: string, language: Language, photoUrl: string | null, team: { id: string, name: string } | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null } | null };

export type ResidentsQueryVariables = Exact<{
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ResidentsQuery = { residents: { edges: Array<{ node: { id: string, firstName: string, lastName: string | null, shownName: string, photoUrl: string | null, team: { id: string, name: string } | null, devices: Array<{ id: string, online: boolean, revokedAt: string | null }> | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreatePairingCodeMutationVariables = Exact<{
  residentId: string;
}>;


export type CreatePairingCodeMutation = { createPairingCode:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'PairingCode', code: string, expiresAt: string, url: string }
   };

export type RevokeDeviceMutationVariables = Exact<{
  deviceId: string;
}>;


export type RevokeDeviceMutation = { revokeDevice:
    | { __typename: 'Device', id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }
    | { __typename: 'NotFound', code: string }
   };

export type StartVisitMutationVariables = Exact<{
  visitId: string;
}>;


export type StartVisitMutation = { startVisit:
    | { __typename: 'Busy', code: string, other: { id: string, resident: { id: string, shownName: string } } | null }
    | { __typename: 'CallTicket', callId: string, peerId: string, url: string, token: string, iceServers: Array<{ urls: Array<string>, username: string | null, credential: string | null }>, visit: { version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null } }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'NoDevice', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VideoUnavailable', code: string }
    | { __typename: 'VisitNotPossible', code: string, state: VisitState }
   };

export type StopRingingMutationVariables = Exact<{
  visitId: string;
}>;


export type StopRingingMutation = { stopRinging:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type BeginHomeVisitMutationVariables = Exact<{
  visitId: string;
}>;


export type BeginHomeVisitMutation = { beginHomeVisit:
    | { __typename: 'Busy', code: string, other: { id: string, resident: { id: string, shownName: string } } | null }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type EndVisitMutationVariables = Exact<{
  visitId: string;
}>;


export type EndVisitMutation = { endVisit:
    | { __typename: 'AnsweredElsewhere', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type CancelVisitMutationVariables = Exact<{
  visitId: string;
  reason: string;
}>;


export type CancelVisitMutation = { cancelVisit:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type WriteVisitNoteMutationVariables = Exact<{
  input: WriteVisitNoteInput;
}>;


export type WriteVisitNoteMutation = { writeVisitNote:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string, current: { version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null } }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type HomeVisitFragment = { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null };

export type HomeViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeViewerQuery = { now: string, viewer:
    | { __typename: 'AnonymousViewer' }
    | { __typename: 'CompanionViewer' }
    | { __typename: 'DeviceViewer', device: { id: string, resident: { id: string, firstName: string, language: Language } }, organisation: { id: string, timeZone: string } }
    | { __typename: 'StaffViewer' }
   };

export type HomePlanQueryVariables = Exact<{
  yesterday: string;
  today: string;
  tomorrow: string;
}>;


export type HomePlanQuery = { now: string, yesterday: Array<{ id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null }>, today: Array<{ id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null }>, tomorrow: Array<{ id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null }> };

export type HomeVisitByIdQueryVariables = Exact<{
  visitId: string;
}>;


export type HomeVisitByIdQuery = { now: string, visit: { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null } | null };

export type HomeCodeKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeCodeKeyQuery = { rotatingCodeKey: { secret: string } };

export type GiveSmileyMutationVariables = Exact<{
  input: GiveSmileyInput;
}>;


export type GiveSmileyMutation = { giveSmiley:
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit' }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type HomeLiveUpdatesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type HomeLiveUpdatesSubscription = { liveUpdates: { cursor: string, resync: boolean, events: Array<{ type: string, visitId: string | null, deviceId: string | null }> } };

export type PairHomeMutationVariables = Exact<{
  input: PairDeviceInput;
}>;


export type PairHomeMutation = { pairDevice:
    | { __typename: 'DeviceViewer' }
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'PairingCodeInvalid', code: string }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type HomeHeartbeatMutationVariables = Exact<{ [key: string]: never; }>;


export type HomeHeartbeatMutation = { deviceHeartbeat: string };

export type AcknowledgeRingMutationVariables = Exact<{
  visitId: string;
}>;


export type AcknowledgeRingMutation = { acknowledgeRing:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit' }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type AnswerVisitMutationVariables = Exact<{
  visitId: string;
}>;


export type AnswerVisitMutation = { answerVisit:
    | { __typename: 'AnsweredElsewhere', code: string }
    | { __typename: 'CallTicket', callId: string, peerId: string, url: string, token: string, iceServers: Array<{ urls: Array<string>, username: string | null, credential: string | null }>, visit: { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null } }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VideoUnavailable', code: string }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type DeclineVisitMutationVariables = Exact<{
  visitId: string;
}>;


export type DeclineVisitMutation = { declineVisit:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit' }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type EndVisitFromHomeMutationVariables = Exact<{
  visitId: string;
}>;


export type EndVisitFromHomeMutation = { endVisit:
    | { __typename: 'AnsweredElsewhere', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit' }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type LiveUpdatesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LiveUpdatesSubscription = { liveUpdates: { cursor: string, resync: boolean, events: Array<{ type: string, visitId: string | null, residentId: string | null, deviceId: string | null }> } };

export type TaskShownFragment = { id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } };

export type TaskOutcomeShownFragment = { outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } };

export type VisitCareFragment = { allowed: AllowedModality | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null };

export type RecordTaskOutcomesMutationVariables = Exact<{
  input: RecordTaskOutcomesInput;
}>;


export type RecordTaskOutcomesMutation = { recordTaskOutcomes:
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type ChangeVisitModalityMutationVariables = Exact<{
  input: ChangeVisitModalityInput;
}>;


export type ChangeVisitModalityMutation = { changeVisitModality:
    | { __typename: 'CarerNotFit', code: string }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type VerifyVisitMutationVariables = Exact<{
  input: VerifyVisitInput;
}>;


export type VerifyVisitMutation = { verifyVisit:
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'RotatingCodeRefused', code: string }
    | { __typename: 'TooManyAttempts', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type BreakGlassMutationVariables = Exact<{
  input: BreakGlassInput;
}>;


export type BreakGlassMutation = { breakGlass:
    | { __typename: 'GlassBreaking', id: string, closesAt: string }
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'NotFound', code: string }
   };

export type VisitRecordQueryVariables = Exact<{
  id: string;
}>;


export type VisitRecordQuery = { visit: { id: string, state: VisitState, startedAt: string | null, endedAt: string | null, calls: Array<{ id: string, ringingAt: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, participations: Array<{ id: string, name: string, isResident: boolean, joinedAt: string, leftAt: string | null }> }> | null } | null };

export const AccessShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessLogEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"residentCount"}},{"kind":"Field","name":{"kind":"Name","value":"residents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shownName"}}]}}]}}]} as unknown as DocumentNode<AccessShownFragment, unknown>;
export const GlassShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GlassShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GlassBreaking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shownName"}}]}}]}}]} as unknown as DocumentNode<GlassShownFragment, unknown>;
export const StaffShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StaffShownFragment, unknown>;
export const StaffSessionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffSession"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaffViewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaffShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StaffSessionFragment, unknown>;
export const TaskShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<TaskShownFragment, unknown>;
export const VisitBriefFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"carer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<VisitBriefFragment, unknown>;
export const TaskOutcomeShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskOutcomeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<TaskOutcomeShownFragment, unknown>;
export const VisitCareFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitCare"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskOutcomeShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"modalityChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"moment"}},{"kind":"Field","name":{"kind":"Name","value":"codeAt"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskOutcomeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}}]}}]} as unknown as DocumentNode<VisitCareFragment, unknown>;
export const DeviceShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeviceShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<DeviceShownFragment, unknown>;
export const VisitShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitBrief"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitCare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"noteAt"}},{"kind":"Field","name":{"kind":"Name","value":"noteBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ringingAt"}},{"kind":"Field","name":{"kind":"Name","value":"ringDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"rungAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"caller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"shownName"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"streetAddress"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"devices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeviceShown"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskOutcomeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"carer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitCare"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskOutcomeShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"modalityChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"moment"}},{"kind":"Field","name":{"kind":"Name","value":"codeAt"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeviceShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<VisitShownFragment, unknown>;
export const HomeVisitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeVisit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ringingAt"}},{"kind":"Field","name":{"kind":"Name","value":"ringDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"caller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<HomeVisitFragment, unknown>;
export const AccessLogPageDocument = {"__meta__":{"hash":"c9cc8d83b875c377c7215a32e294699974e71fed2d159b2b48fac6966e099d8c"}} as unknown as DocumentNode<AccessLogPageQuery, AccessLogPageQueryVariables>;
export const UnreviewedGlassDocument = {"__meta__":{"hash":"f8ca47b7de9bb533381cc40565592524edfdbc916dcaef17360b88cdd2d1fde1"}} as unknown as DocumentNode<UnreviewedGlassQuery, UnreviewedGlassQueryVariables>;
export const ReviewGlassDocument = {"__meta__":{"hash":"f8478bcd3b328b071c40feb233c01a0fefc9034145e7972d465f207e230879ea"}} as unknown as DocumentNode<ReviewGlassMutation, ReviewGlassMutationVariables>;
export const CarerViewerDocument = {"__meta__":{"hash":"7850002156a45aa1254e359b54d654546bbed4fa19a27a6f0fef77d06e4920fb"}} as unknown as DocumentNode<CarerViewerQuery, CarerViewerQueryVariables>;
export const SignInDocument = {"__meta__":{"hash":"08b94f7f9cdf975a90d6698898f14cd8b0bc4ff61b5b13238af1860b230d9f80"}} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"39300be1f6ff47633a8c264de2a924d5b71367b646d3bf86d82d7c51c6543956"}} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const MyVisitsDocument = {"__meta__":{"hash":"d68f485922a817020c4194be99a353f0eacf68ce5bb68d60962f692f2136c12a"}} as unknown as DocumentNode<MyVisitsQuery, MyVisitsQueryVariables>;
export const VisitPageDocument = {"__meta__":{"hash":"ba84483712fb2fd3403d6c309cb62fa7d4f579282da14bede485b8800feb9139"}} as unknown as DocumentNode<VisitPageQuery, VisitPageQueryVariables>;
export const ResidentCardDocument = {"__meta__":{"hash":"4596a42723faba20af7e21bf72ae0e546ed74593d421b4932b1b1e089e2c65d8"}} as unknown as DocumentNode<ResidentCardQuery, ResidentCardQueryVariables>;
export const ResidentDevicesDocument = {"__meta__":{"hash":"cf29f9c5394c24236b0157e6eba6ce757e562c7c9ab137afb9e673c976ab8509"}} as unknown as DocumentNode<ResidentDevicesQuery, ResidentDevicesQueryVariables>;
export const ResidentsDocument = {"__meta__":{"hash":"8ca299b7664d606935f3beb8202fc8a3f8468c057b82dc4902a6738435e11d47"}} as unknown as DocumentNode<ResidentsQuery, ResidentsQueryVariables>;
export const CreatePairingCodeDocument = {"__meta__":{"hash":"53b478c212b5a1cb3920354ad5ec65d96a5cfa8a6542dd1232c49265f39032a4"}} as unknown as DocumentNode<CreatePairingCodeMutation, CreatePairingCodeMutationVariables>;
export const RevokeDeviceDocument = {"__meta__":{"hash":"f430eb0f66d4b9613be8b60bf1368fff8ed51ce841aebbc37d1c44568f9a816e"}} as unknown as DocumentNode<RevokeDeviceMutation, RevokeDeviceMutationVariables>;
export const StartVisitDocument = {"__meta__":{"hash":"992b6df6982edc0b0cc3a0e61dd0bcd1398983ac24cd4c95f36ec2b908c3692c"}} as unknown as DocumentNode<StartVisitMutation, StartVisitMutationVariables>;
export const StopRingingDocument = {"__meta__":{"hash":"0de45461f6acf6eaf3f13964a8c958edb664923fac028e964fcd398d83d21b41"}} as unknown as DocumentNode<StopRingingMutation, StopRingingMutationVariables>;
export const BeginHomeVisitDocument = {"__meta__":{"hash":"1c6b6d0593d9b31cd6c9a63a902aa03f7c3783e0758a3d1a7fe5b88bb87ab737"}} as unknown as DocumentNode<BeginHomeVisitMutation, BeginHomeVisitMutationVariables>;
export const EndVisitDocument = {"__meta__":{"hash":"710e0aa8b13acd4e93ecaee81e4b9e74403d19f8c85b51d1d09588c104fafc74"}} as unknown as DocumentNode<EndVisitMutation, EndVisitMutationVariables>;
export const CancelVisitDocument = {"__meta__":{"hash":"975f99fde021410892946c694341a269628fee4df089db26ade898714cee7e20"}} as unknown as DocumentNode<CancelVisitMutation, CancelVisitMutationVariables>;
export const WriteVisitNoteDocument = {"__meta__":{"hash":"161a2e49a423b4196e4d57b69a755ebcc13bb5b4591e1e1649f93c19bf91e016"}} as unknown as DocumentNode<WriteVisitNoteMutation, WriteVisitNoteMutationVariables>;
export const HomeViewerDocument = {"__meta__":{"hash":"2f495fd2ae85f254d0bf9fd77d66da38ef1ce3aa201b1c1e10d16685062b4a82"}} as unknown as DocumentNode<HomeViewerQuery, HomeViewerQueryVariables>;
export const HomePlanDocument = {"__meta__":{"hash":"dfdaae1539e05cb7462642a3e1c351af1a116fed9b168b86fa629a7061a4383f"}} as unknown as DocumentNode<HomePlanQuery, HomePlanQueryVariables>;
export const HomeVisitByIdDocument = {"__meta__":{"hash":"ce4a3fd7f469fc54a73d4feb4300831a5c5d53a0ca066ad09a0e145c3d3ced4f"}} as unknown as DocumentNode<HomeVisitByIdQuery, HomeVisitByIdQueryVariables>;
export const HomeCodeKeyDocument = {"__meta__":{"hash":"c519d4313dbadad94297655066ada1f36b8ea72461f8034c11f933f6e930d1b4"}} as unknown as DocumentNode<HomeCodeKeyQuery, HomeCodeKeyQueryVariables>;
export const GiveSmileyDocument = {"__meta__":{"hash":"088b1c284c31733c082b49c9c04a0b22e324d446e2efdd008b2100c0ad8f20d2"}} as unknown as DocumentNode<GiveSmileyMutation, GiveSmileyMutationVariables>;
export const HomeLiveUpdatesDocument = {"__meta__":{"hash":"542598ed02124d3438405111b951cd2d37048c451b4a83c09f1103a5b1dab122"}} as unknown as DocumentNode<HomeLiveUpdatesSubscription, HomeLiveUpdatesSubscriptionVariables>;
export const PairHomeDocument = {"__meta__":{"hash":"0a9022d4aa8888cc16c7a35aea5c3978fc0a17acec76d29c05003fa24ec2bf08"}} as unknown as DocumentNode<PairHomeMutation, PairHomeMutationVariables>;
export const HomeHeartbeatDocument = {"__meta__":{"hash":"1c3f6a2d0fb45a3035572913393102c00e3c6857d216b12c5d4f61692227c9de"}} as unknown as DocumentNode<HomeHeartbeatMutation, HomeHeartbeatMutationVariables>;
export const AcknowledgeRingDocument = {"__meta__":{"hash":"bb6f7ddbcb22d2a32362937d75628f392182597d5219a832185b80d13759bc79"}} as unknown as DocumentNode<AcknowledgeRingMutation, AcknowledgeRingMutationVariables>;
export const AnswerVisitDocument = {"__meta__":{"hash":"1949ac4b0153c49e1e32cd9ef9d7da6c84a33624293fe097546d89dfec461cab"}} as unknown as DocumentNode<AnswerVisitMutation, AnswerVisitMutationVariables>;
export const DeclineVisitDocument = {"__meta__":{"hash":"962956f5c5310566b66499ef5b70fca9ee2cac68de79ba7e1906436eecbac67b"}} as unknown as DocumentNode<DeclineVisitMutation, DeclineVisitMutationVariables>;
export const EndVisitFromHomeDocument = {"__meta__":{"hash":"f63c6414ed1437beeff0af5cd2cc07ce18f875542c8b11b83b4f6a96c277415a"}} as unknown as DocumentNode<EndVisitFromHomeMutation, EndVisitFromHomeMutationVariables>;
export const LiveUpdatesDocument = {"__meta__":{"hash":"12bb160fd650038059ec1da8329e331d811c3f030375a6afef2de375d2d2059f"}} as unknown as DocumentNode<LiveUpdatesSubscription, LiveUpdatesSubscriptionVariables>;
export const RecordTaskOutcomesDocument = {"__meta__":{"hash":"41a81433fc1591957d69e3e782ebf83279f6253645a0691b84d1cde085d4649a"}} as unknown as DocumentNode<RecordTaskOutcomesMutation, RecordTaskOutcomesMutationVariables>;
export const ChangeVisitModalityDocument = {"__meta__":{"hash":"6750370eda19fc1705f8caa9f677be5d84fbac6a8f0498a37ed1d15ae5d0351c"}} as unknown as DocumentNode<ChangeVisitModalityMutation, ChangeVisitModalityMutationVariables>;
export const VerifyVisitDocument = {"__meta__":{"hash":"81c75ad1b4cb734efa96e1a0854817c48dfe863509edd30839504d7671641626"}} as unknown as DocumentNode<VerifyVisitMutation, VerifyVisitMutationVariables>;
export const BreakGlassDocument = {"__meta__":{"hash":"2175002c5ff00ddf0a271cd6d549ac23ef6d3265a5fa184d84dcc90ba332a778"}} as unknown as DocumentNode<BreakGlassMutation, BreakGlassMutationVariables>;
export const VisitRecordDocument = {"__meta__":{"hash":"ee5921b190f0afab3b46e5b76ab6e7757b9de18eba00d83e9f8088e328dbf5c1"}} as unknown as DocumentNode<VisitRecordQuery, VisitRecordQueryVariables>;

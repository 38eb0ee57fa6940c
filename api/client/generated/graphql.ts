/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AbsenceKind =
  | 'HOLIDAY'
  | 'OTHER'
  | 'SICK'
  | 'TRAINING';

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

export type AddCompanionInput = {
  email?: string | null | undefined;
  kind: CompanionKind;
  language?: Language | null | undefined;
  name: string;
  phone?: string | null | undefined;
  residentId: string;
};

/** What is not given comes from the catalogue's norms. */
export type AddNeedInput = {
  allowed?: AllowedModality | null | undefined;
  baselineTravelMinutes?: number | null | undefined;
  carePlanId: string;
  carersNeeded?: number | null | undefined;
  fromOn: string;
  homeEveryDays?: number | null | undefined;
  homeMinutes?: number | null | undefined;
  note?: string | null | undefined;
  onHolidays?: OnHolidays | null | undefined;
  priority?: number | null | undefined;
  /** The code of one in Query.qualifications. */
  qualification?: string | null | undefined;
  /** RFC 5545, days only: FREQ=WEEKLY;BYDAY=MO,TH. */
  recurrence: string;
  taskCode: string;
  /** The first day without it. */
  untilOn?: string | null | undefined;
  videoMinutes?: number | null | undefined;
  windowEnd: string;
  windowStart: string;
};

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

export type CancelAbsenceInput = {
  id: string;
  version: number;
};

export type CancelShiftInput = {
  id: string;
  version: number;
};

export type CareEndReason =
  | 'DIED'
  | 'MOVED'
  | 'NO_LONGER_NEEDS'
  | 'OTHER';

/** SAFETY: turvataso. SUPPORT: tukitaso. HYBRID: hybriditaso. */
export type CareLevelName =
  | 'HYBRID'
  | 'SAFETY'
  | 'SUPPORT';

export type CarerWishKind =
  | 'PREFERRED'
  | 'REFUSED';

export type ChangeCareLevelInput = {
  carePlanId: string;
  /** Today or later. */
  fromOn: string;
  level: CareLevelName;
  reason: string;
  version: number;
};

/** What is not given stays; null takes away what may be none. */
export type ChangeNeedInput = {
  allowed?: AllowedModality | null | undefined;
  baselineTravelMinutes?: number | null | undefined;
  carersNeeded?: number | null | undefined;
  /** FROM_NOW_ON: the first day that the edit is meant for. */
  fromOn?: string | null | undefined;
  homeEveryDays?: number | null | undefined;
  homeMinutes?: number | null | undefined;
  needId: string;
  note?: string | null | undefined;
  onHolidays?: OnHolidays | null | undefined;
  priority?: number | null | undefined;
  /** The code of one in Query.qualifications. */
  qualification?: string | null | undefined;
  recurrence?: string | null | undefined;
  scope: EditScope;
  /** The first day without it. */
  untilOn?: string | null | undefined;
  version: number;
  videoMinutes?: number | null | undefined;
  windowEnd?: string | null | undefined;
  windowStart?: string | null | undefined;
};

/** All of it: what is not given is none. */
export type ChangeTaskTypeInput = {
  code: string;
  homeMinutes: number;
  name: LocalTextInput;
  qualification?: string | null | undefined;
  sense: Sense;
  version: number;
  videoMinutes?: number | null | undefined;
};

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

export type CompanionKind =
  | 'FAMILY_CAREGIVER'
  | 'FRIEND'
  | 'GUARDIAN'
  | 'RELATIVE'
  | 'VOLUNTEER';

export type ConsentInput = {
  companionId: string;
  scope: ConsentScope;
};

/** What a resident lets a companion do. */
export type ConsentScope =
  | 'GIVE_FEEDBACK'
  | 'JOIN_CALLS'
  | 'SEE_PLAN'
  | 'SEE_VISITS';

/** Degrees, WGS 84, in Finland; else OUTSIDE_FINLAND. */
export type CoordinatesInput = {
  latitude: number;
  longitude: number;
};

export type CreateAreaInput = {
  name: string;
};

export type CreateExtraVisitInput = {
  carerId?: string | null | undefined;
  carersNeeded?: number | null | undefined;
  modality: Modality;
  reason: string;
  residentId: string;
  secondCarerId?: string | null | undefined;
  tasks: Array<VisitTaskInput>;
  time: VisitTimeInput;
};

export type CreateIntegrationKeyInput = {
  /** Which system it is for. */
  name: string;
  /** 1 to 366. */
  validDays: number;
};

export type CreateQualificationInput = {
  /** Small letters, digits and hyphens, beginning with a letter. */
  code: string;
  name: LocalTextInput;
};

export type CreateResidentInput = {
  about?: string | null | undefined;
  continuityCarers?: number | null | undefined;
  /** Without them the home is listed as missing them. */
  coordinates?: CoordinatesInput | null | undefined;
  firstName: string;
  language?: Language | null | undefined;
  languages?: Array<string> | null | undefined;
  lastName: string;
  phone?: string | null | undefined;
  postalCode: string;
  streetAddress: string;
  teamId: string;
  town: string;
};

export type CreateShiftInput = {
  /** The person's own by default. */
  base?: StaffBase | null | undefined;
  /** Within 24 hours. */
  endsAt: string;
  staffId: string;
  startsAt: string;
};

export type CreateStaffInput = {
  base?: StaffBase | null | undefined;
  contractMinutesPerWeek?: number | null | undefined;
  firstName: string;
  homeBase?: CoordinatesInput | null | undefined;
  language?: Language | null | undefined;
  languages?: Array<string> | null | undefined;
  lastName: string;
  role: StaffRole;
  teamId?: string | null | undefined;
  travelMode?: TravelMode | null | undefined;
};

export type CreateTaskTypeInput = {
  code: string;
  homeMinutes: number;
  name: LocalTextInput;
  /** The code of one in Query.qualifications. */
  qualification?: string | null | undefined;
  sense: Sense;
  /** None: not possible over video. */
  videoMinutes?: number | null | undefined;
};

export type CreateTeamInput = {
  areaId?: string | null | undefined;
  name: string;
};

/** FROM_NOW_ON: from a day on. ALL: all that are still to come. One occurrence alone is an edit of its visit. */
export type EditScope =
  | 'ALL'
  | 'FROM_NOW_ON';

export type EndCareInput = {
  /** The first day without care: ahead, today, or as far back as no visit was made. */
  endsOn: string;
  note?: string | null | undefined;
  reason: CareEndReason;
  residentId: string;
  /** The resident's. */
  version: number;
};

export type EndCarePlanInput = {
  carePlanId: string;
  /** The first day without it, today or later. */
  endsOn: string;
  version: number;
};

export type EndNeedInput = {
  /** The first day without it, today or later. */
  endsOn: string;
  needId: string;
  version: number;
};

export type GiveFeedbackInput = {
  smiley?: Smiley | null | undefined;
  text: string;
  visitId: string;
};

export type GiveSmileyInput = {
  smiley: Smiley;
  visitId: string;
};

export type GrantQualificationInput = {
  /** Of Query.qualifications; else UNKNOWN_QUALIFICATION. */
  code: string;
  /** The last day on which it is valid. Null: it does not lapse. */
  expiresOn?: string | null | undefined;
  grantedOn?: string | null | undefined;
  staffId: string;
  /** The person's. */
  version: number;
};

export type Language =
  | 'en'
  | 'fi'
  | 'sv';

export type LedgerKey =
  | 'RESIDENT'
  | 'TEAM'
  | 'WEEK';

/** From start to start; an ORDER also waits until the first is over. */
export type LinkNeedsInput = {
  firstSeriesId: string;
  kind: NeedLinkKind;
  largestGapMinutes?: number | null | undefined;
  secondSeriesId: string;
  smallestGapMinutes: number;
};

/** The same words in the three languages, each of 1 to 100 characters. */
export type LocalTextInput = {
  en: string;
  fi: string;
  sv: string;
};

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

export type MoveVisitInput = {
  /** It is meant to be out of its window. */
  outsideWindow?: boolean | null | undefined;
  time: VisitTimeInput;
  /** The one that was looked at: a stale edit is refused. */
  version: number;
  visitId: string;
};

/** GAP: so far apart, whichever comes first. ORDER: the second after the first. */
export type NeedLinkKind =
  | 'GAP'
  | 'ORDER';

/** What a need does on Finnish holidays: the SAME as on other days, or SKIP them. */
export type OnHolidays =
  | 'SAME'
  | 'SKIP';

export type OpenAccountInput = {
  email: string;
  staffId: string;
};

export type PairDeviceInput = {
  /** With or without the hyphen, any case. */
  code: string;
  name?: string | null | undefined;
};

export type PauseCarePlanInput = {
  carePlanId: string;
  fromOn: string;
  note?: string | null | undefined;
  reason: PauseReason;
  /** The day on which visits come back; none: until it is said. */
  untilOn?: string | null | undefined;
  version: number;
};

export type PauseReason =
  | 'HOLIDAY'
  | 'HOSPITAL'
  | 'OTHER'
  | 'RESPITE';

export type RecordTaskOutcomesInput = {
  outcomes: Array<TaskOutcomeInput>;
  visitId: string;
};

export type RemoveCarerWishInput = {
  residentId: string;
  staffId: string;
  /** The resident's. */
  version: number;
};

export type RenameAreaInput = {
  id: string;
  name: string;
  version: number;
};

export type RenameQualificationInput = {
  code: string;
  name: LocalTextInput;
  version: number;
};

export type ReportAbsenceInput = {
  endsAt: string;
  kind: AbsenceKind;
  /** The viewer's own by default. */
  staffId?: string | null | undefined;
  startsAt: string;
};

export type ResumeCareInput = {
  residentId: string;
  version: number;
};

export type ResumeCarePlanInput = {
  carePlanId: string;
  pauseId: string;
  /** The day on which visits come back; on or before the pause's first day the pause is taken back whole. */
  untilOn: string;
  version: number;
};

export type RetireTaskTypeInput = {
  code: string;
  version: number;
};

export type ReviewVideoSuitabilityInput = {
  canUse: VideoSkill;
  hasDevice: boolean;
  isWilling: boolean;
  meetsNeed: boolean;
  /** At most 1,000 characters. */
  note?: string | null | undefined;
  residentId: string;
  /** After reviewedOn: END_BEFORE_START. */
  reviewDueOn?: string | null | undefined;
  /** Not in the future: REVIEW_IN_FUTURE. */
  reviewedOn: string;
};

/** What a task needs of the one who does it: a hand, an eye, a voice. */
export type Sense =
  | 'SIGHT'
  | 'TOUCH'
  | 'VOICE';

export type SetCarerWishInput = {
  kind: CarerWishKind;
  /** At most 500 characters. */
  reason?: string | null | undefined;
  residentId: string;
  staffId: string;
  /** The resident's. */
  version: number;
};

export type SignInInput = {
  email: string;
  password: string;
};

export type Smiley =
  | 'GLAD'
  | 'NEITHER'
  | 'SAD';

/** FIELD: visits homes, and takes calls between them. DESK: remote care from a desk. */
export type StaffBase =
  | 'DESK'
  | 'FIELD';

export type StaffRole =
  | 'ADMINISTRATOR'
  | 'AUDITOR'
  | 'CARER'
  | 'COORDINATOR'
  | 'GROUP_LEADER'
  | 'SERVICE_DESK';

export type StartCarePlanInput = {
  /** The first day without it. */
  endsOn?: string | null | undefined;
  level: CareLevelName;
  /** Why this level: 1 to 1,000 characters. */
  reason: string;
  residentId: string;
  startsOn: string;
};

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

export type TravelMode =
  | 'BICYCLE'
  | 'CAR'
  | 'FOOT'
  | 'TRANSIT';

/** What is not given stays. */
export type UpdateAbsenceInput = {
  endsAt?: string | null | undefined;
  id: string;
  kind?: AbsenceKind | null | undefined;
  startsAt?: string | null | undefined;
  version: number;
};

/** What is not given stays; null takes away what may be empty. */
export type UpdateCompanionInput = {
  email?: string | null | undefined;
  id: string;
  kind?: CompanionKind | null | undefined;
  language?: Language | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
  version: number;
};

/** What is not given stays; null takes away what may be empty. Another address loses the old coordinates. */
export type UpdateResidentInput = {
  about?: string | null | undefined;
  continuityCarers?: number | null | undefined;
  coordinates?: CoordinatesInput | null | undefined;
  firstName?: string | null | undefined;
  id: string;
  language?: Language | null | undefined;
  languages?: Array<string> | null | undefined;
  lastName?: string | null | undefined;
  phone?: string | null | undefined;
  postalCode?: string | null | undefined;
  streetAddress?: string | null | undefined;
  teamId?: string | null | undefined;
  town?: string | null | undefined;
  version: number;
};

/** What is not given stays. */
export type UpdateShiftInput = {
  base?: StaffBase | null | undefined;
  endsAt?: string | null | undefined;
  id: string;
  startsAt?: string | null | undefined;
  version: number;
};

/** What is not given stays; null takes away what may be empty. */
export type UpdateStaffInput = {
  base?: StaffBase | null | undefined;
  contractMinutesPerWeek?: number | null | undefined;
  firstName?: string | null | undefined;
  homeBase?: CoordinatesInput | null | undefined;
  id: string;
  language?: Language | null | undefined;
  languages?: Array<string> | null | undefined;
  lastName?: string | null | undefined;
  /** The first day without work here: sign-ins end then. Null: stays after all. */
  leftOn?: string | null | undefined;
  role?: StaffRole | null | undefined;
  teamId?: string | null | undefined;
  travelMode?: TravelMode | null | undefined;
  version: number;
};

/** What is not given stays. */
export type UpdateTeamInput = {
  areaId?: string | null | undefined;
  id: string;
  name?: string | null | undefined;
  version: number;
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

/** Whether the resident can use the tablet. */
export type VideoSkill =
  | 'ALONE'
  | 'NO'
  | 'WITH_HELP';

export type VisitEditInput = {
  /** The one that was looked at: a stale edit is refused. */
  version: number;
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

export type VisitTaskInput = {
  detail?: string | null | undefined;
  /** Of a task that the visit has already; null for a new one. */
  id?: string | null | undefined;
  taskCode: string;
};

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

export type WithdrawQualificationInput = {
  code: string;
  staffId: string;
  /** The person's. */
  version: number;
};

export type WriteHomeEntryInput = {
  /** At most 1,000 characters. */
  doorNote: string;
  /** At most 1,000 characters. */
  keyNote: string;
  residentId: string;
  version: number;
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

export type LocalTextShownFragment = { fi: string, sv: string, en: string };

export type NeedShownFragment = { id: string, seriesId: string, fromOn: string, untilOn: string | null, anchorOn: string, recurrence: string, windowStart: string, windowEnd: string, allowed: AllowedModality, homeMinutes: number, videoMinutes: number | null, carersNeeded: number, priority: number, homeEveryDays: number | null, baselineTravelMinutes: number, onHolidays: OnHolidays, note: string, version: number, changedAt: string, changedBy: { id: string, firstName: string, lastName: string | null }, qualification: { code: string, name: { fi: string, sv: string, en: string } } | null, taskType: { code: string, name: { fi: string, sv: string, en: string } } };

export type NeedLinkShownFragment = { id: string, kind: NeedLinkKind, firstSeriesId: string, secondSeriesId: string, smallestGapMinutes: number, largestGapMinutes: number | null };

export type PlanFrameFragment = { id: string, startsOn: string, endsOn: string | null, version: number, levels: Array<{ level: CareLevelName, fromOn: string, untilOn: string | null, reason: string, decidedAt: string, visitsFor: Array<AllowedModality>, decidedBy: { id: string, firstName: string, lastName: string | null } }>, pauses: Array<{ id: string, reason: PauseReason, note: string, fromOn: string, untilOn: string | null }>, links: Array<{ id: string, kind: NeedLinkKind, firstSeriesId: string, secondSeriesId: string, smallestGapMinutes: number, largestGapMinutes: number | null }> };

export type CarePlanPageQueryVariables = Exact<{
  residentId: string;
  after?: string | null | undefined;
}>;


export type CarePlanPageQuery = { now: string, resident: { id: string, firstName: string, lastName: string | null, shownName: string, carePlan: { id: string, startsOn: string, endsOn: string | null, version: number, needs: { edges: Array<{ node: { id: string, seriesId: string, fromOn: string, untilOn: string | null, anchorOn: string, recurrence: string, windowStart: string, windowEnd: string, allowed: AllowedModality, homeMinutes: number, videoMinutes: number | null, carersNeeded: number, priority: number, homeEveryDays: number | null, baselineTravelMinutes: number, onHolidays: OnHolidays, note: string, version: number, changedAt: string, changedBy: { id: string, firstName: string, lastName: string | null }, qualification: { code: string, name: { fi: string, sv: string, en: string } } | null, taskType: { code: string, name: { fi: string, sv: string, en: string } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, levels: Array<{ level: CareLevelName, fromOn: string, untilOn: string | null, reason: string, decidedAt: string, visitsFor: Array<AllowedModality>, decidedBy: { id: string, firstName: string, lastName: string | null } }>, pauses: Array<{ id: string, reason: PauseReason, note: string, fromOn: string, untilOn: string | null }>, links: Array<{ id: string, kind: NeedLinkKind, firstSeriesId: string, secondSeriesId: string, smallestGapMinutes: number, largestGapMinutes: number | null }> } | null, visits: { edges: Array<{ node: { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, occurrenceOn: string | null, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> } }> } | null } | null };

export type VisitAheadFragment = { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, occurrenceOn: string | null, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> };

export type NeedHistoryQueryVariables = Exact<{
  residentId: string;
  seriesId: string;
}>;


export type NeedHistoryQuery = { resident: { id: string, carePlan: { id: string, needs: { edges: Array<{ node: { id: string, seriesId: string, fromOn: string, untilOn: string | null, anchorOn: string, recurrence: string, windowStart: string, windowEnd: string, allowed: AllowedModality, homeMinutes: number, videoMinutes: number | null, carersNeeded: number, priority: number, homeEveryDays: number | null, baselineTravelMinutes: number, onHolidays: OnHolidays, note: string, version: number, changedAt: string, changedBy: { id: string, firstName: string, lastName: string | null }, qualification: { code: string, name: { fi: string, sv: string, en: string } } | null, taskType: { code: string, name: { fi: string, sv: string, en: string } } } }> } } | null } | null };

export type NeedCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type NeedCatalogueQuery = { taskTypes: Array<{ code: string, sense: Sense, homeMinutes: number | null, videoMinutes: number | null, name: { fi: string, sv: string, en: string }, qualification: { code: string } | null }>, qualifications: Array<{ code: string, name: { fi: string, sv: string, en: string } }> };

export type RecurrencePreviewQueryVariables = Exact<{
  recurrence: string;
  fromOn: string;
  untilOn?: string | null | undefined;
  anchorOn?: string | null | undefined;
  onHolidays?: OnHolidays | null | undefined;
}>;


export type RecurrencePreviewQuery = { recurrencePreview:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'RecurrencePreview', recurrence: string, nextDays: Array<string>, timesInFourWeeks: number }
   };

export type StartCarePlanMutationVariables = Exact<{
  input: StartCarePlanInput;
}>;


export type StartCarePlanMutation = { startCarePlan:
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
   };

export type EndCarePlanMutationVariables = Exact<{
  input: EndCarePlanInput;
}>;


export type EndCarePlanMutation = { endCarePlan:
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleCarePlan', code: string, current: { id: string, startsOn: string, endsOn: string | null, version: number, levels: Array<{ level: CareLevelName, fromOn: string, untilOn: string | null, reason: string, decidedAt: string, visitsFor: Array<AllowedModality>, decidedBy: { id: string, firstName: string, lastName: string | null } }>, pauses: Array<{ id: string, reason: PauseReason, note: string, fromOn: string, untilOn: string | null }>, links: Array<{ id: string, kind: NeedLinkKind, firstSeriesId: string, secondSeriesId: string, smallestGapMinutes: number, largestGapMinutes: number | null }> } }
   };

export type ChangeCareLevelMutationVariables = Exact<{
  input: ChangeCareLevelInput;
}>;


export type ChangeCareLevelMutation = { changeCareLevel:
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleCarePlan', code: string, current: { id: string, startsOn: string, endsOn: string | null, version: number, levels: Array<{ level: CareLevelName, fromOn: string, untilOn: string | null, reason: string, decidedAt: string, visitsFor: Array<AllowedModality>, decidedBy: { id: string, firstName: string, lastName: string | null } }>, pauses: Array<{ id: string, reason: PauseReason, note: string, fromOn: string, untilOn: string | null }>, links: Array<{ id: string, kind: NeedLinkKind, firstSeriesId: string, secondSeriesId: string, smallestGapMinutes: number, largestGapMinutes: number | null }> } }
   };

export type PauseCarePlanMutationVariables = Exact<{
  input: PauseCarePlanInput;
}>;


export type PauseCarePlanMutation = { pauseCarePlan:
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleCarePlan', code: string, current: { id: string, startsOn: string, endsOn: string | null, version: number, levels: Array<{ level: CareLevelName, fromOn: string, untilOn: string | null, reason: string, decidedAt: string, visitsFor: Array<AllowedModality>, decidedBy: { id: string, firstName: string, lastName: string | null } }>, pauses: Array<{ id: string, reason: PauseReason, note: string, fromOn: string, untilOn: string | null }>, links: Array<{ id: string, kind: NeedLinkKind, firstSeriesId: string, secondSeriesId: string, smallestGapMinutes: number, largestGapMinutes: number | null }> } }
   };

export type ResumeCarePlanMutationVariables = Exact<{
  input: ResumeCarePlanInput;
}>;


export type ResumeCarePlanMutation = { resumeCarePlan:
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleCarePlan', code: string, current: { id: string, startsOn: string, endsOn: string | null, version: number, levels: Array<{ level: CareLevelName, fromOn: string, untilOn: string | null, reason: string, decidedAt: string, visitsFor: Array<AllowedModality>, decidedBy: { id: string, firstName: string, lastName: string | null } }>, pauses: Array<{ id: string, reason: PauseReason, note: string, fromOn: string, untilOn: string | null }>, links: Array<{ id: string, kind: NeedLinkKind, firstSeriesId: string, secondSeriesId: string, smallestGapMinutes: number, largestGapMinutes: number | null }> } }
   };

export type AddNeedMutationVariables = Exact<{
  input: AddNeedInput;
}>;


export type AddNeedMutation = { addNeed:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'Need', id: string, seriesId: string }
    | { __typename: 'NotFound', code: string }
   };

export type ChangeNeedMutationVariables = Exact<{
  input: ChangeNeedInput;
}>;


export type ChangeNeedMutation = { changeNeed:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'Need', id: string, seriesId: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleNeed', code: string, current: { id: string, seriesId: string, fromOn: string, untilOn: string | null, anchorOn: string, recurrence: string, windowStart: string, windowEnd: string, allowed: AllowedModality, homeMinutes: number, videoMinutes: number | null, carersNeeded: number, priority: number, homeEveryDays: number | null, baselineTravelMinutes: number, onHolidays: OnHolidays, note: string, version: number, changedAt: string, changedBy: { id: string, firstName: string, lastName: string | null }, qualification: { code: string, name: { fi: string, sv: string, en: string } } | null, taskType: { code: string, name: { fi: string, sv: string, en: string } } } }
   };

export type EndNeedMutationVariables = Exact<{
  input: EndNeedInput;
}>;


export type EndNeedMutation = { endNeed:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'Need', id: string, seriesId: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleNeed', code: string, current: { id: string, seriesId: string, fromOn: string, untilOn: string | null, anchorOn: string, recurrence: string, windowStart: string, windowEnd: string, allowed: AllowedModality, homeMinutes: number, videoMinutes: number | null, carersNeeded: number, priority: number, homeEveryDays: number | null, baselineTravelMinutes: number, onHolidays: OnHolidays, note: string, version: number, changedAt: string, changedBy: { id: string, firstName: string, lastName: string | null }, qualification: { code: string, name: { fi: string, sv: string, en: string } } | null, taskType: { code: string, name: { fi: string, sv: string, en: string } } } }
   };

export type LinkNeedsMutationVariables = Exact<{
  input: LinkNeedsInput;
}>;


export type LinkNeedsMutation = { linkNeeds:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NeedLink', id: string }
    | { __typename: 'NotFound', code: string }
   };

export type UnlinkNeedsMutationVariables = Exact<{
  linkId: string;
}>;


export type UnlinkNeedsMutation = { unlinkNeeds:
    | { __typename: 'NeedLink', id: string }
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


export type ResidentCardQuery = { now: string, resident: { id: string, firstName: string, lastName: string | null, shownName: string, language: Language, photoUrl: string | null, streetAddress: string | null, postalCode: string | null, town: string | null, phone: string | null, about: string | null, version: number | null, languages: Array<string> | null, continuityCarers: number | null, missingCoordinates: boolean | null, careEnd: { endsOn: string, reason: CareEndReason | null, note: string | null } | null, team: { id: string, name: string } | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null, visits: { edges: Array<{ node: { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null } }> } | null } | null };

export type ResidentDevicesQueryVariables = Exact<{
  id: string;
}>;


export type ResidentDevicesQuery = { now: string, resident: { id: string, firstName: string, lastName: string | null, shownName: string, language: Language, photoUrl: string | null, team: { id: string, name: string } | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null } | null };

export type ResidentsQueryVariables = Exact<{
  search?: string | null | undefined;
  teamId?: string | null | undefined;
  missingCoordinates?: boolean | null | undefined;
  includeEnded?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type ResidentsQuery = { residents: { edges: Array<{ node: { id: string, firstName: string, lastName: string | null, shownName: string, photoUrl: string | null, missingCoordinates: boolean | null, careEnd: { endsOn: string } | null, team: { id: string, name: string } | null, devices: Array<{ id: string, online: boolean, revokedAt: string | null }> | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreatePairingCodeMutationVariables = Exact<{
  residentId: string;
}>;


export type CreatePairingCodeMutation = { createPairingCode:
    | { __typename: 'InvalidInput', code: string }
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

export type InvitationOfferedQueryVariables = Exact<{
  token: string;
}>;


export type InvitationOfferedQuery = { invitationOffer:
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'InvitationInvalid', code: string }
    | { __typename: 'InvitationOffer', companionName: string, language: Language, residentFirstName: string, organisationName: string, consents: Array<ConsentScope>, expiresAt: string }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'CompanionViewer' }
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'InvitationInvalid', code: string }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type BrowserViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type BrowserViewerQuery = { viewer:
    | { __typename: 'AnonymousViewer' }
    | { __typename: 'CompanionViewer' }
    | { __typename: 'DeviceViewer' }
    | { __typename: 'StaffViewer' }
   };

export type CompanionHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanionHomeQuery = { now: string, viewer:
    | { __typename: 'AnonymousViewer' }
    | { __typename: 'CompanionViewer', consents: Array<ConsentScope>, companion: { id: string, name: string, language: Language }, resident: { id: string, firstName: string }, organisation: { id: string, name: string, timeZone: string } }
    | { __typename: 'DeviceViewer' }
    | { __typename: 'StaffViewer' }
   };

export type CompanionVisitsQueryVariables = Exact<{
  from: string;
}>;


export type CompanionVisitsQuery = { now: string, homeVisits: Array<{ id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, endedAt: string | null, carer: { id: string, firstName: string, role: StaffRole } | null, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> }> };

export type GiveFeedbackMutationVariables = Exact<{
  input: GiveFeedbackInput;
}>;


export type GiveFeedbackMutation = { giveFeedback:
    | { __typename: 'FeedbackGiven' }
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type LeaveAsCompanionMutationVariables = Exact<{ [key: string]: never; }>;


export type LeaveAsCompanionMutation = { leaveAsCompanion: boolean };

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

export type HomeLooksQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type HomeLooksQuery = { homeAccessLog: { edges: Array<{ node: { id: string, at: string, who: string | null, purpose: AccessPurpose, reason: string | null, outcome: AccessOutcome } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

type Amounts_LedgerRow_Fragment = { freedMinutes: number, givenBackMinutes: number, longerVisits: number, videoVisits: number, visits: number };

type Amounts_LedgerTotal_Fragment = { freedMinutes: number, givenBackMinutes: number, longerVisits: number, videoVisits: number, visits: number };

export type AmountsFragment =
  | Amounts_LedgerRow_Fragment
  | Amounts_LedgerTotal_Fragment
;

export type LedgerSumsQueryVariables = Exact<{
  from: string;
  until: string;
  teamId?: string | null | undefined;
  residentId?: string | null | undefined;
  by: Array<LedgerKey> | LedgerKey;
  after?: string | null | undefined;
}>;


export type LedgerSumsQuery = { now: string, ledger: { total: { freedMinutes: number, givenBackMinutes: number, longerVisits: number, videoVisits: number, visits: number }, rows: { edges: Array<{ node: { week: string | null, freedMinutes: number, givenBackMinutes: number, longerVisits: number, videoVisits: number, visits: number, team: { id: string, name: string } | null, resident: { id: string, shownName: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type LedgerVisitsQueryVariables = Exact<{
  from: string;
  until: string;
  teamId?: string | null | undefined;
  residentId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type LedgerVisitsQuery = { ledger: { entries: { edges: Array<{ node: { modality: Modality, actualMinutes: number, normMinutes: number, baselineTravelMinutes: number, freedMinutes: number, givenBackMinutes: number, visit: { id: string, plannedStart: string, resident: { id: string, shownName: string } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type LiveUpdatesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LiveUpdatesSubscription = { liveUpdates: { cursor: string, resync: boolean, events: Array<{ type: string, visitId: string | null, residentId: string | null, deviceId: string | null }> } };

export type AreaShownFragment = { id: string, name: string, version: number };

export type TeamShownFragment = { id: string, name: string, version: number, area: { id: string, name: string } | null };

export type TaskTypeShownFragment = { code: string, version: number, sense: Sense, homeMinutes: number | null, videoMinutes: number | null, retiredAt: string | null, name: { fi: string, sv: string, en: string }, qualification: { code: string, name: { fi: string, sv: string, en: string } } | null };

export type IntegrationKeyShownFragment = { id: string, name: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, createdBy: { id: string, firstName: string, lastName: string | null } };

export type OrganisationQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationQuery = { now: string, areas: Array<{ id: string, name: string, version: number }>, teams: Array<{ id: string, name: string, version: number, area: { id: string, name: string } | null }>, qualifications: Array<{ code: string, version: number, name: { fi: string, sv: string, en: string } }>, taskTypes: Array<{ code: string, version: number, sense: Sense, homeMinutes: number | null, videoMinutes: number | null, retiredAt: string | null, name: { fi: string, sv: string, en: string }, qualification: { code: string, name: { fi: string, sv: string, en: string } } | null }>, integrationKeys: Array<{ id: string, name: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, createdBy: { id: string, firstName: string, lastName: string | null } }> };

export type CreateAreaMutationVariables = Exact<{
  input: CreateAreaInput;
}>;


export type CreateAreaMutation = { createArea:
    | { __typename: 'Area' }
    | { __typename: 'InvalidInput', code: string, field: string }
   };

export type RenameAreaMutationVariables = Exact<{
  input: RenameAreaInput;
}>;


export type RenameAreaMutation = { renameArea:
    | { __typename: 'Area' }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleArea', code: string, current: { id: string, name: string, version: number } }
   };

export type CreateTeamMutationVariables = Exact<{
  input: CreateTeamInput;
}>;


export type CreateTeamMutation = { createTeam:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Team' }
   };

export type UpdateTeamMutationVariables = Exact<{
  input: UpdateTeamInput;
}>;


export type UpdateTeamMutation = { updateTeam:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleTeam', code: string, current: { id: string, name: string, version: number, area: { id: string, name: string } | null } }
    | { __typename: 'Team' }
   };

export type CreateQualificationMutationVariables = Exact<{
  input: CreateQualificationInput;
}>;


export type CreateQualificationMutation = { createQualification:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'Qualification' }
   };

export type RenameQualificationMutationVariables = Exact<{
  input: RenameQualificationInput;
}>;


export type RenameQualificationMutation = { renameQualification:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Qualification' }
    | { __typename: 'StaleQualification', code: string, current: { code: string, version: number, name: { fi: string, sv: string, en: string } } }
   };

export type CreateTaskTypeMutationVariables = Exact<{
  input: CreateTaskTypeInput;
}>;


export type CreateTaskTypeMutation = { createTaskType:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'TaskType' }
   };

export type ChangeTaskTypeMutationVariables = Exact<{
  input: ChangeTaskTypeInput;
}>;


export type ChangeTaskTypeMutation = { changeTaskType:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleTaskType', code: string, current: { code: string, version: number, sense: Sense, homeMinutes: number | null, videoMinutes: number | null, retiredAt: string | null, name: { fi: string, sv: string, en: string }, qualification: { code: string, name: { fi: string, sv: string, en: string } } | null } }
    | { __typename: 'TaskType' }
   };

export type RetireTaskTypeMutationVariables = Exact<{
  input: RetireTaskTypeInput;
}>;


export type RetireTaskTypeMutation = { retireTaskType:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleTaskType', code: string }
    | { __typename: 'TaskType' }
   };

export type CreateIntegrationKeyMutationVariables = Exact<{
  input: CreateIntegrationKeyInput;
}>;


export type CreateIntegrationKeyMutation = { createIntegrationKey:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NewIntegrationKey', secret: string, key: { id: string, name: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, createdBy: { id: string, firstName: string, lastName: string | null } } }
   };

export type RevokeIntegrationKeyMutationVariables = Exact<{
  keyId: string;
}>;


export type RevokeIntegrationKeyMutation = { revokeIntegrationKey:
    | { __typename: 'IntegrationKey' }
    | { __typename: 'NotFound', code: string }
   };

export type ResidentFactsFragment = { id: string, version: number | null, firstName: string, lastName: string | null, language: Language, languages: Array<string> | null, streetAddress: string | null, postalCode: string | null, town: string | null, phone: string | null, about: string | null, continuityCarers: number | null, coordinates: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null };

export type ResidentToEditQueryVariables = Exact<{
  id: string;
}>;


export type ResidentToEditQuery = { now: string, resident: { shownName: string, id: string, version: number | null, firstName: string, lastName: string | null, language: Language, languages: Array<string> | null, streetAddress: string | null, postalCode: string | null, town: string | null, phone: string | null, about: string | null, continuityCarers: number | null, coordinates: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null } | null, teams: Array<{ id: string, name: string }> };

export type TeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamsQuery = { teams: Array<{ id: string, name: string }> };

export type CreateResidentMutationVariables = Exact<{
  input: CreateResidentInput;
}>;


export type CreateResidentMutation = { createResident:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Resident', id: string }
   };

export type UpdateResidentMutationVariables = Exact<{
  input: UpdateResidentInput;
}>;


export type UpdateResidentMutation = { updateResident:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Resident', id: string }
    | { __typename: 'StaleResident', code: string, current: { id: string, version: number | null, firstName: string, lastName: string | null, language: Language, languages: Array<string> | null, streetAddress: string | null, postalCode: string | null, town: string | null, phone: string | null, about: string | null, continuityCarers: number | null, coordinates: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null } }
   };

export type HomeEntryShownFragment = { doorNote: string, keyNote: string, version: number, changedAt: string | null, changedBy: { id: string, firstName: string, lastName: string | null } | null };

export type HomeEntryQueryVariables = Exact<{
  residentId: string;
}>;


export type HomeEntryQuery = { resident: { id: string, homeEntry: { doorNote: string, keyNote: string, version: number, changedAt: string | null, changedBy: { id: string, firstName: string, lastName: string | null } | null } | null } | null };

export type WriteHomeEntryMutationVariables = Exact<{
  input: WriteHomeEntryInput;
}>;


export type WriteHomeEntryMutation = { writeHomeEntry:
    | { __typename: 'HomeEntry', doorNote: string, keyNote: string, version: number, changedAt: string | null, changedBy: { id: string, firstName: string, lastName: string | null } | null }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleHomeEntry', code: string, current: { doorNote: string, keyNote: string, version: number, changedAt: string | null, changedBy: { id: string, firstName: string, lastName: string | null } | null } }
   };

export type CarerWishShownFragment = { kind: CarerWishKind, reason: string, staff: { id: string, firstName: string, lastName: string | null } };

export type CarerWishesQueryVariables = Exact<{
  residentId: string;
}>;


export type CarerWishesQuery = { resident: { id: string, version: number | null, continuityCarers: number | null, carerWishes: Array<{ kind: CarerWishKind, reason: string, staff: { id: string, firstName: string, lastName: string | null } }> | null } | null };

export type CarersToWishQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type CarersToWishQuery = { staff: { edges: Array<{ node: { id: string, firstName: string, lastName: string | null, team: { id: string, name: string } | null } }> } };

export type SetCarerWishMutationVariables = Exact<{
  input: SetCarerWishInput;
}>;


export type SetCarerWishMutation = { setCarerWish:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Resident', id: string }
    | { __typename: 'StaleResident', code: string, current: { id: string, version: number | null, carerWishes: Array<{ kind: CarerWishKind, reason: string, staff: { id: string, firstName: string, lastName: string | null } }> | null } }
   };

export type RemoveCarerWishMutationVariables = Exact<{
  input: RemoveCarerWishInput;
}>;


export type RemoveCarerWishMutation = { removeCarerWish:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Resident', id: string }
    | { __typename: 'StaleResident', code: string }
   };

export type VideoSuitabilityQueryVariables = Exact<{
  residentId: string;
}>;


export type VideoSuitabilityQuery = { resident: { id: string, videoSuitabilityReviews: Array<{ id: string, suits: boolean, hasDevice: boolean, canUse: VideoSkill, isWilling: boolean, meetsNeed: boolean | null, note: string | null, reviewedOn: string, reviewDueOn: string | null, reviewedBy: { id: string, firstName: string, lastName: string | null } }> | null } | null };

export type ReviewVideoSuitabilityMutationVariables = Exact<{
  input: ReviewVideoSuitabilityInput;
}>;


export type ReviewVideoSuitabilityMutation = { reviewVideoSuitability:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VideoSuitability', id: string }
   };

export type CompanionShownFragment = { id: string, version: number, kind: CompanionKind, name: string, phone: string | null, email: string | null, language: Language, endedAt: string | null, consents: Array<{ scope: ConsentScope, grantedAt: string, withdrawnAt: string | null, grantedBy: { id: string, firstName: string, lastName: string | null } }> | null, invitations: Array<{ id: string, createdAt: string, expiresAt: string, usedAt: string | null, revokedAt: string | null }> | null };

export type CompanionsQueryVariables = Exact<{
  residentId: string;
}>;


export type CompanionsQuery = { now: string, resident: { id: string, companions: Array<{ id: string, version: number, kind: CompanionKind, name: string, phone: string | null, email: string | null, language: Language, endedAt: string | null, consents: Array<{ scope: ConsentScope, grantedAt: string, withdrawnAt: string | null, grantedBy: { id: string, firstName: string, lastName: string | null } }> | null, invitations: Array<{ id: string, createdAt: string, expiresAt: string, usedAt: string | null, revokedAt: string | null }> | null }> | null } | null };

export type AddCompanionMutationVariables = Exact<{
  input: AddCompanionInput;
}>;


export type AddCompanionMutation = { addCompanion:
    | { __typename: 'Companion', id: string }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
   };

export type UpdateCompanionMutationVariables = Exact<{
  input: UpdateCompanionInput;
}>;


export type UpdateCompanionMutation = { updateCompanion:
    | { __typename: 'Companion', id: string }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleCompanion', code: string, current: { id: string, version: number, kind: CompanionKind, name: string, phone: string | null, email: string | null, language: Language, endedAt: string | null, consents: Array<{ scope: ConsentScope, grantedAt: string, withdrawnAt: string | null, grantedBy: { id: string, firstName: string, lastName: string | null } }> | null, invitations: Array<{ id: string, createdAt: string, expiresAt: string, usedAt: string | null, revokedAt: string | null }> | null } }
   };

export type EndCompanionMutationVariables = Exact<{
  companionId: string;
}>;


export type EndCompanionMutation = { endCompanion:
    | { __typename: 'Companion', id: string }
    | { __typename: 'NotFound', code: string }
   };

export type GrantConsentMutationVariables = Exact<{
  input: ConsentInput;
}>;


export type GrantConsentMutation = { grantConsent:
    | { __typename: 'Companion', id: string }
    | { __typename: 'CompanionEnded', code: string }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
   };

export type WithdrawConsentMutationVariables = Exact<{
  input: ConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent:
    | { __typename: 'Companion', id: string }
    | { __typename: 'NotFound', code: string }
   };

export type InviteCompanionMutationVariables = Exact<{
  companionId: string;
}>;


export type InviteCompanionMutation = { inviteCompanion:
    | { __typename: 'CompanionEnded', code: string }
    | { __typename: 'NewCompanionInvitation', url: string, invitation: { id: string, expiresAt: string } }
    | { __typename: 'NotFound', code: string }
   };

export type RevokeInvitationMutationVariables = Exact<{
  invitationId: string;
}>;


export type RevokeInvitationMutation = { revokeInvitation:
    | { __typename: 'CompanionInvitation', id: string }
    | { __typename: 'NotFound', code: string }
   };

export type CreateExtraVisitMutationVariables = Exact<{
  input: CreateExtraVisitInput;
}>;


export type CreateExtraVisitMutation = { createExtraVisit:
    | { __typename: 'CarerNotFit', code: string }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string }
    | { __typename: 'Visit', id: string }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type MoveVisitMutationVariables = Exact<{
  input: MoveVisitInput;
}>;


export type MoveVisitMutation = { moveVisit:
    | { __typename: 'CarerNotFit', code: string }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string, current: { version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null } }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type ReinstateVisitMutationVariables = Exact<{
  input: VisitEditInput;
}>;


export type ReinstateVisitMutation = { reinstateVisit:
    | { __typename: 'CarerNotFit', code: string }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string, current: { version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null } }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, tasks: Array<{ id: string, detail: string, outcome: TaskOutcome | null, outcomeNote: string | null, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, lastName: string | null } | null, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type EndCareMutationVariables = Exact<{
  input: EndCareInput;
}>;


export type EndCareMutation = { endCare:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Resident', id: string }
    | { __typename: 'StaleResident', code: string, current: { id: string, version: number | null, careEnd: { endsOn: string, reason: CareEndReason | null, note: string | null } | null } }
   };

export type ResumeCareMutationVariables = Exact<{
  input: ResumeCareInput;
}>;


export type ResumeCareMutation = { resumeCare:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Resident', id: string }
    | { __typename: 'StaleResident', code: string }
   };

export type StaffRowFragment = { id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null };

export type QualificationShownFragment = { code: string, version: number, name: { fi: string, sv: string, en: string } };

export type StaffCardFragment = { version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null };

export type ShiftShownFragment = { id: string, version: number, startsAt: string, endsAt: string, base: StaffBase, staff: { id: string } };

export type AbsenceShownFragment = { id: string, version: number, startsAt: string, endsAt: string, kind: AbsenceKind | null, staff: { id: string } };

export type StaffPageQueryVariables = Exact<{
  search?: string | null | undefined;
  teamId?: string | null | undefined;
  role?: StaffRole | null | undefined;
  qualification?: string | null | undefined;
  includeLeft?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type StaffPageQuery = { staff: { edges: Array<{ node: { id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StaffChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffChoicesQuery = { teams: Array<{ id: string, name: string }>, qualifications: Array<{ code: string, version: number, name: { fi: string, sv: string, en: string } }> };

export type StaffMemberQueryVariables = Exact<{
  id: string;
}>;


export type StaffMemberQuery = { now: string, staffMember: { hasAccount: boolean | null, version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null } | null, teams: Array<{ id: string, name: string }>, qualifications: Array<{ code: string, version: number, name: { fi: string, sv: string, en: string } }> };

export type CreateStaffMutationVariables = Exact<{
  input: CreateStaffInput;
}>;


export type CreateStaffMutation = { createStaff:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Staff', id: string }
   };

export type UpdateStaffMutationVariables = Exact<{
  input: UpdateStaffInput;
}>;


export type UpdateStaffMutation = { updateStaff:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Staff', version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null }
    | { __typename: 'StaleStaff', code: string, current: { version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null } }
   };

export type GrantQualificationMutationVariables = Exact<{
  input: GrantQualificationInput;
}>;


export type GrantQualificationMutation = { grantQualification:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Staff', version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null }
    | { __typename: 'StaleStaff', code: string, current: { version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null } }
   };

export type WithdrawQualificationMutationVariables = Exact<{
  input: WithdrawQualificationInput;
}>;


export type WithdrawQualificationMutation = { withdrawQualification:
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Staff', version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null }
    | { __typename: 'StaleStaff', code: string }
   };

export type OpenAccountMutationVariables = Exact<{
  input: OpenAccountInput;
}>;


export type OpenAccountMutation = { openAccount:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NewAccount', email: string, password: string }
    | { __typename: 'NotFound', code: string }
   };

export type RenewPasswordMutationVariables = Exact<{
  staffId: string;
}>;


export type RenewPasswordMutation = { renewPassword:
    | { __typename: 'NewAccount', email: string, password: string }
    | { __typename: 'NotFound', code: string }
   };

export type RotaPeopleQueryVariables = Exact<{
  teamId: string;
  after?: string | null | undefined;
}>;


export type RotaPeopleQuery = { staff: { edges: Array<{ node: { id: string, firstName: string, lastName: string | null, role: StaffRole, base: StaffBase | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RotaPersonFragment = { id: string, firstName: string, lastName: string | null, role: StaffRole, base: StaffBase | null };

export type ShiftsQueryVariables = Exact<{
  from: string;
  until: string;
  teamId?: string | null | undefined;
  staffId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ShiftsQuery = { now: string, shifts: { edges: Array<{ node: { id: string, version: number, startsAt: string, endsAt: string, base: StaffBase, staff: { id: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AbsencesQueryVariables = Exact<{
  from: string;
  until: string;
  teamId?: string | null | undefined;
  staffId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AbsencesQuery = { absences: { edges: Array<{ node: { id: string, version: number, startsAt: string, endsAt: string, kind: AbsenceKind | null, staff: { id: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type VisitsOfCarerQueryVariables = Exact<{
  teamId: string;
  from: string;
  days: number;
}>;


export type VisitsOfCarerQuery = { teamWeek: { visits: Array<{ id: string, carerId: string | null, secondCarerId: string | null, residentName: string, modality: Modality, plannedStart: string, plannedEnd: string, state: VisitState }> } };

export type CreateShiftMutationVariables = Exact<{
  input: CreateShiftInput;
}>;


export type CreateShiftMutation = { createShift:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shift', id: string, version: number, startsAt: string, endsAt: string, base: StaffBase, staff: { id: string } }
    | { __typename: 'ShiftOverlaps', code: string, shift: { id: string, version: number, startsAt: string, endsAt: string, base: StaffBase, staff: { id: string } } }
   };

export type UpdateShiftMutationVariables = Exact<{
  input: UpdateShiftInput;
}>;


export type UpdateShiftMutation = { updateShift:
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shift', id: string, version: number, startsAt: string, endsAt: string, base: StaffBase, staff: { id: string } }
    | { __typename: 'ShiftCancelled', code: string }
    | { __typename: 'ShiftOverlaps', code: string, shift: { id: string, version: number, startsAt: string, endsAt: string, base: StaffBase, staff: { id: string } } }
    | { __typename: 'StaleShift', code: string, current: { id: string, version: number, startsAt: string, endsAt: string, base: StaffBase, staff: { id: string } } }
   };

export type CancelShiftMutationVariables = Exact<{
  input: CancelShiftInput;
}>;


export type CancelShiftMutation = { cancelShift:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shift' }
    | { __typename: 'StaleShift', code: string }
   };

export type ReportAbsenceMutationVariables = Exact<{
  input: ReportAbsenceInput;
}>;


export type ReportAbsenceMutation = { reportAbsence:
    | { __typename: 'Absence', id: string, version: number, startsAt: string, endsAt: string, kind: AbsenceKind | null, staff: { id: string } }
    | { __typename: 'AbsenceOverlaps', code: string, absence: { id: string, version: number, startsAt: string, endsAt: string, kind: AbsenceKind | null, staff: { id: string } } }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
   };

export type UpdateAbsenceMutationVariables = Exact<{
  input: UpdateAbsenceInput;
}>;


export type UpdateAbsenceMutation = { updateAbsence:
    | { __typename: 'Absence', id: string, version: number, startsAt: string, endsAt: string, kind: AbsenceKind | null, staff: { id: string } }
    | { __typename: 'AbsenceCancelled', code: string }
    | { __typename: 'AbsenceOverlaps', code: string, absence: { id: string, version: number, startsAt: string, endsAt: string, kind: AbsenceKind | null, staff: { id: string } } }
    | { __typename: 'InvalidInput', code: string, field: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleAbsence', code: string, current: { id: string, version: number, startsAt: string, endsAt: string, kind: AbsenceKind | null, staff: { id: string } } }
   };

export type CancelAbsenceMutationVariables = Exact<{
  input: CancelAbsenceInput;
}>;


export type CancelAbsenceMutation = { cancelAbsence:
    | { __typename: 'Absence' }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleAbsence', code: string }
   };

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
export const LocalTextShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocalTextShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<LocalTextShownFragment, unknown>;
export const NeedShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NeedShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Need"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seriesId"}},{"kind":"Field","name":{"kind":"Name","value":"fromOn"}},{"kind":"Field","name":{"kind":"Name","value":"untilOn"}},{"kind":"Field","name":{"kind":"Name","value":"anchorOn"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"windowStart"}},{"kind":"Field","name":{"kind":"Name","value":"windowEnd"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"homeMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"videoMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"carersNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"homeEveryDays"}},{"kind":"Field","name":{"kind":"Name","value":"baselineTravelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"onHolidays"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocalTextShown"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"taskType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocalTextShown"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocalTextShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<NeedShownFragment, unknown>;
export const NeedLinkShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NeedLinkShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NeedLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeriesId"}},{"kind":"Field","name":{"kind":"Name","value":"secondSeriesId"}},{"kind":"Field","name":{"kind":"Name","value":"smallestGapMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"largestGapMinutes"}}]}}]} as unknown as DocumentNode<NeedLinkShownFragment, unknown>;
export const PlanFrameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanFrame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CarePlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"fromOn"}},{"kind":"Field","name":{"kind":"Name","value":"untilOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"visitsFor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"fromOn"}},{"kind":"Field","name":{"kind":"Name","value":"untilOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NeedLinkShown"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NeedLinkShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NeedLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeriesId"}},{"kind":"Field","name":{"kind":"Name","value":"secondSeriesId"}},{"kind":"Field","name":{"kind":"Name","value":"smallestGapMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"largestGapMinutes"}}]}}]} as unknown as DocumentNode<PlanFrameFragment, unknown>;
export const TaskShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<TaskShownFragment, unknown>;
export const VisitAheadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitAhead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"occurrenceOn"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<VisitAheadFragment, unknown>;
export const StaffShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StaffShownFragment, unknown>;
export const StaffSessionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffSession"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaffViewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaffShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StaffSessionFragment, unknown>;
export const VisitBriefFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"carer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<VisitBriefFragment, unknown>;
export const TaskOutcomeShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskOutcomeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<TaskOutcomeShownFragment, unknown>;
export const VisitCareFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitCare"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskOutcomeShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"modalityChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"moment"}},{"kind":"Field","name":{"kind":"Name","value":"codeAt"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskOutcomeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}}]}}]} as unknown as DocumentNode<VisitCareFragment, unknown>;
export const DeviceShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeviceShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<DeviceShownFragment, unknown>;
export const VisitShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitBrief"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitCare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"noteAt"}},{"kind":"Field","name":{"kind":"Name","value":"noteBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ringingAt"}},{"kind":"Field","name":{"kind":"Name","value":"ringDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"rungAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"caller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"shownName"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"streetAddress"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"devices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeviceShown"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskOutcomeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"carer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitCare"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskOutcomeShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"modalityChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"moment"}},{"kind":"Field","name":{"kind":"Name","value":"codeAt"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeviceShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<VisitShownFragment, unknown>;
export const HomeVisitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeVisit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ringingAt"}},{"kind":"Field","name":{"kind":"Name","value":"ringDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"caller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<HomeVisitFragment, unknown>;
export const AmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LedgerAmounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"freedMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"givenBackMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"longerVisits"}},{"kind":"Field","name":{"kind":"Name","value":"videoVisits"}},{"kind":"Field","name":{"kind":"Name","value":"visits"}}]}}]} as unknown as DocumentNode<AmountsFragment, unknown>;
export const AreaShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AreaShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Area"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<AreaShownFragment, unknown>;
export const TeamShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TeamShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Team"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TeamShownFragment, unknown>;
export const TaskTypeShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskTypeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TaskType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sense"}},{"kind":"Field","name":{"kind":"Name","value":"homeMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"videoMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<TaskTypeShownFragment, unknown>;
export const IntegrationKeyShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IntegrationKeyShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrationKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<IntegrationKeyShownFragment, unknown>;
export const ResidentFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResidentFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"streetAddress"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"continuityCarers"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ResidentFactsFragment, unknown>;
export const HomeEntryShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeEntryShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"doorNote"}},{"kind":"Field","name":{"kind":"Name","value":"keyNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<HomeEntryShownFragment, unknown>;
export const CarerWishShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CarerWishShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CarerWish"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<CarerWishShownFragment, unknown>;
export const CompanionShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanionShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Companion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}]} as unknown as DocumentNode<CompanionShownFragment, unknown>;
export const QualificationShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QualificationShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Qualification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]} as unknown as DocumentNode<QualificationShownFragment, unknown>;
export const StaffRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"travelMode"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"leftOn"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantedOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QualificationShown"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QualificationShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Qualification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]} as unknown as DocumentNode<StaffRowFragment, unknown>;
export const StaffCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaffRow"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"contractMinutesPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"homeBase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QualificationShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Qualification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"travelMode"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"leftOn"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantedOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QualificationShown"}}]}}]}}]}}]} as unknown as DocumentNode<StaffCardFragment, unknown>;
export const ShiftShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShiftShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ShiftShownFragment, unknown>;
export const AbsenceShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AbsenceShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Absence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<AbsenceShownFragment, unknown>;
export const RotaPersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RotaPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"base"}}]}}]} as unknown as DocumentNode<RotaPersonFragment, unknown>;
export const AccessLogPageDocument = {"__meta__":{"hash":"c9cc8d83b875c377c7215a32e294699974e71fed2d159b2b48fac6966e099d8c"}} as unknown as DocumentNode<AccessLogPageQuery, AccessLogPageQueryVariables>;
export const UnreviewedGlassDocument = {"__meta__":{"hash":"f8ca47b7de9bb533381cc40565592524edfdbc916dcaef17360b88cdd2d1fde1"}} as unknown as DocumentNode<UnreviewedGlassQuery, UnreviewedGlassQueryVariables>;
export const ReviewGlassDocument = {"__meta__":{"hash":"f8478bcd3b328b071c40feb233c01a0fefc9034145e7972d465f207e230879ea"}} as unknown as DocumentNode<ReviewGlassMutation, ReviewGlassMutationVariables>;
export const CarePlanPageDocument = {"__meta__":{"hash":"d976292c30ce1d096a6127acb24af7811c6d33e92eb5282bc347c3d99bd24057"}} as unknown as DocumentNode<CarePlanPageQuery, CarePlanPageQueryVariables>;
export const NeedHistoryDocument = {"__meta__":{"hash":"c5e928e414dfd202056d0aea83f8df6bf438f97d1d78212a5275c9acaa27eb45"}} as unknown as DocumentNode<NeedHistoryQuery, NeedHistoryQueryVariables>;
export const NeedCatalogueDocument = {"__meta__":{"hash":"c3f43529c33a4dba166d6a3ed1217932d5ee45de3eb5bb69c703dc2ef9ee1315"}} as unknown as DocumentNode<NeedCatalogueQuery, NeedCatalogueQueryVariables>;
export const RecurrencePreviewDocument = {"__meta__":{"hash":"79edf93007602637ef1253a1280aaa95b451ffb1f7d74492424dfebaced7fe4f"}} as unknown as DocumentNode<RecurrencePreviewQuery, RecurrencePreviewQueryVariables>;
export const StartCarePlanDocument = {"__meta__":{"hash":"2a16519ad65e10d8baaada5ec0dd2a23af0f129c4e2d65bc9e17480fea974385"}} as unknown as DocumentNode<StartCarePlanMutation, StartCarePlanMutationVariables>;
export const EndCarePlanDocument = {"__meta__":{"hash":"785682fe989e491c3b2af390cffb6a92c8451f2d4581302acd9cdd1615d669fc"}} as unknown as DocumentNode<EndCarePlanMutation, EndCarePlanMutationVariables>;
export const ChangeCareLevelDocument = {"__meta__":{"hash":"4a5a58df5d3ba3c72eba435dc7708a837060bea64ac84bd092109ac01f5f11de"}} as unknown as DocumentNode<ChangeCareLevelMutation, ChangeCareLevelMutationVariables>;
export const PauseCarePlanDocument = {"__meta__":{"hash":"d6f2b4d1243070d37be398329cbb8fe14335c4e6180cc425b1aa0bfbcae8e711"}} as unknown as DocumentNode<PauseCarePlanMutation, PauseCarePlanMutationVariables>;
export const ResumeCarePlanDocument = {"__meta__":{"hash":"84d5c6ce2b832d5c4194e92c57c5bd3cd6061a5aa077f117a3ccf1dd23b48f19"}} as unknown as DocumentNode<ResumeCarePlanMutation, ResumeCarePlanMutationVariables>;
export const AddNeedDocument = {"__meta__":{"hash":"0e5cc1aff172c2dd9e2abab1c601cf4bdaf5d3bfad85719f3c95fd4b8089103d"}} as unknown as DocumentNode<AddNeedMutation, AddNeedMutationVariables>;
export const ChangeNeedDocument = {"__meta__":{"hash":"df458db5ca91e34940d40845428371e2d3094a4823f5db4ad95c2d2aa38ff0f7"}} as unknown as DocumentNode<ChangeNeedMutation, ChangeNeedMutationVariables>;
export const EndNeedDocument = {"__meta__":{"hash":"2c950edaee974c5a7614aac30c09f17a0ea8f1ed7b926e5416ca01e4a88e0054"}} as unknown as DocumentNode<EndNeedMutation, EndNeedMutationVariables>;
export const LinkNeedsDocument = {"__meta__":{"hash":"351423f422bb98f9165b65cac3d5bfc8e8a646924e46bb122573b4e7b3f08548"}} as unknown as DocumentNode<LinkNeedsMutation, LinkNeedsMutationVariables>;
export const UnlinkNeedsDocument = {"__meta__":{"hash":"d37a4b21bfbd9a806457ddebbd11b6369e53125ed30497f251783ebcad5585b6"}} as unknown as DocumentNode<UnlinkNeedsMutation, UnlinkNeedsMutationVariables>;
export const CarerViewerDocument = {"__meta__":{"hash":"7850002156a45aa1254e359b54d654546bbed4fa19a27a6f0fef77d06e4920fb"}} as unknown as DocumentNode<CarerViewerQuery, CarerViewerQueryVariables>;
export const SignInDocument = {"__meta__":{"hash":"08b94f7f9cdf975a90d6698898f14cd8b0bc4ff61b5b13238af1860b230d9f80"}} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"39300be1f6ff47633a8c264de2a924d5b71367b646d3bf86d82d7c51c6543956"}} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const MyVisitsDocument = {"__meta__":{"hash":"d68f485922a817020c4194be99a353f0eacf68ce5bb68d60962f692f2136c12a"}} as unknown as DocumentNode<MyVisitsQuery, MyVisitsQueryVariables>;
export const VisitPageDocument = {"__meta__":{"hash":"ba84483712fb2fd3403d6c309cb62fa7d4f579282da14bede485b8800feb9139"}} as unknown as DocumentNode<VisitPageQuery, VisitPageQueryVariables>;
export const ResidentCardDocument = {"__meta__":{"hash":"655c8a82fcd1da56059b6efdb1034be8ee94d1ddaa6767cd4b24ea027e5691e1"}} as unknown as DocumentNode<ResidentCardQuery, ResidentCardQueryVariables>;
export const ResidentDevicesDocument = {"__meta__":{"hash":"cf29f9c5394c24236b0157e6eba6ce757e562c7c9ab137afb9e673c976ab8509"}} as unknown as DocumentNode<ResidentDevicesQuery, ResidentDevicesQueryVariables>;
export const ResidentsDocument = {"__meta__":{"hash":"e62ef01ad3e85d6663017c32a6a74809709f5fa2b48efb03b483e8c9caf12bfc"}} as unknown as DocumentNode<ResidentsQuery, ResidentsQueryVariables>;
export const CreatePairingCodeDocument = {"__meta__":{"hash":"53b478c212b5a1cb3920354ad5ec65d96a5cfa8a6542dd1232c49265f39032a4"}} as unknown as DocumentNode<CreatePairingCodeMutation, CreatePairingCodeMutationVariables>;
export const RevokeDeviceDocument = {"__meta__":{"hash":"f430eb0f66d4b9613be8b60bf1368fff8ed51ce841aebbc37d1c44568f9a816e"}} as unknown as DocumentNode<RevokeDeviceMutation, RevokeDeviceMutationVariables>;
export const StartVisitDocument = {"__meta__":{"hash":"992b6df6982edc0b0cc3a0e61dd0bcd1398983ac24cd4c95f36ec2b908c3692c"}} as unknown as DocumentNode<StartVisitMutation, StartVisitMutationVariables>;
export const StopRingingDocument = {"__meta__":{"hash":"0de45461f6acf6eaf3f13964a8c958edb664923fac028e964fcd398d83d21b41"}} as unknown as DocumentNode<StopRingingMutation, StopRingingMutationVariables>;
export const BeginHomeVisitDocument = {"__meta__":{"hash":"1c6b6d0593d9b31cd6c9a63a902aa03f7c3783e0758a3d1a7fe5b88bb87ab737"}} as unknown as DocumentNode<BeginHomeVisitMutation, BeginHomeVisitMutationVariables>;
export const EndVisitDocument = {"__meta__":{"hash":"710e0aa8b13acd4e93ecaee81e4b9e74403d19f8c85b51d1d09588c104fafc74"}} as unknown as DocumentNode<EndVisitMutation, EndVisitMutationVariables>;
export const CancelVisitDocument = {"__meta__":{"hash":"975f99fde021410892946c694341a269628fee4df089db26ade898714cee7e20"}} as unknown as DocumentNode<CancelVisitMutation, CancelVisitMutationVariables>;
export const WriteVisitNoteDocument = {"__meta__":{"hash":"161a2e49a423b4196e4d57b69a755ebcc13bb5b4591e1e1649f93c19bf91e016"}} as unknown as DocumentNode<WriteVisitNoteMutation, WriteVisitNoteMutationVariables>;
export const InvitationOfferedDocument = {"__meta__":{"hash":"5bf316b07cbc56abace5439720929a39f53bed4ef2ec981a58f64b69afbdda06"}} as unknown as DocumentNode<InvitationOfferedQuery, InvitationOfferedQueryVariables>;
export const AcceptInvitationDocument = {"__meta__":{"hash":"2a9676495ec3466e9247d5ac685606c23ad19a791eb1385bbcf167e1c9aadccf"}} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const BrowserViewerDocument = {"__meta__":{"hash":"e247a1b6f25a701c088097645f7b76ea99b7f7ed1e1fb5a1dfbb70033276d85d"}} as unknown as DocumentNode<BrowserViewerQuery, BrowserViewerQueryVariables>;
export const CompanionHomeDocument = {"__meta__":{"hash":"0e7778a60af90cde53a14304cc0b51b34ef21e20a5f66e25cbc947a6144ac13a"}} as unknown as DocumentNode<CompanionHomeQuery, CompanionHomeQueryVariables>;
export const CompanionVisitsDocument = {"__meta__":{"hash":"ee02717e01224a77e3b973f51ef2581c969f975173c3b4679bb7498e9abfdd89"}} as unknown as DocumentNode<CompanionVisitsQuery, CompanionVisitsQueryVariables>;
export const GiveFeedbackDocument = {"__meta__":{"hash":"9d4718b5a7f038919c8b120a32ad548ac6c1bc4fcd49c377d90e378b66895a20"}} as unknown as DocumentNode<GiveFeedbackMutation, GiveFeedbackMutationVariables>;
export const LeaveAsCompanionDocument = {"__meta__":{"hash":"1b150f575da4733835cc175a6c305132d36a3e8002cc067103c89d7ad13175f5"}} as unknown as DocumentNode<LeaveAsCompanionMutation, LeaveAsCompanionMutationVariables>;
export const HomeViewerDocument = {"__meta__":{"hash":"2f495fd2ae85f254d0bf9fd77d66da38ef1ce3aa201b1c1e10d16685062b4a82"}} as unknown as DocumentNode<HomeViewerQuery, HomeViewerQueryVariables>;
export const HomePlanDocument = {"__meta__":{"hash":"dfdaae1539e05cb7462642a3e1c351af1a116fed9b168b86fa629a7061a4383f"}} as unknown as DocumentNode<HomePlanQuery, HomePlanQueryVariables>;
export const HomeVisitByIdDocument = {"__meta__":{"hash":"ce4a3fd7f469fc54a73d4feb4300831a5c5d53a0ca066ad09a0e145c3d3ced4f"}} as unknown as DocumentNode<HomeVisitByIdQuery, HomeVisitByIdQueryVariables>;
export const HomeCodeKeyDocument = {"__meta__":{"hash":"c519d4313dbadad94297655066ada1f36b8ea72461f8034c11f933f6e930d1b4"}} as unknown as DocumentNode<HomeCodeKeyQuery, HomeCodeKeyQueryVariables>;
export const HomeLooksDocument = {"__meta__":{"hash":"77d579b97757dbffffd24357fea7933c40a499ebfbc777674e3412c2a2de3547"}} as unknown as DocumentNode<HomeLooksQuery, HomeLooksQueryVariables>;
export const GiveSmileyDocument = {"__meta__":{"hash":"088b1c284c31733c082b49c9c04a0b22e324d446e2efdd008b2100c0ad8f20d2"}} as unknown as DocumentNode<GiveSmileyMutation, GiveSmileyMutationVariables>;
export const HomeLiveUpdatesDocument = {"__meta__":{"hash":"542598ed02124d3438405111b951cd2d37048c451b4a83c09f1103a5b1dab122"}} as unknown as DocumentNode<HomeLiveUpdatesSubscription, HomeLiveUpdatesSubscriptionVariables>;
export const PairHomeDocument = {"__meta__":{"hash":"0a9022d4aa8888cc16c7a35aea5c3978fc0a17acec76d29c05003fa24ec2bf08"}} as unknown as DocumentNode<PairHomeMutation, PairHomeMutationVariables>;
export const HomeHeartbeatDocument = {"__meta__":{"hash":"1c3f6a2d0fb45a3035572913393102c00e3c6857d216b12c5d4f61692227c9de"}} as unknown as DocumentNode<HomeHeartbeatMutation, HomeHeartbeatMutationVariables>;
export const AcknowledgeRingDocument = {"__meta__":{"hash":"bb6f7ddbcb22d2a32362937d75628f392182597d5219a832185b80d13759bc79"}} as unknown as DocumentNode<AcknowledgeRingMutation, AcknowledgeRingMutationVariables>;
export const AnswerVisitDocument = {"__meta__":{"hash":"1949ac4b0153c49e1e32cd9ef9d7da6c84a33624293fe097546d89dfec461cab"}} as unknown as DocumentNode<AnswerVisitMutation, AnswerVisitMutationVariables>;
export const DeclineVisitDocument = {"__meta__":{"hash":"962956f5c5310566b66499ef5b70fca9ee2cac68de79ba7e1906436eecbac67b"}} as unknown as DocumentNode<DeclineVisitMutation, DeclineVisitMutationVariables>;
export const EndVisitFromHomeDocument = {"__meta__":{"hash":"f63c6414ed1437beeff0af5cd2cc07ce18f875542c8b11b83b4f6a96c277415a"}} as unknown as DocumentNode<EndVisitFromHomeMutation, EndVisitFromHomeMutationVariables>;
export const LedgerSumsDocument = {"__meta__":{"hash":"97e524d0dac584fe70a27141e2b5346c84056abfd6a060a8f992a758b479fca4"}} as unknown as DocumentNode<LedgerSumsQuery, LedgerSumsQueryVariables>;
export const LedgerVisitsDocument = {"__meta__":{"hash":"0bdca561efb655beeec47bb56b1f618da463dba373cd14a4036d6bf2bb0031db"}} as unknown as DocumentNode<LedgerVisitsQuery, LedgerVisitsQueryVariables>;
export const LiveUpdatesDocument = {"__meta__":{"hash":"12bb160fd650038059ec1da8329e331d811c3f030375a6afef2de375d2d2059f"}} as unknown as DocumentNode<LiveUpdatesSubscription, LiveUpdatesSubscriptionVariables>;
export const OrganisationDocument = {"__meta__":{"hash":"c87b4770fe2739f0b16254a82f6b5083447d01ebe5cb23a5cbead5812ff9b7a0"}} as unknown as DocumentNode<OrganisationQuery, OrganisationQueryVariables>;
export const CreateAreaDocument = {"__meta__":{"hash":"90148085d35b665be72641306de5db3152e5a93455f87bbca0ef41c8eaffedc0"}} as unknown as DocumentNode<CreateAreaMutation, CreateAreaMutationVariables>;
export const RenameAreaDocument = {"__meta__":{"hash":"4f8b8172ee0f08e8f8520e7eb2054427e60f8954dddd9adbbd722b82c8f5418e"}} as unknown as DocumentNode<RenameAreaMutation, RenameAreaMutationVariables>;
export const CreateTeamDocument = {"__meta__":{"hash":"49a3dc39d47b13b0e7d8ea6fd67d2b7d3e94ccf523e5d4913e961a9349e26574"}} as unknown as DocumentNode<CreateTeamMutation, CreateTeamMutationVariables>;
export const UpdateTeamDocument = {"__meta__":{"hash":"3d688273304075e37b4dbe8faf41178a12eb095057a40c5b74f0f4441ec3d616"}} as unknown as DocumentNode<UpdateTeamMutation, UpdateTeamMutationVariables>;
export const CreateQualificationDocument = {"__meta__":{"hash":"3e8f2a45b7fb4450eb0580e35a4838568cebcb989ab9b4a1af32cdcd9967eeea"}} as unknown as DocumentNode<CreateQualificationMutation, CreateQualificationMutationVariables>;
export const RenameQualificationDocument = {"__meta__":{"hash":"ed4176001c1f9a03677082884dfe9c38579bbed5c8b8d798958751e45275126b"}} as unknown as DocumentNode<RenameQualificationMutation, RenameQualificationMutationVariables>;
export const CreateTaskTypeDocument = {"__meta__":{"hash":"9f42d23991c7dd1f9a6d099939df609a544a6555d98b052fede7b77784855642"}} as unknown as DocumentNode<CreateTaskTypeMutation, CreateTaskTypeMutationVariables>;
export const ChangeTaskTypeDocument = {"__meta__":{"hash":"b81e487a974644ae28511f2493e5997794b9f067fe53d999dcb9b2b476b61d27"}} as unknown as DocumentNode<ChangeTaskTypeMutation, ChangeTaskTypeMutationVariables>;
export const RetireTaskTypeDocument = {"__meta__":{"hash":"e8ca81904632e97fc3a69d8218b06001efeab85068434efded7e841a64f9594c"}} as unknown as DocumentNode<RetireTaskTypeMutation, RetireTaskTypeMutationVariables>;
export const CreateIntegrationKeyDocument = {"__meta__":{"hash":"293ac7248a188de89bdd862a0dc75938c6f7afb9b3473f071aac6df4745e943c"}} as unknown as DocumentNode<CreateIntegrationKeyMutation, CreateIntegrationKeyMutationVariables>;
export const RevokeIntegrationKeyDocument = {"__meta__":{"hash":"5a7a901e69bce6cdfc6bfbc0977b6ae9670f876dface90f09b5daccad1374270"}} as unknown as DocumentNode<RevokeIntegrationKeyMutation, RevokeIntegrationKeyMutationVariables>;
export const ResidentToEditDocument = {"__meta__":{"hash":"aaab86b2816a1ec67e83189dc333e5abed540e23e17dea89d19c50558f612df9"}} as unknown as DocumentNode<ResidentToEditQuery, ResidentToEditQueryVariables>;
export const TeamsDocument = {"__meta__":{"hash":"a45b039f2f0bbb0e12e19f68493d95f8dd4e43f23a6249b168b9a492316ee989"}} as unknown as DocumentNode<TeamsQuery, TeamsQueryVariables>;
export const CreateResidentDocument = {"__meta__":{"hash":"0188b08604cce4390ea5ccee0e03a82c3d02ce6bd36eb309c99c50c264299154"}} as unknown as DocumentNode<CreateResidentMutation, CreateResidentMutationVariables>;
export const UpdateResidentDocument = {"__meta__":{"hash":"2afc186af40b39d7770980c7c5263d19fefc7b66b5bc91f1992edbf0a9302a3c"}} as unknown as DocumentNode<UpdateResidentMutation, UpdateResidentMutationVariables>;
export const HomeEntryDocument = {"__meta__":{"hash":"3e9af553224cf93212fb0bfa0e2ce52cd06218a2bdeb95fc6220ace2561c0646"}} as unknown as DocumentNode<HomeEntryQuery, HomeEntryQueryVariables>;
export const WriteHomeEntryDocument = {"__meta__":{"hash":"d89928c12a0d438f697c8ecb88699d3df4315b2b3b1169ac52e84746f33f04ca"}} as unknown as DocumentNode<WriteHomeEntryMutation, WriteHomeEntryMutationVariables>;
export const CarerWishesDocument = {"__meta__":{"hash":"a2f9b69cccdee769a005e658107a2e7cedefc6890bd6c7ac0b67d3bfeb850bdb"}} as unknown as DocumentNode<CarerWishesQuery, CarerWishesQueryVariables>;
export const CarersToWishDocument = {"__meta__":{"hash":"9d5bc31b470dcb566f7fea2168e9d92dd1b947b2de8c47a0f970941e7949125e"}} as unknown as DocumentNode<CarersToWishQuery, CarersToWishQueryVariables>;
export const SetCarerWishDocument = {"__meta__":{"hash":"eebd53b4403e1cfe50b03099b97bf2a546ab41a5c6d338ee8e12209109937c87"}} as unknown as DocumentNode<SetCarerWishMutation, SetCarerWishMutationVariables>;
export const RemoveCarerWishDocument = {"__meta__":{"hash":"fc83feeb86c8680031cd2c2224785c570b0e8d72aa860adfe2ddbfbb68c4154a"}} as unknown as DocumentNode<RemoveCarerWishMutation, RemoveCarerWishMutationVariables>;
export const VideoSuitabilityDocument = {"__meta__":{"hash":"8aa0b63b63e4096eea64a72032aa4e67abf07569239828435cfd79df911f70c1"}} as unknown as DocumentNode<VideoSuitabilityQuery, VideoSuitabilityQueryVariables>;
export const ReviewVideoSuitabilityDocument = {"__meta__":{"hash":"b2b16b92b1c84aa5ceeaeb7771af8116ee1514c6e27e960a745382bab5a7accc"}} as unknown as DocumentNode<ReviewVideoSuitabilityMutation, ReviewVideoSuitabilityMutationVariables>;
export const CompanionsDocument = {"__meta__":{"hash":"d9f5ac232f8fea8b546de8d21b4380873c2d74130b7017fd124bb1ff652cbba9"}} as unknown as DocumentNode<CompanionsQuery, CompanionsQueryVariables>;
export const AddCompanionDocument = {"__meta__":{"hash":"b060b8eb1ee513d6ca1534344d8da8e85d0b317e06738413238019fe9657c87e"}} as unknown as DocumentNode<AddCompanionMutation, AddCompanionMutationVariables>;
export const UpdateCompanionDocument = {"__meta__":{"hash":"587ab4d85b46e3000b9e7fa4e4cfa770f4dab418c6755c0db4252d4d3989b526"}} as unknown as DocumentNode<UpdateCompanionMutation, UpdateCompanionMutationVariables>;
export const EndCompanionDocument = {"__meta__":{"hash":"cf74f7e7ad88097e6298f459dd43715a18e362597d7670c33e15b5a31020382c"}} as unknown as DocumentNode<EndCompanionMutation, EndCompanionMutationVariables>;
export const GrantConsentDocument = {"__meta__":{"hash":"032171681ac077d2014200d4e5929bf1229357434e76ba2fa4368fa5f7e9de0b"}} as unknown as DocumentNode<GrantConsentMutation, GrantConsentMutationVariables>;
export const WithdrawConsentDocument = {"__meta__":{"hash":"b2ab32bf21e01b23c501282cefe583d9e69a55e88f8a627751d2e8faebefc13e"}} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const InviteCompanionDocument = {"__meta__":{"hash":"609155bf2270daca11f577c13ee4f7aa148cc87dd5a7371024f8feb095485d27"}} as unknown as DocumentNode<InviteCompanionMutation, InviteCompanionMutationVariables>;
export const RevokeInvitationDocument = {"__meta__":{"hash":"87279b27be79330da1bd95db20e621607d509a95b442dc859fc56213b65542f4"}} as unknown as DocumentNode<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const CreateExtraVisitDocument = {"__meta__":{"hash":"b66266eb7444c6944ec8ddfb01f256c146116319bb4d7adb2760f3f43c6fd0d4"}} as unknown as DocumentNode<CreateExtraVisitMutation, CreateExtraVisitMutationVariables>;
export const MoveVisitDocument = {"__meta__":{"hash":"1223e5765f362781a486ab71adc3a4af12121c9424416a416891acb088f4e38a"}} as unknown as DocumentNode<MoveVisitMutation, MoveVisitMutationVariables>;
export const ReinstateVisitDocument = {"__meta__":{"hash":"14180b8b0bd54a96b2e1c87ec2986b626f91a9533d20c59143ae33f1bbe534f1"}} as unknown as DocumentNode<ReinstateVisitMutation, ReinstateVisitMutationVariables>;
export const EndCareDocument = {"__meta__":{"hash":"20d7cb7bc921c26fe3b00c9a15cfa24f72495f523157d95222b9abe10388ae60"}} as unknown as DocumentNode<EndCareMutation, EndCareMutationVariables>;
export const ResumeCareDocument = {"__meta__":{"hash":"ea8a0eaad7ef990659d9ab0957586ac356b27620b155f4b6298189b47bc89a54"}} as unknown as DocumentNode<ResumeCareMutation, ResumeCareMutationVariables>;
export const StaffPageDocument = {"__meta__":{"hash":"35949e577d5173abb9b4c14bab1cada16cbfa4bc3b983b872e943ca077c8482c"}} as unknown as DocumentNode<StaffPageQuery, StaffPageQueryVariables>;
export const StaffChoicesDocument = {"__meta__":{"hash":"dc48a7051470f1c5c8ce7d654a4e8fddd0e06eb65d68ee110ae5dc31a4258a1c"}} as unknown as DocumentNode<StaffChoicesQuery, StaffChoicesQueryVariables>;
export const StaffMemberDocument = {"__meta__":{"hash":"1ffc5fd69aa6bae5a7cc37a70336ef60f895ade8ada8b7245b9f31cead938f1d"}} as unknown as DocumentNode<StaffMemberQuery, StaffMemberQueryVariables>;
export const CreateStaffDocument = {"__meta__":{"hash":"3521aab274b9bd7dbe7e2a7b17bea0c62c5a21d3de0f5134e1073067143103eb"}} as unknown as DocumentNode<CreateStaffMutation, CreateStaffMutationVariables>;
export const UpdateStaffDocument = {"__meta__":{"hash":"1ef062660a26592faab61d0f403cb78a0f10dc79d1c7975e6a0a063e09a38e95"}} as unknown as DocumentNode<UpdateStaffMutation, UpdateStaffMutationVariables>;
export const GrantQualificationDocument = {"__meta__":{"hash":"eeea96d2a78e500e2b09a517eb8ad597efe541a304d9e1f7106ff113186082cf"}} as unknown as DocumentNode<GrantQualificationMutation, GrantQualificationMutationVariables>;
export const WithdrawQualificationDocument = {"__meta__":{"hash":"b8a0e67fa71bf6e8f1e3eebabace97319a054280cc54e0b6fc14e9d5ac0f341b"}} as unknown as DocumentNode<WithdrawQualificationMutation, WithdrawQualificationMutationVariables>;
export const OpenAccountDocument = {"__meta__":{"hash":"e2868952401b15a99e3da963a6f157f247c40514f6f0d1aed0124434345081de"}} as unknown as DocumentNode<OpenAccountMutation, OpenAccountMutationVariables>;
export const RenewPasswordDocument = {"__meta__":{"hash":"cb52f4553015f56357357910154fed147d09c5164e81a00c516a91234059c0cc"}} as unknown as DocumentNode<RenewPasswordMutation, RenewPasswordMutationVariables>;
export const RotaPeopleDocument = {"__meta__":{"hash":"8444bc8f543fd182684af0986d819eebda1604d73072924bb936991ec59b9ed0"}} as unknown as DocumentNode<RotaPeopleQuery, RotaPeopleQueryVariables>;
export const ShiftsDocument = {"__meta__":{"hash":"8d71556b96ccac311d79b6c251c5e01fb8ed19a20e5c8add195327443e023652"}} as unknown as DocumentNode<ShiftsQuery, ShiftsQueryVariables>;
export const AbsencesDocument = {"__meta__":{"hash":"6b04a6cb23da1dc65c9d7edddf91d29da0c1b1e362d17008c90793a01123ef0a"}} as unknown as DocumentNode<AbsencesQuery, AbsencesQueryVariables>;
export const VisitsOfCarerDocument = {"__meta__":{"hash":"cb2e355aeb4b6eb789938610c1564b15c67111ad5e3fac84e5d677e8d9c3e7da"}} as unknown as DocumentNode<VisitsOfCarerQuery, VisitsOfCarerQueryVariables>;
export const CreateShiftDocument = {"__meta__":{"hash":"e47517c818fd844cd43b32ac4135b5182ccb4228a089b79de9c58f4065eed8f6"}} as unknown as DocumentNode<CreateShiftMutation, CreateShiftMutationVariables>;
export const UpdateShiftDocument = {"__meta__":{"hash":"e28567704d41144c54b645bad6e52e5238218f61791d9151a303220c90b4f42e"}} as unknown as DocumentNode<UpdateShiftMutation, UpdateShiftMutationVariables>;
export const CancelShiftDocument = {"__meta__":{"hash":"59e685209ca0868e9a38fbf897db02c341c4fdd7faa2ecf0fc762d5c7b343180"}} as unknown as DocumentNode<CancelShiftMutation, CancelShiftMutationVariables>;
export const ReportAbsenceDocument = {"__meta__":{"hash":"e9ecd9609e5e3d3e4cf61e30863d8ad953072d748eb64858ea4014708bbb7941"}} as unknown as DocumentNode<ReportAbsenceMutation, ReportAbsenceMutationVariables>;
export const UpdateAbsenceDocument = {"__meta__":{"hash":"187e35e9dcd54de0130283836fa6547e6cbf534e9afe756d55806e028ebc20ec"}} as unknown as DocumentNode<UpdateAbsenceMutation, UpdateAbsenceMutationVariables>;
export const CancelAbsenceDocument = {"__meta__":{"hash":"213e3968c9f226a1f8c4c73c9fd7d0c4a5a753e31ee781a2e1733c79b33f8827"}} as unknown as DocumentNode<CancelAbsenceMutation, CancelAbsenceMutationVariables>;
export const RecordTaskOutcomesDocument = {"__meta__":{"hash":"41a81433fc1591957d69e3e782ebf83279f6253645a0691b84d1cde085d4649a"}} as unknown as DocumentNode<RecordTaskOutcomesMutation, RecordTaskOutcomesMutationVariables>;
export const ChangeVisitModalityDocument = {"__meta__":{"hash":"6750370eda19fc1705f8caa9f677be5d84fbac6a8f0498a37ed1d15ae5d0351c"}} as unknown as DocumentNode<ChangeVisitModalityMutation, ChangeVisitModalityMutationVariables>;
export const VerifyVisitDocument = {"__meta__":{"hash":"81c75ad1b4cb734efa96e1a0854817c48dfe863509edd30839504d7671641626"}} as unknown as DocumentNode<VerifyVisitMutation, VerifyVisitMutationVariables>;
export const BreakGlassDocument = {"__meta__":{"hash":"2175002c5ff00ddf0a271cd6d549ac23ef6d3265a5fa184d84dcc90ba332a778"}} as unknown as DocumentNode<BreakGlassMutation, BreakGlassMutationVariables>;
export const VisitRecordDocument = {"__meta__":{"hash":"ee5921b190f0afab3b46e5b76ab6e7757b9de18eba00d83e9f8088e328dbf5c1"}} as unknown as DocumentNode<VisitRecordQuery, VisitRecordQueryVariables>;

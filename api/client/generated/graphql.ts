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

export type AssignVisitInput = {
  /** Null: nobody makes it yet. */
  carerId?: string | null | undefined;
  /** Where it needs two: both or none. */
  secondCarerId?: string | null | undefined;
  /** The one that was looked at: a stale edit is refused. */
  version: number;
  visitId: string;
};

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

/** PERSON: it stays so. Others: what a pause, an edit of the series, a change of level or the end of care took away. */
export type CancelCause =
  | 'CARE_END'
  | 'LEVEL'
  | 'PAUSE'
  | 'PERSON'
  | 'SERIES';

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

export type EditVisitTasksInput = {
  tasks: Array<VisitTaskInput>;
  /** The one that was looked at: a stale edit is refused. */
  version: number;
  visitId: string;
};

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

export type RecordVisitTravelInput = {
  minutes: number;
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

export type ReportVisitMissedInput = {
  reason: string;
  /** The one that was looked at: a stale edit is refused. */
  version: number;
  visitId: string;
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

/** As much of a need as decides on which days it is, and with which others it shares a visit. */
export type SketchedNeedInput = {
  allowed: AllowedModality;
  /** From where the rule counts; fromOn by default. */
  anchorOn?: string | null | undefined;
  carePlanId: string;
  carersNeeded?: number | null | undefined;
  fromOn: string;
  /** The one that is edited; null: a new one. */
  needId?: string | null | undefined;
  /** SAME by default. */
  onHolidays?: OnHolidays | null | undefined;
  recurrence: string;
  /** The first day without it. */
  untilOn?: string | null | undefined;
  windowEnd: string;
  windowStart: string;
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

/** NEED: from the care plan. EXTRA: beside it. IMPORT: brought in from a file. */
export type VisitOrigin =
  | 'EXTRA'
  | 'IMPORT'
  | 'NEED';

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

export type CalendarFeedShownFragment = { id: string, createdAt: string, lastReadAt: string | null };

export type MyCalendarFeedQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCalendarFeedQuery = { now: string, feed: { id: string, createdAt: string, lastReadAt: string | null } | null };

export type ResidentCalendarFeedQueryVariables = Exact<{
  residentId: string;
}>;


export type ResidentCalendarFeedQuery = { now: string, feed: { id: string, createdAt: string, lastReadAt: string | null } | null };

export type CreateMyCalendarFeedMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateMyCalendarFeedMutation = { made: { __typename: 'NewCalendarFeed', url: string } };

export type CreateResidentCalendarFeedMutationVariables = Exact<{
  residentId: string;
}>;


export type CreateResidentCalendarFeedMutation = { made:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NewCalendarFeed', url: string }
    | { __typename: 'NotFound', code: string }
   };

export type RevokeCalendarFeedMutationVariables = Exact<{
  feedId: string;
}>;


export type RevokeCalendarFeedMutation = { revokeCalendarFeed:
    | { __typename: 'CalendarFeed' }
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
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'RecurrencePreview', recurrence: string, nextDays: Array<string>, timesInFourWeeks: number }
   };

export type NeedVisitsQueryVariables = Exact<{
  of: SketchedNeedInput;
}>;


export type NeedVisitsQuery = { needVisits:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NeedVisits', newVisits: number, joinedVisits: number, daysWithout: number, joinedTasks: Array<{ code: string, name: { fi: string, sv: string, en: string } }> }
    | { __typename: 'NotFound', code: string }
   };

export type StartCarePlanMutationVariables = Exact<{
  input: StartCarePlanInput;
}>;


export type StartCarePlanMutation = { startCarePlan:
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
   };

export type EndCarePlanMutationVariables = Exact<{
  input: EndCarePlanInput;
}>;


export type EndCarePlanMutation = { endCarePlan:
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleCarePlan', code: string, current: { id: string, startsOn: string, endsOn: string | null, version: number, levels: Array<{ level: CareLevelName, fromOn: string, untilOn: string | null, reason: string, decidedAt: string, visitsFor: Array<AllowedModality>, decidedBy: { id: string, firstName: string, lastName: string | null } }>, pauses: Array<{ id: string, reason: PauseReason, note: string, fromOn: string, untilOn: string | null }>, links: Array<{ id: string, kind: NeedLinkKind, firstSeriesId: string, secondSeriesId: string, smallestGapMinutes: number, largestGapMinutes: number | null }> } }
   };

export type ChangeCareLevelMutationVariables = Exact<{
  input: ChangeCareLevelInput;
}>;


export type ChangeCareLevelMutation = { changeCareLevel:
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleCarePlan', code: string, current: { id: string, startsOn: string, endsOn: string | null, version: number, levels: Array<{ level: CareLevelName, fromOn: string, untilOn: string | null, reason: string, decidedAt: string, visitsFor: Array<AllowedModality>, decidedBy: { id: string, firstName: string, lastName: string | null } }>, pauses: Array<{ id: string, reason: PauseReason, note: string, fromOn: string, untilOn: string | null }>, links: Array<{ id: string, kind: NeedLinkKind, firstSeriesId: string, secondSeriesId: string, smallestGapMinutes: number, largestGapMinutes: number | null }> } }
   };

export type PauseCarePlanMutationVariables = Exact<{
  input: PauseCarePlanInput;
}>;


export type PauseCarePlanMutation = { pauseCarePlan:
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleCarePlan', code: string, current: { id: string, startsOn: string, endsOn: string | null, version: number, levels: Array<{ level: CareLevelName, fromOn: string, untilOn: string | null, reason: string, decidedAt: string, visitsFor: Array<AllowedModality>, decidedBy: { id: string, firstName: string, lastName: string | null } }>, pauses: Array<{ id: string, reason: PauseReason, note: string, fromOn: string, untilOn: string | null }>, links: Array<{ id: string, kind: NeedLinkKind, firstSeriesId: string, secondSeriesId: string, smallestGapMinutes: number, largestGapMinutes: number | null }> } }
   };

export type ResumeCarePlanMutationVariables = Exact<{
  input: ResumeCarePlanInput;
}>;


export type ResumeCarePlanMutation = { resumeCarePlan:
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleCarePlan', code: string, current: { id: string, startsOn: string, endsOn: string | null, version: number, levels: Array<{ level: CareLevelName, fromOn: string, untilOn: string | null, reason: string, decidedAt: string, visitsFor: Array<AllowedModality>, decidedBy: { id: string, firstName: string, lastName: string | null } }>, pauses: Array<{ id: string, reason: PauseReason, note: string, fromOn: string, untilOn: string | null }>, links: Array<{ id: string, kind: NeedLinkKind, firstSeriesId: string, secondSeriesId: string, smallestGapMinutes: number, largestGapMinutes: number | null }> } }
   };

export type AddNeedMutationVariables = Exact<{
  input: AddNeedInput;
}>;


export type AddNeedMutation = { addNeed:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'Need', id: string, seriesId: string }
    | { __typename: 'NotFound', code: string }
   };

export type ChangeNeedMutationVariables = Exact<{
  input: ChangeNeedInput;
}>;


export type ChangeNeedMutation = { changeNeed:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'Need', id: string, seriesId: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleNeed', code: string, current: { id: string, seriesId: string, fromOn: string, untilOn: string | null, anchorOn: string, recurrence: string, windowStart: string, windowEnd: string, allowed: AllowedModality, homeMinutes: number, videoMinutes: number | null, carersNeeded: number, priority: number, homeEveryDays: number | null, baselineTravelMinutes: number, onHolidays: OnHolidays, note: string, version: number, changedAt: string, changedBy: { id: string, firstName: string, lastName: string | null }, qualification: { code: string, name: { fi: string, sv: string, en: string } } | null, taskType: { code: string, name: { fi: string, sv: string, en: string } } } }
   };

export type EndNeedMutationVariables = Exact<{
  input: EndNeedInput;
}>;


export type EndNeedMutation = { endNeed:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'Need', id: string, seriesId: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleNeed', code: string, current: { id: string, seriesId: string, fromOn: string, untilOn: string | null, anchorOn: string, recurrence: string, windowStart: string, windowEnd: string, allowed: AllowedModality, homeMinutes: number, videoMinutes: number | null, carersNeeded: number, priority: number, homeEveryDays: number | null, baselineTravelMinutes: number, onHolidays: OnHolidays, note: string, version: number, changedAt: string, changedBy: { id: string, firstName: string, lastName: string | null }, qualification: { code: string, name: { fi: string, sv: string, en: string } } | null, taskType: { code: string, name: { fi: string, sv: string, en: string } } } }
   };

export type LinkNeedsMutationVariables = Exact<{
  input: LinkNeedsInput;
}>;


export type LinkNeedsMutation = { linkNeeds:
    | { __typename: 'InvalidInput', field: string, code: string }
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

export type VisitBriefFragment = { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null };

export type VisitShownFragment = { version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null };

export type BusyWithFragment = { other: { id: string, resident: { id: string, shownName: string } } | null };

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
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'SignInRefused', code: string }
    | { __typename: 'StaffViewer', staff: { id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, photoUrl: string | null, team: { id: string, name: string } | null }, organisation: { id: string, name: string, timeZone: string } }
    | { __typename: 'TooManyAttempts', retryAfterSeconds: number, code: string }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type MyVisitsQueryVariables = Exact<{
  date: string;
}>;


export type MyVisitsQuery = { now: string, myVisits: { edges: Array<{ node: { version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null } }> } };

export type VisitPageQueryVariables = Exact<{
  id: string;
}>;


export type VisitPageQuery = { now: string, visit: { version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null } | null };

export type ResidentAtAGlanceFragment = { id: string, firstName: string, lastName: string | null, shownName: string, language: Language, photoUrl: string | null, team: { id: string, name: string } | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null };

export type ResidentCardQueryVariables = Exact<{
  id: string;
}>;


export type ResidentCardQuery = { now: string, resident: { streetAddress: string | null, postalCode: string | null, town: string | null, phone: string | null, about: string | null, version: number | null, languages: Array<string> | null, continuityCarers: number | null, missingCoordinates: boolean | null, id: string, firstName: string, lastName: string | null, shownName: string, language: Language, photoUrl: string | null, careEnd: { endsOn: string, reason: CareEndReason | null, note: string | null } | null, visits: { edges: Array<{ node: { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null } }> } | null, team: { id: string, name: string } | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null } | null };

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
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'CallTicket', callId: string, peerId: string, url: string, token: string, iceServers: Array<{ urls: Array<string>, username: string | null, credential: string | null }>, visit: { version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null } }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'NoDevice', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VideoUnavailable', code: string }
    | { __typename: 'VisitNotPossible', state: VisitState, code: string }
   };

export type StopRingingMutationVariables = Exact<{
  visitId: string;
}>;


export type StopRingingMutation = { stopRinging:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type BeginHomeVisitMutationVariables = Exact<{
  visitId: string;
}>;


export type BeginHomeVisitMutation = { beginHomeVisit:
    | { __typename: 'Busy', code: string, other: { id: string, resident: { id: string, shownName: string } } | null }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type EndVisitMutationVariables = Exact<{
  visitId: string;
}>;


export type EndVisitMutation = { endVisit:
    | { __typename: 'AnsweredElsewhere', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type CancelVisitMutationVariables = Exact<{
  visitId: string;
  reason: string;
}>;


export type CancelVisitMutation = { cancelVisit:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type WriteVisitNoteMutationVariables = Exact<{
  input: WriteVisitNoteInput;
}>;


export type WriteVisitNoteMutation = { writeVisitNote:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string, current: { id: string, version: number, note: string | null, noteAt: string | null, noteBy: { id: string, firstName: string, lastName: string | null } | null } }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type InvitationOfferedQueryVariables = Exact<{
  token: string;
}>;


export type InvitationOfferedQuery = { invitationOffer:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'InvitationInvalid', code: string }
    | { __typename: 'InvitationOffer', companionName: string, language: Language, residentFirstName: string, organisationName: string, consents: Array<ConsentScope>, expiresAt: string }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'CompanionViewer' }
    | { __typename: 'InvalidInput', field: string, code: string }
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


export type CompanionVisitsQuery = { now: string, homeVisits: Array<{ id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, endedAt: string | null, carer: { firstName: string, role: StaffRole } | null, secondCarer: { firstName: string, role: StaffRole } | null, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> }> };

export type GiveFeedbackMutationVariables = Exact<{
  input: GiveFeedbackInput;
}>;


export type GiveFeedbackMutation = { giveFeedback:
    | { __typename: 'FeedbackGiven' }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type LeaveAsCompanionMutationVariables = Exact<{ [key: string]: never; }>;


export type LeaveAsCompanionMutation = { leaveAsCompanion: boolean };

export type FeedbackShownFragment = { id: string, at: string, smiley: Smiley | null, text: string, companionName: string | null, companionKind: CompanionKind | null };

export type VisitFeedbackQueryVariables = Exact<{
  visitId: string;
}>;


export type VisitFeedbackQuery = { visit: { id: string, feedback: Array<{ id: string, at: string, smiley: Smiley | null, text: string, companionName: string | null, companionKind: CompanionKind | null }> | null } | null };

export type FeedbackPageQueryVariables = Exact<{
  teamId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type FeedbackPageQuery = { now: string, feedback: { edges: Array<{ node: { id: string, at: string, smiley: Smiley | null, text: string, companionName: string | null, companionKind: CompanionKind | null, visit: { id: string, plannedStart: string, modality: Modality }, resident: { id: string, shownName: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HomeCallerFragment = { id: string, firstName: string, role: StaffRole, photoUrl: string | null };

export type HomeVisitFragment = { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, secondCarer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null };

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


export type HomePlanQuery = { now: string, yesterday: Array<{ id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, secondCarer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null }>, today: Array<{ id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, secondCarer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null }>, tomorrow: Array<{ id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, secondCarer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null }> };

export type HomeVisitByIdQueryVariables = Exact<{
  visitId: string;
}>;


export type HomeVisitByIdQuery = { now: string, visit: { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, secondCarer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null } | null };

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
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'PairingCodeInvalid', code: string }
    | { __typename: 'TooManyAttempts', retryAfterSeconds: number, code: string }
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
    | { __typename: 'CallTicket', callId: string, peerId: string, url: string, token: string, iceServers: Array<{ urls: Array<string>, username: string | null, credential: string | null }>, visit: { id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, tasks: Array<{ id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, carer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, secondCarer: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, endedAt: string | null, caller: { id: string, firstName: string, role: StaffRole, photoUrl: string | null } } | null } }
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
    | { __typename: 'InvalidInput', field: string, code: string }
   };

export type RenameAreaMutationVariables = Exact<{
  input: RenameAreaInput;
}>;


export type RenameAreaMutation = { renameArea:
    | { __typename: 'Area' }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleArea', code: string, current: { id: string, name: string, version: number } }
   };

export type CreateTeamMutationVariables = Exact<{
  input: CreateTeamInput;
}>;


export type CreateTeamMutation = { createTeam:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Team' }
   };

export type UpdateTeamMutationVariables = Exact<{
  input: UpdateTeamInput;
}>;


export type UpdateTeamMutation = { updateTeam:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleTeam', code: string, current: { id: string, name: string, version: number, area: { id: string, name: string } | null } }
    | { __typename: 'Team' }
   };

export type CreateQualificationMutationVariables = Exact<{
  input: CreateQualificationInput;
}>;


export type CreateQualificationMutation = { createQualification:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'Qualification' }
   };

export type RenameQualificationMutationVariables = Exact<{
  input: RenameQualificationInput;
}>;


export type RenameQualificationMutation = { renameQualification:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Qualification' }
    | { __typename: 'StaleQualification', code: string, current: { code: string, version: number, name: { fi: string, sv: string, en: string } } }
   };

export type CreateTaskTypeMutationVariables = Exact<{
  input: CreateTaskTypeInput;
}>;


export type CreateTaskTypeMutation = { createTaskType:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'TaskType' }
   };

export type ChangeTaskTypeMutationVariables = Exact<{
  input: ChangeTaskTypeInput;
}>;


export type ChangeTaskTypeMutation = { changeTaskType:
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Resident', id: string }
   };

export type UpdateResidentMutationVariables = Exact<{
  input: UpdateResidentInput;
}>;


export type UpdateResidentMutation = { updateResident:
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
   };

export type UpdateCompanionMutationVariables = Exact<{
  input: UpdateCompanionInput;
}>;


export type UpdateCompanionMutation = { updateCompanion:
    | { __typename: 'Companion', id: string }
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string, current: { id: string, version: number, plannedStart: string, plannedEnd: string, modality: Modality, state: VisitState, cancelCause: CancelCause | null, cancelReason: string | null, confirmedAt: string | null, travelMinutes: number | null, note: string | null, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> } }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type ReinstateVisitMutationVariables = Exact<{
  input: VisitEditInput;
}>;


export type ReinstateVisitMutation = { reinstateVisit:
    | { __typename: 'CarerNotFit', code: string }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string, current: { id: string, version: number, plannedStart: string, plannedEnd: string, modality: Modality, state: VisitState, cancelCause: CancelCause | null, cancelReason: string | null, confirmedAt: string | null, travelMinutes: number | null, note: string | null, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> } }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type EndCareMutationVariables = Exact<{
  input: EndCareInput;
}>;


export type EndCareMutation = { endCare:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Resident', id: string }
    | { __typename: 'StaleResident', code: string, current: { id: string, version: number | null, careEnd: { endsOn: string, reason: CareEndReason | null, note: string | null } | null } }
   };

export type ResumeCareMutationVariables = Exact<{
  input: ResumeCareInput;
}>;


export type ResumeCareMutation = { resumeCare:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Resident', id: string }
    | { __typename: 'StaleResident', code: string }
   };

type Refused_AbsenceCancelled_Fragment = { code: string };

type Refused_AbsenceOverlaps_Fragment = { code: string };

type Refused_AnsweredElsewhere_Fragment = { code: string };

type Refused_Busy_Fragment = { code: string };

type Refused_CarerNotFit_Fragment = { code: string };

type Refused_CompanionEnded_Fragment = { code: string };

type Refused_DoubleBooking_Fragment = { code: string };

type Refused_InvalidInput_Fragment = { field: string, code: string };

type Refused_InvitationInvalid_Fragment = { code: string };

type Refused_NoDevice_Fragment = { code: string };

type Refused_NotFound_Fragment = { code: string };

type Refused_PairingCodeInvalid_Fragment = { code: string };

type Refused_RotatingCodeRefused_Fragment = { code: string };

type Refused_ShiftCancelled_Fragment = { code: string };

type Refused_ShiftOverlaps_Fragment = { code: string };

type Refused_SignInRefused_Fragment = { code: string };

type Refused_StaleAbsence_Fragment = { code: string };

type Refused_StaleArea_Fragment = { code: string };

type Refused_StaleCarePlan_Fragment = { code: string };

type Refused_StaleCompanion_Fragment = { code: string };

type Refused_StaleEdit_Fragment = { code: string };

type Refused_StaleHomeEntry_Fragment = { code: string };

type Refused_StaleNeed_Fragment = { code: string };

type Refused_StaleQualification_Fragment = { code: string };

type Refused_StaleResident_Fragment = { code: string };

type Refused_StaleShift_Fragment = { code: string };

type Refused_StaleStaff_Fragment = { code: string };

type Refused_StaleTaskType_Fragment = { code: string };

type Refused_StaleTeam_Fragment = { code: string };

type Refused_TooManyAttempts_Fragment = { code: string };

type Refused_VideoUnavailable_Fragment = { code: string };

type Refused_VisitNotPossible_Fragment = { code: string };

export type RefusedFragment =
  | Refused_AbsenceCancelled_Fragment
  | Refused_AbsenceOverlaps_Fragment
  | Refused_AnsweredElsewhere_Fragment
  | Refused_Busy_Fragment
  | Refused_CarerNotFit_Fragment
  | Refused_CompanionEnded_Fragment
  | Refused_DoubleBooking_Fragment
  | Refused_InvalidInput_Fragment
  | Refused_InvitationInvalid_Fragment
  | Refused_NoDevice_Fragment
  | Refused_NotFound_Fragment
  | Refused_PairingCodeInvalid_Fragment
  | Refused_RotatingCodeRefused_Fragment
  | Refused_ShiftCancelled_Fragment
  | Refused_ShiftOverlaps_Fragment
  | Refused_SignInRefused_Fragment
  | Refused_StaleAbsence_Fragment
  | Refused_StaleArea_Fragment
  | Refused_StaleCarePlan_Fragment
  | Refused_StaleCompanion_Fragment
  | Refused_StaleEdit_Fragment
  | Refused_StaleHomeEntry_Fragment
  | Refused_StaleNeed_Fragment
  | Refused_StaleQualification_Fragment
  | Refused_StaleResident_Fragment
  | Refused_StaleShift_Fragment
  | Refused_StaleStaff_Fragment
  | Refused_StaleTaskType_Fragment
  | Refused_StaleTeam_Fragment
  | Refused_TooManyAttempts_Fragment
  | Refused_VideoUnavailable_Fragment
  | Refused_VisitNotPossible_Fragment
;

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
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Staff', id: string }
   };

export type UpdateStaffMutationVariables = Exact<{
  input: UpdateStaffInput;
}>;


export type UpdateStaffMutation = { updateStaff:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Staff', version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null }
    | { __typename: 'StaleStaff', code: string, current: { version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null } }
   };

export type GrantQualificationMutationVariables = Exact<{
  input: GrantQualificationInput;
}>;


export type GrantQualificationMutation = { grantQualification:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Staff', version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null }
    | { __typename: 'StaleStaff', code: string, current: { version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null } }
   };

export type WithdrawQualificationMutationVariables = Exact<{
  input: WithdrawQualificationInput;
}>;


export type WithdrawQualificationMutation = { withdrawQualification:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Staff', version: number | null, contractMinutesPerWeek: number | null, id: string, firstName: string, lastName: string | null, role: StaffRole, language: Language, languages: Array<string> | null, photoUrl: string | null, travelMode: TravelMode | null, base: StaffBase | null, leftOn: string | null, homeBase: { latitude: number, longitude: number } | null, team: { id: string, name: string } | null, qualifications: Array<{ grantedOn: string | null, expiresOn: string | null, qualification: { code: string, version: number, name: { fi: string, sv: string, en: string } } }> | null }
    | { __typename: 'StaleStaff', code: string }
   };

export type OpenAccountMutationVariables = Exact<{
  input: OpenAccountInput;
}>;


export type OpenAccountMutation = { openAccount:
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shift', id: string, version: number, startsAt: string, endsAt: string, base: StaffBase, staff: { id: string } }
    | { __typename: 'ShiftOverlaps', code: string, shift: { id: string, version: number, startsAt: string, endsAt: string, base: StaffBase, staff: { id: string } } }
   };

export type UpdateShiftMutationVariables = Exact<{
  input: UpdateShiftInput;
}>;


export type UpdateShiftMutation = { updateShift:
    | { __typename: 'InvalidInput', field: string, code: string }
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
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
   };

export type UpdateAbsenceMutationVariables = Exact<{
  input: UpdateAbsenceInput;
}>;


export type UpdateAbsenceMutation = { updateAbsence:
    | { __typename: 'Absence', id: string, version: number, startsAt: string, endsAt: string, kind: AbsenceKind | null, staff: { id: string } }
    | { __typename: 'AbsenceCancelled', code: string }
    | { __typename: 'AbsenceOverlaps', code: string, absence: { id: string, version: number, startsAt: string, endsAt: string, kind: AbsenceKind | null, staff: { id: string } } }
    | { __typename: 'InvalidInput', field: string, code: string }
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

export type VisitCareFragment = { allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null };

export type TheirVisitFragment = { id: string, version: number, plannedStart: string, plannedEnd: string, modality: Modality, state: VisitState, cancelCause: CancelCause | null, cancelReason: string | null, confirmedAt: string | null, travelMinutes: number | null, note: string | null, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> };

export type TheirEditFragment = { current: { id: string, version: number, plannedStart: string, plannedEnd: string, modality: Modality, state: VisitState, cancelCause: CancelCause | null, cancelReason: string | null, confirmedAt: string | null, travelMinutes: number | null, note: string | null, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> } };

export type RecordTaskOutcomesMutationVariables = Exact<{
  input: RecordTaskOutcomesInput;
}>;


export type RecordTaskOutcomesMutation = { recordTaskOutcomes:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type ChangeVisitModalityMutationVariables = Exact<{
  input: ChangeVisitModalityInput;
}>;


export type ChangeVisitModalityMutation = { changeVisitModality:
    | { __typename: 'CarerNotFit', code: string }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string, current: { id: string, version: number, plannedStart: string, plannedEnd: string, modality: Modality, state: VisitState, cancelCause: CancelCause | null, cancelReason: string | null, confirmedAt: string | null, travelMinutes: number | null, note: string | null, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> } }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type VerifyVisitMutationVariables = Exact<{
  input: VerifyVisitInput;
}>;


export type VerifyVisitMutation = { verifyVisit:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'RotatingCodeRefused', code: string }
    | { __typename: 'TooManyAttempts', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type AssignVisitMutationVariables = Exact<{
  input: AssignVisitInput;
}>;


export type AssignVisitMutation = { assignVisit:
    | { __typename: 'CarerNotFit', code: string }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string, current: { id: string, version: number, plannedStart: string, plannedEnd: string, modality: Modality, state: VisitState, cancelCause: CancelCause | null, cancelReason: string | null, confirmedAt: string | null, travelMinutes: number | null, note: string | null, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> } }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type EditVisitTasksMutationVariables = Exact<{
  input: EditVisitTasksInput;
}>;


export type EditVisitTasksMutation = { editVisitTasks:
    | { __typename: 'CarerNotFit', code: string }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string, current: { id: string, version: number, plannedStart: string, plannedEnd: string, modality: Modality, state: VisitState, cancelCause: CancelCause | null, cancelReason: string | null, confirmedAt: string | null, travelMinutes: number | null, note: string | null, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> } }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type ConfirmVisitMutationVariables = Exact<{
  input: VisitEditInput;
}>;


export type ConfirmVisitMutation = { confirmVisit:
    | { __typename: 'CarerNotFit', code: string }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string, current: { id: string, version: number, plannedStart: string, plannedEnd: string, modality: Modality, state: VisitState, cancelCause: CancelCause | null, cancelReason: string | null, confirmedAt: string | null, travelMinutes: number | null, note: string | null, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> } }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type ReportVisitMissedMutationVariables = Exact<{
  input: ReportVisitMissedInput;
}>;


export type ReportVisitMissedMutation = { reportVisitMissed:
    | { __typename: 'CarerNotFit', code: string }
    | { __typename: 'DoubleBooking', code: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'StaleEdit', code: string, current: { id: string, version: number, plannedStart: string, plannedEnd: string, modality: Modality, state: VisitState, cancelCause: CancelCause | null, cancelReason: string | null, confirmedAt: string | null, travelMinutes: number | null, note: string | null, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }> } }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type RecordVisitTravelMutationVariables = Exact<{
  input: RecordVisitTravelInput;
}>;


export type RecordVisitTravelMutation = { recordVisitTravel:
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Visit', version: number, noteAt: string | null, id: string, modality: Modality, state: VisitState, plannedStart: string, plannedEnd: string, startedAt: string | null, endedAt: string | null, note: string | null, cancelReason: string | null, allowed: AllowedModality | null, cancelCause: CancelCause | null, carersNeeded: number | null, confirmedAt: string | null, detached: boolean | null, extraReason: string | null, missedReason: string | null, origin: VisitOrigin | null, travelMinutes: number | null, noteBy: { id: string, firstName: string, lastName: string | null } | null, call: { id: string, ringingAt: string, ringDeadline: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, caller: { id: string, firstName: string } } | null, resident: { id: string, firstName: string, shownName: string, photoUrl: string | null, phone: string | null, streetAddress: string | null, town: string | null, devices: Array<{ id: string, name: string, pairedAt: string, lastSeenAt: string | null, online: boolean, revokedAt: string | null }> | null }, carer: { id: string, firstName: string, lastName: string | null } | null, secondCarer: { id: string, firstName: string, lastName: string | null } | null, tasks: Array<{ outcome: TaskOutcome | null, outcomeNote: string | null, id: string, detail: string, type: { code: string, name: { fi: string, sv: string, en: string } } }>, modalityChanges: Array<{ id: string, from: Modality, to: Modality, reason: ModalityChangeReason, note: string }> | null, verifications: Array<{ id: string, moment: VerificationMoment, codeAt: string, staff: { id: string } }> | null }
    | { __typename: 'VisitNotPossible', code: string }
   };

export type OpenGlassQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenGlassQuery = { now: string, openGlass: Array<{ id: string, closesAt: string, resident: { id: string } }> };

export type CloseGlassMutationVariables = Exact<{
  glassBreakingId: string;
}>;


export type CloseGlassMutation = { closeGlass:
    | { __typename: 'GlassBreaking' }
    | { __typename: 'NotFound', code: string }
   };

export type BreakGlassMutationVariables = Exact<{
  input: BreakGlassInput;
}>;


export type BreakGlassMutation = { breakGlass:
    | { __typename: 'GlassBreaking', id: string, closesAt: string }
    | { __typename: 'InvalidInput', field: string, code: string }
    | { __typename: 'NotFound', code: string }
   };

export type VisitRecordQueryVariables = Exact<{
  id: string;
}>;


export type VisitRecordQuery = { visit: { id: string, state: VisitState, startedAt: string | null, endedAt: string | null, calls: Array<{ id: string, ringingAt: string, rungAt: string | null, answeredAt: string | null, endedAt: string | null, endReason: CallEndReason | null, participations: Array<{ id: string, name: string, isResident: boolean, joinedAt: string, leftAt: string | null }> }> | null } | null };

export const AccessShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessLogEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"residentCount"}},{"kind":"Field","name":{"kind":"Name","value":"residents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shownName"}}]}}]}}]} as unknown as DocumentNode<AccessShownFragment, unknown>;
export const GlassShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GlassShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GlassBreaking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shownName"}}]}}]}}]} as unknown as DocumentNode<GlassShownFragment, unknown>;
export const CalendarFeedShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFeedShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarFeed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastReadAt"}}]}}]} as unknown as DocumentNode<CalendarFeedShownFragment, unknown>;
export const LocalTextShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocalTextShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<LocalTextShownFragment, unknown>;
export const NeedShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NeedShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Need"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seriesId"}},{"kind":"Field","name":{"kind":"Name","value":"fromOn"}},{"kind":"Field","name":{"kind":"Name","value":"untilOn"}},{"kind":"Field","name":{"kind":"Name","value":"anchorOn"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"windowStart"}},{"kind":"Field","name":{"kind":"Name","value":"windowEnd"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"homeMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"videoMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"carersNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"homeEveryDays"}},{"kind":"Field","name":{"kind":"Name","value":"baselineTravelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"onHolidays"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocalTextShown"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"taskType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocalTextShown"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocalTextShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<NeedShownFragment, unknown>;
export const NeedLinkShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NeedLinkShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NeedLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeriesId"}},{"kind":"Field","name":{"kind":"Name","value":"secondSeriesId"}},{"kind":"Field","name":{"kind":"Name","value":"smallestGapMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"largestGapMinutes"}}]}}]} as unknown as DocumentNode<NeedLinkShownFragment, unknown>;
export const PlanFrameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanFrame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CarePlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"fromOn"}},{"kind":"Field","name":{"kind":"Name","value":"untilOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"visitsFor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"fromOn"}},{"kind":"Field","name":{"kind":"Name","value":"untilOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NeedLinkShown"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NeedLinkShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NeedLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeriesId"}},{"kind":"Field","name":{"kind":"Name","value":"secondSeriesId"}},{"kind":"Field","name":{"kind":"Name","value":"smallestGapMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"largestGapMinutes"}}]}}]} as unknown as DocumentNode<PlanFrameFragment, unknown>;
export const TaskShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<TaskShownFragment, unknown>;
export const VisitAheadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitAhead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"occurrenceOn"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<VisitAheadFragment, unknown>;
export const StaffShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StaffShownFragment, unknown>;
export const StaffSessionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffSession"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaffViewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaffShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StaffSessionFragment, unknown>;
export const VisitBriefFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"carer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondCarer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<VisitBriefFragment, unknown>;
export const TaskOutcomeShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskOutcomeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<TaskOutcomeShownFragment, unknown>;
export const VisitCareFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitCare"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskOutcomeShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"cancelCause"}},{"kind":"Field","name":{"kind":"Name","value":"carersNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"detached"}},{"kind":"Field","name":{"kind":"Name","value":"extraReason"}},{"kind":"Field","name":{"kind":"Name","value":"missedReason"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"modalityChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"moment"}},{"kind":"Field","name":{"kind":"Name","value":"codeAt"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskOutcomeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}}]}}]} as unknown as DocumentNode<VisitCareFragment, unknown>;
export const DeviceShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeviceShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<DeviceShownFragment, unknown>;
export const VisitShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitBrief"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitCare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"noteAt"}},{"kind":"Field","name":{"kind":"Name","value":"noteBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ringingAt"}},{"kind":"Field","name":{"kind":"Name","value":"ringDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"rungAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"caller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"shownName"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"streetAddress"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"devices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeviceShown"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskOutcomeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"carer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondCarer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitCare"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskOutcomeShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"cancelCause"}},{"kind":"Field","name":{"kind":"Name","value":"carersNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"detached"}},{"kind":"Field","name":{"kind":"Name","value":"extraReason"}},{"kind":"Field","name":{"kind":"Name","value":"missedReason"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"modalityChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"moment"}},{"kind":"Field","name":{"kind":"Name","value":"codeAt"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeviceShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<VisitShownFragment, unknown>;
export const BusyWithFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BusyWith"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Busy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"other"},"name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shownName"}}]}}]}}]}}]} as unknown as DocumentNode<BusyWithFragment, unknown>;
export const ResidentAtAGlanceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResidentAtAGlance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"shownName"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"devices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeviceShown"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeviceShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<ResidentAtAGlanceFragment, unknown>;
export const FeedbackShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"smiley"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"companionName"}},{"kind":"Field","name":{"kind":"Name","value":"companionKind"}}]}}]} as unknown as DocumentNode<FeedbackShownFragment, unknown>;
export const HomeCallerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeCaller"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}}]}}]} as unknown as DocumentNode<HomeCallerFragment, unknown>;
export const HomeVisitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeVisit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HomeCaller"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondCarer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HomeCaller"}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ringingAt"}},{"kind":"Field","name":{"kind":"Name","value":"ringDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"caller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HomeCaller"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeCaller"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}}]}}]} as unknown as DocumentNode<HomeVisitFragment, unknown>;
export const AmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LedgerAmounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"freedMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"givenBackMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"longerVisits"}},{"kind":"Field","name":{"kind":"Name","value":"videoVisits"}},{"kind":"Field","name":{"kind":"Name","value":"visits"}}]}}]} as unknown as DocumentNode<AmountsFragment, unknown>;
export const AreaShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AreaShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Area"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<AreaShownFragment, unknown>;
export const TeamShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TeamShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Team"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TeamShownFragment, unknown>;
export const TaskTypeShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskTypeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TaskType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sense"}},{"kind":"Field","name":{"kind":"Name","value":"homeMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"videoMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<TaskTypeShownFragment, unknown>;
export const IntegrationKeyShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IntegrationKeyShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrationKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<IntegrationKeyShownFragment, unknown>;
export const ResidentFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResidentFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"streetAddress"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"continuityCarers"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ResidentFactsFragment, unknown>;
export const HomeEntryShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeEntryShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"doorNote"}},{"kind":"Field","name":{"kind":"Name","value":"keyNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<HomeEntryShownFragment, unknown>;
export const CarerWishShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CarerWishShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CarerWish"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<CarerWishShownFragment, unknown>;
export const CompanionShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanionShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Companion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}]} as unknown as DocumentNode<CompanionShownFragment, unknown>;
export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const QualificationShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QualificationShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Qualification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]} as unknown as DocumentNode<QualificationShownFragment, unknown>;
export const StaffRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"travelMode"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"leftOn"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantedOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QualificationShown"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QualificationShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Qualification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]} as unknown as DocumentNode<StaffRowFragment, unknown>;
export const StaffCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaffRow"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"contractMinutesPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"homeBase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QualificationShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Qualification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"travelMode"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"leftOn"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantedOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QualificationShown"}}]}}]}}]}}]} as unknown as DocumentNode<StaffCardFragment, unknown>;
export const ShiftShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShiftShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ShiftShownFragment, unknown>;
export const AbsenceShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AbsenceShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Absence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<AbsenceShownFragment, unknown>;
export const RotaPersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RotaPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"base"}}]}}]} as unknown as DocumentNode<RotaPersonFragment, unknown>;
export const TheirVisitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TheirVisit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cancelCause"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"carer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondCarer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskOutcomeShown"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskOutcomeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}}]}}]} as unknown as DocumentNode<TheirVisitFragment, unknown>;
export const TheirEditFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TheirEdit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleEdit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TheirVisit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fi"}},{"kind":"Field","name":{"kind":"Name","value":"sv"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskOutcomeShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskShown"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeNote"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TheirVisit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"plannedStart"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cancelCause"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"carer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondCarer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskOutcomeShown"}}]}}]}}]} as unknown as DocumentNode<TheirEditFragment, unknown>;
export const AccessLogPageDocument = {"__meta__":{"hash":"c9cc8d83b875c377c7215a32e294699974e71fed2d159b2b48fac6966e099d8c"}} as unknown as DocumentNode<AccessLogPageQuery, AccessLogPageQueryVariables>;
export const UnreviewedGlassDocument = {"__meta__":{"hash":"f8ca47b7de9bb533381cc40565592524edfdbc916dcaef17360b88cdd2d1fde1"}} as unknown as DocumentNode<UnreviewedGlassQuery, UnreviewedGlassQueryVariables>;
export const ReviewGlassDocument = {"__meta__":{"hash":"e78af48f48da3cae46e51b84ef2f1a705281e40ce098c4cf12e5fe4950009d5c"}} as unknown as DocumentNode<ReviewGlassMutation, ReviewGlassMutationVariables>;
export const MyCalendarFeedDocument = {"__meta__":{"hash":"dd44b136e2d31928eb80b01adfc3f00aa955f7e1b056d0426b9c6a6b5c7a42e2"}} as unknown as DocumentNode<MyCalendarFeedQuery, MyCalendarFeedQueryVariables>;
export const ResidentCalendarFeedDocument = {"__meta__":{"hash":"115c0f982fab51ce054e7c196383b3c14b8c14983078d1d36758c49b08f23856"}} as unknown as DocumentNode<ResidentCalendarFeedQuery, ResidentCalendarFeedQueryVariables>;
export const CreateMyCalendarFeedDocument = {"__meta__":{"hash":"32278cfcf70145fe3e572e17a3e49c0355dbfe23cf4ba2e95a9b2ebff0621316"}} as unknown as DocumentNode<CreateMyCalendarFeedMutation, CreateMyCalendarFeedMutationVariables>;
export const CreateResidentCalendarFeedDocument = {"__meta__":{"hash":"f8680b37d0585dc1771ee6ab775f70c203a75e48c0291d295ded3e263e4c13a5"}} as unknown as DocumentNode<CreateResidentCalendarFeedMutation, CreateResidentCalendarFeedMutationVariables>;
export const RevokeCalendarFeedDocument = {"__meta__":{"hash":"c51b751d7023428a47b80e44240d0aeb7c0d6652a1a1a16e245cdbf97b5cebac"}} as unknown as DocumentNode<RevokeCalendarFeedMutation, RevokeCalendarFeedMutationVariables>;
export const CarePlanPageDocument = {"__meta__":{"hash":"d976292c30ce1d096a6127acb24af7811c6d33e92eb5282bc347c3d99bd24057"}} as unknown as DocumentNode<CarePlanPageQuery, CarePlanPageQueryVariables>;
export const NeedHistoryDocument = {"__meta__":{"hash":"c5e928e414dfd202056d0aea83f8df6bf438f97d1d78212a5275c9acaa27eb45"}} as unknown as DocumentNode<NeedHistoryQuery, NeedHistoryQueryVariables>;
export const NeedCatalogueDocument = {"__meta__":{"hash":"c3f43529c33a4dba166d6a3ed1217932d5ee45de3eb5bb69c703dc2ef9ee1315"}} as unknown as DocumentNode<NeedCatalogueQuery, NeedCatalogueQueryVariables>;
export const RecurrencePreviewDocument = {"__meta__":{"hash":"ba64324aaec71abac876e7c308a5112f59e801f61ece65787c3822067f142ffa"}} as unknown as DocumentNode<RecurrencePreviewQuery, RecurrencePreviewQueryVariables>;
export const NeedVisitsDocument = {"__meta__":{"hash":"5b21ad5e7c3a6ccf4e5594f31baa181d69dc28d4b28d186c2cf7bdd83c900e67"}} as unknown as DocumentNode<NeedVisitsQuery, NeedVisitsQueryVariables>;
export const StartCarePlanDocument = {"__meta__":{"hash":"471632f029f3c340b153246f7fa83704d46fc5b3227ca7affd6c8012747c3a21"}} as unknown as DocumentNode<StartCarePlanMutation, StartCarePlanMutationVariables>;
export const EndCarePlanDocument = {"__meta__":{"hash":"5a8c46c0750d6fb4688c9db55b42c44c4f1039bc18788944ece818f7afccb0e9"}} as unknown as DocumentNode<EndCarePlanMutation, EndCarePlanMutationVariables>;
export const ChangeCareLevelDocument = {"__meta__":{"hash":"8ee3a459a2485aa6e57c89938e8e393cb4ebad72f652d8b694ab20348b46eca1"}} as unknown as DocumentNode<ChangeCareLevelMutation, ChangeCareLevelMutationVariables>;
export const PauseCarePlanDocument = {"__meta__":{"hash":"872ec35de1bd33f10e47a53b1f839a9d9342c576ed847d24b4f057c7f7ee2553"}} as unknown as DocumentNode<PauseCarePlanMutation, PauseCarePlanMutationVariables>;
export const ResumeCarePlanDocument = {"__meta__":{"hash":"012c693c196327655cedd4278596f09ab84e6b1001363b9ecfc328e741f3c12e"}} as unknown as DocumentNode<ResumeCarePlanMutation, ResumeCarePlanMutationVariables>;
export const AddNeedDocument = {"__meta__":{"hash":"0016d8e9d54ff922916431accca4536a5ba8f69df39ef9078f9a88c3ff65caa7"}} as unknown as DocumentNode<AddNeedMutation, AddNeedMutationVariables>;
export const ChangeNeedDocument = {"__meta__":{"hash":"3973dcda10a64cf173c68077dad857cb0c35ca512b4b05f4ac90df8bebe874bc"}} as unknown as DocumentNode<ChangeNeedMutation, ChangeNeedMutationVariables>;
export const EndNeedDocument = {"__meta__":{"hash":"93a26263214b788d81646eda058e84e2de7cf74fdb0c9bdcca7a11bbfd11138a"}} as unknown as DocumentNode<EndNeedMutation, EndNeedMutationVariables>;
export const LinkNeedsDocument = {"__meta__":{"hash":"32d86943ecbfa6dd7edaf50dc97e43886b915877efbde649cf9ed183ec3098d6"}} as unknown as DocumentNode<LinkNeedsMutation, LinkNeedsMutationVariables>;
export const UnlinkNeedsDocument = {"__meta__":{"hash":"b0c9ed1856a4ce290b8dae9cd2e067fd6d1f5dc79f384e238a4bca8946d87426"}} as unknown as DocumentNode<UnlinkNeedsMutation, UnlinkNeedsMutationVariables>;
export const CarerViewerDocument = {"__meta__":{"hash":"7850002156a45aa1254e359b54d654546bbed4fa19a27a6f0fef77d06e4920fb"}} as unknown as DocumentNode<CarerViewerQuery, CarerViewerQueryVariables>;
export const SignInDocument = {"__meta__":{"hash":"fb5dea929366aef4fc0ec3ae091437b4e397f3e915ac99cb0b2f6ac0ac3682cf"}} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"39300be1f6ff47633a8c264de2a924d5b71367b646d3bf86d82d7c51c6543956"}} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const MyVisitsDocument = {"__meta__":{"hash":"be39bb55769e248355e9e0fd2f56a8173cb8b4359c89c3701031670d269781aa"}} as unknown as DocumentNode<MyVisitsQuery, MyVisitsQueryVariables>;
export const VisitPageDocument = {"__meta__":{"hash":"80713936b68d675f79c673cee701ca5424846d598fffe14e778269954ce7e720"}} as unknown as DocumentNode<VisitPageQuery, VisitPageQueryVariables>;
export const ResidentCardDocument = {"__meta__":{"hash":"7a6f9b30c4bb775b453b4f9e72af08ca8e91d53254c160177f35b8f895ea16d5"}} as unknown as DocumentNode<ResidentCardQuery, ResidentCardQueryVariables>;
export const ResidentDevicesDocument = {"__meta__":{"hash":"b5c2de5960d568337e2989cb0dd5c7e18b08b98cd1cf628bb283027fdf7de1d5"}} as unknown as DocumentNode<ResidentDevicesQuery, ResidentDevicesQueryVariables>;
export const ResidentsDocument = {"__meta__":{"hash":"e62ef01ad3e85d6663017c32a6a74809709f5fa2b48efb03b483e8c9caf12bfc"}} as unknown as DocumentNode<ResidentsQuery, ResidentsQueryVariables>;
export const CreatePairingCodeDocument = {"__meta__":{"hash":"8ee5bd48f8865fe30e8fd15084d1e21faeb43655615abfe0a5c936418942132a"}} as unknown as DocumentNode<CreatePairingCodeMutation, CreatePairingCodeMutationVariables>;
export const RevokeDeviceDocument = {"__meta__":{"hash":"795f3994d062e8b9a35298734dc84f5a4e3a6177d2f6300eb2f79e6d3913c22e"}} as unknown as DocumentNode<RevokeDeviceMutation, RevokeDeviceMutationVariables>;
export const StartVisitDocument = {"__meta__":{"hash":"ed9b26d76249c136a7d473b2fa7ab607e4acc17dc91f80410f6bf01df41bb85e"}} as unknown as DocumentNode<StartVisitMutation, StartVisitMutationVariables>;
export const StopRingingDocument = {"__meta__":{"hash":"82cf4e870981deeb3b2b786ab3d4461a05b1c2c826c9d0fdec15434cdee2070d"}} as unknown as DocumentNode<StopRingingMutation, StopRingingMutationVariables>;
export const BeginHomeVisitDocument = {"__meta__":{"hash":"7e998064f6d58b44ea9fb97e4794c6f8c7dd25ee5900ee8c2b0109e28a7e6719"}} as unknown as DocumentNode<BeginHomeVisitMutation, BeginHomeVisitMutationVariables>;
export const EndVisitDocument = {"__meta__":{"hash":"033fec2e4c7f33c961afe3718c89e2d893632a6b9617334ef9dc3fd2a7bdae53"}} as unknown as DocumentNode<EndVisitMutation, EndVisitMutationVariables>;
export const CancelVisitDocument = {"__meta__":{"hash":"2e5c704a45e4a184876c38c2b70421152a75b574b29572a8267194dec6b4a5de"}} as unknown as DocumentNode<CancelVisitMutation, CancelVisitMutationVariables>;
export const WriteVisitNoteDocument = {"__meta__":{"hash":"60e8cfb3cdbb6693d3de64df673fa3487067d4f88c18e36517d9dd09f5cab215"}} as unknown as DocumentNode<WriteVisitNoteMutation, WriteVisitNoteMutationVariables>;
export const InvitationOfferedDocument = {"__meta__":{"hash":"fb70dcffe0a07673ac96a825bd62aafa74cc7b1047efe72f26bdffe056dbd840"}} as unknown as DocumentNode<InvitationOfferedQuery, InvitationOfferedQueryVariables>;
export const AcceptInvitationDocument = {"__meta__":{"hash":"802e8cb64ab68c7fcd52c912d4bbfc3adc8c7f09263ef779717dc09215eb3429"}} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const BrowserViewerDocument = {"__meta__":{"hash":"e247a1b6f25a701c088097645f7b76ea99b7f7ed1e1fb5a1dfbb70033276d85d"}} as unknown as DocumentNode<BrowserViewerQuery, BrowserViewerQueryVariables>;
export const CompanionHomeDocument = {"__meta__":{"hash":"0e7778a60af90cde53a14304cc0b51b34ef21e20a5f66e25cbc947a6144ac13a"}} as unknown as DocumentNode<CompanionHomeQuery, CompanionHomeQueryVariables>;
export const CompanionVisitsDocument = {"__meta__":{"hash":"1549d6863478796c3d481c61000d8f6ab1f4b3c4a24462dc25d8c7cfeae53ece"}} as unknown as DocumentNode<CompanionVisitsQuery, CompanionVisitsQueryVariables>;
export const GiveFeedbackDocument = {"__meta__":{"hash":"65938bb7007c02ad329b8a6329f32236d2f14b21d6d4aac2b91e918ac4bbca2a"}} as unknown as DocumentNode<GiveFeedbackMutation, GiveFeedbackMutationVariables>;
export const LeaveAsCompanionDocument = {"__meta__":{"hash":"1b150f575da4733835cc175a6c305132d36a3e8002cc067103c89d7ad13175f5"}} as unknown as DocumentNode<LeaveAsCompanionMutation, LeaveAsCompanionMutationVariables>;
export const VisitFeedbackDocument = {"__meta__":{"hash":"e108833289235a037c2cf96b0c59ec50342e6705b56dc50ae492e39a3fb09c71"}} as unknown as DocumentNode<VisitFeedbackQuery, VisitFeedbackQueryVariables>;
export const FeedbackPageDocument = {"__meta__":{"hash":"a2e057fbb8f3da1d69e0bc69a4a1ef4cf37286c839c0e0adf85ddf93cf999f24"}} as unknown as DocumentNode<FeedbackPageQuery, FeedbackPageQueryVariables>;
export const HomeViewerDocument = {"__meta__":{"hash":"2f495fd2ae85f254d0bf9fd77d66da38ef1ce3aa201b1c1e10d16685062b4a82"}} as unknown as DocumentNode<HomeViewerQuery, HomeViewerQueryVariables>;
export const HomePlanDocument = {"__meta__":{"hash":"debad55fa88cd071ed45ce6f321b905bdf0086066da911d83452c3d2d2c1531d"}} as unknown as DocumentNode<HomePlanQuery, HomePlanQueryVariables>;
export const HomeVisitByIdDocument = {"__meta__":{"hash":"4f1b866b46285632faf278a8376f386fb4646c797224a885ff1bd99fe5cad35a"}} as unknown as DocumentNode<HomeVisitByIdQuery, HomeVisitByIdQueryVariables>;
export const HomeCodeKeyDocument = {"__meta__":{"hash":"c519d4313dbadad94297655066ada1f36b8ea72461f8034c11f933f6e930d1b4"}} as unknown as DocumentNode<HomeCodeKeyQuery, HomeCodeKeyQueryVariables>;
export const HomeLooksDocument = {"__meta__":{"hash":"77d579b97757dbffffd24357fea7933c40a499ebfbc777674e3412c2a2de3547"}} as unknown as DocumentNode<HomeLooksQuery, HomeLooksQueryVariables>;
export const GiveSmileyDocument = {"__meta__":{"hash":"e7ae6ca38f44bb84454d078e400aee54c89428a76e1936f322bc8a3a7d4f4f3e"}} as unknown as DocumentNode<GiveSmileyMutation, GiveSmileyMutationVariables>;
export const HomeLiveUpdatesDocument = {"__meta__":{"hash":"542598ed02124d3438405111b951cd2d37048c451b4a83c09f1103a5b1dab122"}} as unknown as DocumentNode<HomeLiveUpdatesSubscription, HomeLiveUpdatesSubscriptionVariables>;
export const PairHomeDocument = {"__meta__":{"hash":"982c97be94a6fa2a4232ea5eec89d327855b4475968bd5f28d32aea38485e432"}} as unknown as DocumentNode<PairHomeMutation, PairHomeMutationVariables>;
export const HomeHeartbeatDocument = {"__meta__":{"hash":"1c3f6a2d0fb45a3035572913393102c00e3c6857d216b12c5d4f61692227c9de"}} as unknown as DocumentNode<HomeHeartbeatMutation, HomeHeartbeatMutationVariables>;
export const AcknowledgeRingDocument = {"__meta__":{"hash":"22ab45a464973b8e1b44a9969a63b9a408446a54b2e98dec7c298e1480d7e87b"}} as unknown as DocumentNode<AcknowledgeRingMutation, AcknowledgeRingMutationVariables>;
export const AnswerVisitDocument = {"__meta__":{"hash":"c01ec37918a1415d155c9a12b403f869efc1cecf5463cafca160e8f0202a536f"}} as unknown as DocumentNode<AnswerVisitMutation, AnswerVisitMutationVariables>;
export const DeclineVisitDocument = {"__meta__":{"hash":"3a474be0f2422ee8401dd920dfe5bcd9ff45ba9c4d892d444f047067e4e999f3"}} as unknown as DocumentNode<DeclineVisitMutation, DeclineVisitMutationVariables>;
export const EndVisitFromHomeDocument = {"__meta__":{"hash":"d5e09bdd43fb4de2cbd21a27d378e3fa71f2cb37a7ea5696e29a55baf9432a5b"}} as unknown as DocumentNode<EndVisitFromHomeMutation, EndVisitFromHomeMutationVariables>;
export const LedgerSumsDocument = {"__meta__":{"hash":"97e524d0dac584fe70a27141e2b5346c84056abfd6a060a8f992a758b479fca4"}} as unknown as DocumentNode<LedgerSumsQuery, LedgerSumsQueryVariables>;
export const LedgerVisitsDocument = {"__meta__":{"hash":"0bdca561efb655beeec47bb56b1f618da463dba373cd14a4036d6bf2bb0031db"}} as unknown as DocumentNode<LedgerVisitsQuery, LedgerVisitsQueryVariables>;
export const LiveUpdatesDocument = {"__meta__":{"hash":"12bb160fd650038059ec1da8329e331d811c3f030375a6afef2de375d2d2059f"}} as unknown as DocumentNode<LiveUpdatesSubscription, LiveUpdatesSubscriptionVariables>;
export const OrganisationDocument = {"__meta__":{"hash":"c87b4770fe2739f0b16254a82f6b5083447d01ebe5cb23a5cbead5812ff9b7a0"}} as unknown as DocumentNode<OrganisationQuery, OrganisationQueryVariables>;
export const CreateAreaDocument = {"__meta__":{"hash":"c72d2127dc98cf2e8d14ac250e8e9ff77b635203e2da8214142ef412a74412e5"}} as unknown as DocumentNode<CreateAreaMutation, CreateAreaMutationVariables>;
export const RenameAreaDocument = {"__meta__":{"hash":"e5693157de0e31c7b32f288a8dbf91d764f1ac81c4b925c4e131afd827ee07b6"}} as unknown as DocumentNode<RenameAreaMutation, RenameAreaMutationVariables>;
export const CreateTeamDocument = {"__meta__":{"hash":"fe523845ceecc3e17f98d1e88f11afa2d22deb916d6a3e18adab0b9efc662acf"}} as unknown as DocumentNode<CreateTeamMutation, CreateTeamMutationVariables>;
export const UpdateTeamDocument = {"__meta__":{"hash":"0662073628e9423608fa8b44362f684ee66302abd73dba08caf7b83ef9edd5e8"}} as unknown as DocumentNode<UpdateTeamMutation, UpdateTeamMutationVariables>;
export const CreateQualificationDocument = {"__meta__":{"hash":"6e4b03ab6f427f771d0b82cf0c0584a648f4ae0532f1426186cab205cc914493"}} as unknown as DocumentNode<CreateQualificationMutation, CreateQualificationMutationVariables>;
export const RenameQualificationDocument = {"__meta__":{"hash":"9f32e9b1b0a851f743b2c0bfcda830f3f826f8e44ff6a6249144827eca31cdd0"}} as unknown as DocumentNode<RenameQualificationMutation, RenameQualificationMutationVariables>;
export const CreateTaskTypeDocument = {"__meta__":{"hash":"1719fc028e495dda2baa064f9d1b09baacd89cecf2cbe9f46f84af0e6a59b517"}} as unknown as DocumentNode<CreateTaskTypeMutation, CreateTaskTypeMutationVariables>;
export const ChangeTaskTypeDocument = {"__meta__":{"hash":"6887400b9adcf76bb7d6190a43f9182a80c95231b03f1a30163f7234059c23c3"}} as unknown as DocumentNode<ChangeTaskTypeMutation, ChangeTaskTypeMutationVariables>;
export const RetireTaskTypeDocument = {"__meta__":{"hash":"53b2a37dc28b1da0b84bad71e610d350e657048c3841d67d5143dfaf8d8002aa"}} as unknown as DocumentNode<RetireTaskTypeMutation, RetireTaskTypeMutationVariables>;
export const CreateIntegrationKeyDocument = {"__meta__":{"hash":"281bd16deb410e6a619e3157027f25919a562e9c93008317e325ec2da705eabd"}} as unknown as DocumentNode<CreateIntegrationKeyMutation, CreateIntegrationKeyMutationVariables>;
export const RevokeIntegrationKeyDocument = {"__meta__":{"hash":"44576a1099d4d98fadc967bbc864db571696b4501885e425b98f63eeb926decd"}} as unknown as DocumentNode<RevokeIntegrationKeyMutation, RevokeIntegrationKeyMutationVariables>;
export const ResidentToEditDocument = {"__meta__":{"hash":"aaab86b2816a1ec67e83189dc333e5abed540e23e17dea89d19c50558f612df9"}} as unknown as DocumentNode<ResidentToEditQuery, ResidentToEditQueryVariables>;
export const TeamsDocument = {"__meta__":{"hash":"a45b039f2f0bbb0e12e19f68493d95f8dd4e43f23a6249b168b9a492316ee989"}} as unknown as DocumentNode<TeamsQuery, TeamsQueryVariables>;
export const CreateResidentDocument = {"__meta__":{"hash":"3ce4335b67f1bd0ea14cef3aa24815734f650484945f215522daa9ff4cb08fe2"}} as unknown as DocumentNode<CreateResidentMutation, CreateResidentMutationVariables>;
export const UpdateResidentDocument = {"__meta__":{"hash":"e9be7218e2d76bc969dd211a809a8935eb9c9c176ae1f26f72b332a143166656"}} as unknown as DocumentNode<UpdateResidentMutation, UpdateResidentMutationVariables>;
export const HomeEntryDocument = {"__meta__":{"hash":"3e9af553224cf93212fb0bfa0e2ce52cd06218a2bdeb95fc6220ace2561c0646"}} as unknown as DocumentNode<HomeEntryQuery, HomeEntryQueryVariables>;
export const WriteHomeEntryDocument = {"__meta__":{"hash":"b466bdae3a8d587fa0c0f3f0d0655414441807b747d91ff14b63202be852a315"}} as unknown as DocumentNode<WriteHomeEntryMutation, WriteHomeEntryMutationVariables>;
export const CarerWishesDocument = {"__meta__":{"hash":"a2f9b69cccdee769a005e658107a2e7cedefc6890bd6c7ac0b67d3bfeb850bdb"}} as unknown as DocumentNode<CarerWishesQuery, CarerWishesQueryVariables>;
export const CarersToWishDocument = {"__meta__":{"hash":"9d5bc31b470dcb566f7fea2168e9d92dd1b947b2de8c47a0f970941e7949125e"}} as unknown as DocumentNode<CarersToWishQuery, CarersToWishQueryVariables>;
export const SetCarerWishDocument = {"__meta__":{"hash":"52a238be226153b6be62aa2ca3e0cb93c242e3c9176669410ea4f34201cf756f"}} as unknown as DocumentNode<SetCarerWishMutation, SetCarerWishMutationVariables>;
export const RemoveCarerWishDocument = {"__meta__":{"hash":"172fd2f6064096aa748a60f06e84b5b7c4aa18bddd70806b025299560a08c9bb"}} as unknown as DocumentNode<RemoveCarerWishMutation, RemoveCarerWishMutationVariables>;
export const VideoSuitabilityDocument = {"__meta__":{"hash":"8aa0b63b63e4096eea64a72032aa4e67abf07569239828435cfd79df911f70c1"}} as unknown as DocumentNode<VideoSuitabilityQuery, VideoSuitabilityQueryVariables>;
export const ReviewVideoSuitabilityDocument = {"__meta__":{"hash":"21c70b4197a8f78c21a300b8ef275d85fb5fe85f715dd2dde0a9d66eedd7afe5"}} as unknown as DocumentNode<ReviewVideoSuitabilityMutation, ReviewVideoSuitabilityMutationVariables>;
export const CompanionsDocument = {"__meta__":{"hash":"d9f5ac232f8fea8b546de8d21b4380873c2d74130b7017fd124bb1ff652cbba9"}} as unknown as DocumentNode<CompanionsQuery, CompanionsQueryVariables>;
export const AddCompanionDocument = {"__meta__":{"hash":"fbb9f3e96bc012a57d0ae5f02da06fc0ae2c8f45bce848f6c0186114a2ce12dd"}} as unknown as DocumentNode<AddCompanionMutation, AddCompanionMutationVariables>;
export const UpdateCompanionDocument = {"__meta__":{"hash":"fba2e8c2dac77b6267fcfb0d40d8a0dd02d447ebb01aa76b2efd7fa29ac47894"}} as unknown as DocumentNode<UpdateCompanionMutation, UpdateCompanionMutationVariables>;
export const EndCompanionDocument = {"__meta__":{"hash":"8d98229d37f7c642427a3987f7a8e419a25867653a6d3c6bdfe6cdc4c2124cb6"}} as unknown as DocumentNode<EndCompanionMutation, EndCompanionMutationVariables>;
export const GrantConsentDocument = {"__meta__":{"hash":"0f5b69eed46b5d1ddecacf148841c624896b1fe28f319e8468cc2d66b1ca0048"}} as unknown as DocumentNode<GrantConsentMutation, GrantConsentMutationVariables>;
export const WithdrawConsentDocument = {"__meta__":{"hash":"939ded5e4a956fd1f8e00258da5b5a8122ee67a0920d4a2ff7ebe15a9446f613"}} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const InviteCompanionDocument = {"__meta__":{"hash":"c1d85c6bb67bc2f2fc9795fb2c6740f22aa25f8d7d442014f59b90e63b84c13a"}} as unknown as DocumentNode<InviteCompanionMutation, InviteCompanionMutationVariables>;
export const RevokeInvitationDocument = {"__meta__":{"hash":"6603b0b56c5ca6c88751c476b748ab6428ba3bae5063520bd94d9768988d1c61"}} as unknown as DocumentNode<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const CreateExtraVisitDocument = {"__meta__":{"hash":"9c357462d3f7341f873694ceec28ead3da7b5ff50d147db836242551e6c39726"}} as unknown as DocumentNode<CreateExtraVisitMutation, CreateExtraVisitMutationVariables>;
export const MoveVisitDocument = {"__meta__":{"hash":"55b7572b2da082819e8f37fd5414980858f3cc45701c24f0ffeace61cd99a5f8"}} as unknown as DocumentNode<MoveVisitMutation, MoveVisitMutationVariables>;
export const ReinstateVisitDocument = {"__meta__":{"hash":"ecac3965d9dfece599ae28b731eae516d70cedd679bc4ce3335c63338f335167"}} as unknown as DocumentNode<ReinstateVisitMutation, ReinstateVisitMutationVariables>;
export const EndCareDocument = {"__meta__":{"hash":"608fe265eeda0cdc9d32378d661821e2e54b83b1840e802412883cd48900976c"}} as unknown as DocumentNode<EndCareMutation, EndCareMutationVariables>;
export const ResumeCareDocument = {"__meta__":{"hash":"b9fda014fef114edc7be42bddae735791420cf4abc089dccb7e752bb224635a0"}} as unknown as DocumentNode<ResumeCareMutation, ResumeCareMutationVariables>;
export const StaffPageDocument = {"__meta__":{"hash":"35949e577d5173abb9b4c14bab1cada16cbfa4bc3b983b872e943ca077c8482c"}} as unknown as DocumentNode<StaffPageQuery, StaffPageQueryVariables>;
export const StaffChoicesDocument = {"__meta__":{"hash":"dc48a7051470f1c5c8ce7d654a4e8fddd0e06eb65d68ee110ae5dc31a4258a1c"}} as unknown as DocumentNode<StaffChoicesQuery, StaffChoicesQueryVariables>;
export const StaffMemberDocument = {"__meta__":{"hash":"1ffc5fd69aa6bae5a7cc37a70336ef60f895ade8ada8b7245b9f31cead938f1d"}} as unknown as DocumentNode<StaffMemberQuery, StaffMemberQueryVariables>;
export const CreateStaffDocument = {"__meta__":{"hash":"d250d018215653524ba0eced4c6e2af466f7a39c899f1fba288a043af81f3c2b"}} as unknown as DocumentNode<CreateStaffMutation, CreateStaffMutationVariables>;
export const UpdateStaffDocument = {"__meta__":{"hash":"f5df8f4a23e12d25ffdb6680fbf3161e00e589a78df53a21d0580612a06fc041"}} as unknown as DocumentNode<UpdateStaffMutation, UpdateStaffMutationVariables>;
export const GrantQualificationDocument = {"__meta__":{"hash":"a26fc7d916ffbce8601386d334b26d5d3f46008ea76bac7e435c6efb4457d3f8"}} as unknown as DocumentNode<GrantQualificationMutation, GrantQualificationMutationVariables>;
export const WithdrawQualificationDocument = {"__meta__":{"hash":"2eac0520d42be7d4b5039586b759f9b6f943ad62dccccac12859178982840fd2"}} as unknown as DocumentNode<WithdrawQualificationMutation, WithdrawQualificationMutationVariables>;
export const OpenAccountDocument = {"__meta__":{"hash":"0f52fd73a8c223c1a4a0b3b133d405a4d84e46b3f5d9fefd41d2e94b332652c0"}} as unknown as DocumentNode<OpenAccountMutation, OpenAccountMutationVariables>;
export const RenewPasswordDocument = {"__meta__":{"hash":"7915180b072a348317ccd10d2f7da41e65584c858fc9ee0f3ee387ff7bd4c128"}} as unknown as DocumentNode<RenewPasswordMutation, RenewPasswordMutationVariables>;
export const RotaPeopleDocument = {"__meta__":{"hash":"8444bc8f543fd182684af0986d819eebda1604d73072924bb936991ec59b9ed0"}} as unknown as DocumentNode<RotaPeopleQuery, RotaPeopleQueryVariables>;
export const ShiftsDocument = {"__meta__":{"hash":"8d71556b96ccac311d79b6c251c5e01fb8ed19a20e5c8add195327443e023652"}} as unknown as DocumentNode<ShiftsQuery, ShiftsQueryVariables>;
export const AbsencesDocument = {"__meta__":{"hash":"6b04a6cb23da1dc65c9d7edddf91d29da0c1b1e362d17008c90793a01123ef0a"}} as unknown as DocumentNode<AbsencesQuery, AbsencesQueryVariables>;
export const VisitsOfCarerDocument = {"__meta__":{"hash":"cb2e355aeb4b6eb789938610c1564b15c67111ad5e3fac84e5d677e8d9c3e7da"}} as unknown as DocumentNode<VisitsOfCarerQuery, VisitsOfCarerQueryVariables>;
export const CreateShiftDocument = {"__meta__":{"hash":"9b420843d608aee70ecce5260feb4f3ac0cb125f41f9c1ddc24bd25459eee905"}} as unknown as DocumentNode<CreateShiftMutation, CreateShiftMutationVariables>;
export const UpdateShiftDocument = {"__meta__":{"hash":"709feea80f4b4e7837086dabf97c17795ffa7682b8ffdfa5d16db31c72dba9dd"}} as unknown as DocumentNode<UpdateShiftMutation, UpdateShiftMutationVariables>;
export const CancelShiftDocument = {"__meta__":{"hash":"a0458c57c4c448b2d58ae4e0f0571d25d5c68b2fe7e41098a3ade362f95ba77d"}} as unknown as DocumentNode<CancelShiftMutation, CancelShiftMutationVariables>;
export const ReportAbsenceDocument = {"__meta__":{"hash":"917ab73ab1bbc102036ffbdc79907851d5136a5c215c5d83e0b7da5d3513f103"}} as unknown as DocumentNode<ReportAbsenceMutation, ReportAbsenceMutationVariables>;
export const UpdateAbsenceDocument = {"__meta__":{"hash":"9939d4d96ea91e9cc0c7a7400ac316f8321ce8d0b7575b048522d5c3ff18a1da"}} as unknown as DocumentNode<UpdateAbsenceMutation, UpdateAbsenceMutationVariables>;
export const CancelAbsenceDocument = {"__meta__":{"hash":"5517f459f34568b32cc3ae6a3d18ba04428bcd79fa994b77e9d92b74ee3b5307"}} as unknown as DocumentNode<CancelAbsenceMutation, CancelAbsenceMutationVariables>;
export const RecordTaskOutcomesDocument = {"__meta__":{"hash":"a2ddeeeb21353ed11cad4f9f15924b39d869e589886be011d1d101f93217ebac"}} as unknown as DocumentNode<RecordTaskOutcomesMutation, RecordTaskOutcomesMutationVariables>;
export const ChangeVisitModalityDocument = {"__meta__":{"hash":"60c74619fa70eb451b9446936cb9312de8acc7786f5dee831b6bfcd4b4f130b8"}} as unknown as DocumentNode<ChangeVisitModalityMutation, ChangeVisitModalityMutationVariables>;
export const VerifyVisitDocument = {"__meta__":{"hash":"94ee25c20aa38b64da307218a77e584bfb9bef4d095787812cc4a8aa5c07c0ca"}} as unknown as DocumentNode<VerifyVisitMutation, VerifyVisitMutationVariables>;
export const AssignVisitDocument = {"__meta__":{"hash":"cdef64b02e01c581586294a5526292b5a40fe63d2180586d84e5af13dc20cc1b"}} as unknown as DocumentNode<AssignVisitMutation, AssignVisitMutationVariables>;
export const EditVisitTasksDocument = {"__meta__":{"hash":"a9b6da3dbe52670533930e273e71f97324fac57a64a63b93f6171ea87ee2c67f"}} as unknown as DocumentNode<EditVisitTasksMutation, EditVisitTasksMutationVariables>;
export const ConfirmVisitDocument = {"__meta__":{"hash":"5fd2b101de6b7a00f6815465503d47a67ff86211de40c1dc0f62245c6a32962b"}} as unknown as DocumentNode<ConfirmVisitMutation, ConfirmVisitMutationVariables>;
export const ReportVisitMissedDocument = {"__meta__":{"hash":"cbfa6cd2680ebe62faf51687dd82f3748941ecf6353af0e1d99edce53eeb2170"}} as unknown as DocumentNode<ReportVisitMissedMutation, ReportVisitMissedMutationVariables>;
export const RecordVisitTravelDocument = {"__meta__":{"hash":"e166533b0c4e8180c5d0d8b206f94a6d8aefda65bb8d171f9ddc5131e1eecd9a"}} as unknown as DocumentNode<RecordVisitTravelMutation, RecordVisitTravelMutationVariables>;
export const OpenGlassDocument = {"__meta__":{"hash":"e9e623b1f24858a36c78f444da09493a3e536fbbebf040cea14ee5203c7586f7"}} as unknown as DocumentNode<OpenGlassQuery, OpenGlassQueryVariables>;
export const CloseGlassDocument = {"__meta__":{"hash":"99239add972a2aa60dadd65dc76b648e5124833589bf051c91884feb57d197ce"}} as unknown as DocumentNode<CloseGlassMutation, CloseGlassMutationVariables>;
export const BreakGlassDocument = {"__meta__":{"hash":"76636ebe497649d2e39fd96a5080b9c6768143d4f9654fbd32e2913107c4e2f3"}} as unknown as DocumentNode<BreakGlassMutation, BreakGlassMutationVariables>;
export const VisitRecordDocument = {"__meta__":{"hash":"ee5921b190f0afab3b46e5b76ab6e7757b9de18eba00d83e9f8088e328dbf5c1"}} as unknown as DocumentNode<VisitRecordQuery, VisitRecordQueryVariables>;

import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { AllowedModalityEnum, EditScopeEnum, NeedLinkKindEnum, OnHolidaysEnum } from '../graphql/enums.ts'
import { linkNeeds, unlinkNeeds } from './need-link.service.ts'
import { toClockTime, type SaidTerms } from './need-terms.ts'
import { NeedLinkRef, NeedRef } from './need.schema.ts'
import { addNeed, changeNeed, endNeed } from './need.service.ts'
import { StaleNeed } from './need.ts'

export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is hh:mm on the resident’s clock, from 00:00 to 23:59')
const minutes = z.number().int().min(1).max(480)
export const rule = z.string().max(200)

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>

/** What a need may say and need not: the catalogue's norms, or what was, say the rest. */
function moreTerms(t: InputFields) {
  return {
    allowed: t.field({ type: AllowedModalityEnum }),
    homeMinutes: t.int({ validate: minutes }),
    videoMinutes: t.int({ validate: minutes }),
    qualification: t.string({ description: 'The code of one in Query.qualifications.' }),
    carersNeeded: t.int({ validate: z.number().int().min(1).max(2) }),
    priority: t.int({ validate: z.number().int().min(1).max(5) }),
    homeEveryDays: t.int({ validate: z.number().int().min(1).max(60) }),
    baselineTravelMinutes: t.int({ validate: z.number().int().min(0).max(240) }),
    onHolidays: t.field({ type: OnHolidaysEnum }),
    note: t.string({ validate: z.string().max(500) }),
  }
}

const AddNeedInput = builder.inputType('AddNeedInput', {
  description: "What is not given comes from the catalogue's norms.",
  fields: (t) => ({
    carePlanId: t.id({ required: true }),
    taskCode: t.string({ required: true }),
    fromOn: t.field({ type: 'Date', required: true }),
    untilOn: t.field({ type: 'Date', description: 'The first day without it.' }),
    recurrence: t.string({
      required: true,
      validate: rule,
      description: 'RFC 5545, days only: FREQ=WEEKLY;BYDAY=MO,TH.',
    }),
    windowStart: t.string({ required: true, validate: clockTime }),
    windowEnd: t.string({ required: true, validate: clockTime }),
    ...moreTerms(t),
  }),
})

const ChangeNeedInput = builder.inputType('ChangeNeedInput', {
  description: 'What is not given stays; null takes away what may be none.',
  fields: (t) => ({
    needId: t.id({ required: true }),
    version: t.int({ required: true }),
    scope: t.field({ type: EditScopeEnum, required: true }),
    fromOn: t.field({ type: 'Date', description: 'FROM_NOW_ON: the first day that the edit is meant for.' }),
    untilOn: t.field({ type: 'Date', description: 'The first day without it.' }),
    recurrence: t.string({ validate: rule }),
    windowStart: t.string({ validate: clockTime }),
    windowEnd: t.string({ validate: clockTime }),
    ...moreTerms(t),
  }),
})

const EndNeedInput = builder.inputType('EndNeedInput', {
  fields: (t) => ({
    needId: t.id({ required: true }),
    version: t.int({ required: true }),
    endsOn: t.field({ type: 'Date', required: true, description: 'The first day without it, today or later.' }),
  }),
})

const gap = z.number().int().min(0).max(1440)

const LinkNeedsInput = builder.inputType('LinkNeedsInput', {
  description: 'From start to start; an ORDER also waits until the first is over.',
  fields: (t) => ({
    kind: t.field({ type: NeedLinkKindEnum, required: true }),
    firstSeriesId: t.id({ required: true }),
    secondSeriesId: t.id({ required: true }),
    smallestGapMinutes: t.int({ required: true, validate: gap }),
    largestGapMinutes: t.int({ validate: gap.min(1) }),
  }),
})

type Given = typeof ChangeNeedInput.$inferInput

/** As the service takes it: null where nothing may be none says nothing. */
function toSaid(given: Omit<Given, 'needId' | 'version' | 'scope'>): SaidTerms {
  const { windowStart, windowEnd, carersNeeded } = given
  return {
    recurrence: given.recurrence ?? undefined,
    windowStart: windowStart ? toClockTime(windowStart) : undefined,
    windowEnd: windowEnd ? toClockTime(windowEnd) : undefined,
    allowed: given.allowed ?? undefined,
    homeMinutes: given.homeMinutes ?? undefined,
    videoMinutes: given.videoMinutes,
    qualification: given.qualification,
    // the input is 1 or 2: its validation says so
    carersNeeded: (carersNeeded ?? undefined) as 1 | 2 | undefined,
    priority: given.priority ?? undefined,
    homeEveryDays: given.homeEveryDays,
    baselineTravelMinutes: given.baselineTravelMinutes ?? undefined,
    onHolidays: given.onHolidays ?? undefined,
    note: given.note ?? undefined,
  }
}

const codes =
  'UNKNOWN_TASK_TYPE, UNKNOWN_QUALIFICATION, TASK_NEEDS_A_HAND, VIDEO_MINUTES_MISSING, END_BEFORE_START, WINDOW_TOO_SHORT, OUTSIDE_PLAN, RECURRENCE_UNREADABLE, RECURRENCE_TOO_OFTEN, RECURRENCE_NEVER_OCCURS, NO_SUCH_TIME, SAME_NEED_EXISTS, LINK_CANNOT_BE_MET.'

builder.mutationFields((t) => ({
  addNeed: t.field({
    type: NeedRef,
    description: `Coordinators. Its visits are there with the answer. ${codes}`,
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput] },
    args: { input: t.arg({ type: AddNeedInput, required: true }) },
    resolve: (_root, { input }, ctx) => {
      const { carePlanId, taskCode, fromOn, untilOn, recurrence } = input
      const window = { windowStart: toClockTime(input.windowStart), windowEnd: toClockTime(input.windowEnd) }
      return addNeed(ctx, { ...toSaid(input), carePlanId, taskCode, fromOn, untilOn, recurrence, ...window })
    },
  }),
  changeNeed: t.field({
    type: NeedRef,
    description: `Coordinators: the series from a day on, or all that is to come; what was, stays. DAY_MISSING, ${codes}`,
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput, StaleNeed] },
    args: { input: t.arg({ type: ChangeNeedInput, required: true }) },
    resolve: (_root, { input }, ctx) => {
      const { needId, version, scope, fromOn, untilOn } = input
      return changeNeed(ctx, { ...toSaid(input), needId, version, scope, fromOn, untilOn })
    },
  }),
  endNeed: t.field({
    type: NeedRef,
    description: 'Coordinators: no visits of the series from a day on. IN_THE_PAST.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput, StaleNeed] },
    args: { input: t.arg({ type: EndNeedInput, required: true }) },
    resolve: (_root, { input }, ctx) => endNeed(ctx, input),
  }),
  linkNeeds: t.field({
    type: NeedLinkRef,
    description: 'Coordinators. LINK_TO_ITSELF, LINK_EXISTS, END_BEFORE_START, LINK_CANNOT_BE_MET.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput] },
    args: { input: t.arg({ type: LinkNeedsInput, required: true }) },
    resolve: (_root, { input }, ctx) => linkNeeds(ctx, input),
  }),
  unlinkNeeds: t.field({
    type: NeedLinkRef,
    description: 'Coordinators. The link that was.',
    authScopes: { coordination: true },
    errors: { types: [NotFound] },
    args: { linkId: t.arg.id({ required: true }) },
    resolve: (_root, { linkId }, ctx) => unlinkNeeds(ctx, linkId),
  }),
}))

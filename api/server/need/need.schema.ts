import {
  resolveCursorConnection,
  type DefaultConnectionArguments,
  type ResolveCursorConnectionArgs,
} from '@pothos/plugin-relay'
import { CarePlanRef } from '../care-plan/care-plan.schema.ts'
import type { RequestContext } from '../context.ts'
import type { CarePlanId } from '../db/ids.ts'
import { builder } from '../graphql/builder.ts'
import { AllowedModalityEnum, NeedLinkKindEnum, OnHolidaysEnum } from '../graphql/enums.ts'
import { toNeedCursor } from '../graphql/place-cursor.ts'
import { staleType } from '../graphql/stale-type.ts'
import { QualificationRef } from '../qualification/qualification.schema.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { TaskTypeRef } from '../task-type/task-type.schema.ts'
import { loadNeedPages, type NeedSearch } from './need-reading.service.ts'
import { loadLinks } from './need.service.ts'
import { StaleNeed, type Need, type NeedLink } from './need.ts'

export const NeedRef = builder.objectRef<Need>('Need').implement({
  description: 'What a resident needs, for some days: one version of its series.',
  authScopes: { care: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    seriesId: t.exposeID('seriesId', { description: 'The same through all edits; links name it.' }),
    taskType: t.field({ type: TaskTypeRef, resolve: (need) => need.taskCode }),
    fromOn: t.expose('fromOn', { type: 'Date' }),
    untilOn: t.expose('untilOn', { type: 'Date', nullable: true, description: 'The first day without this version.' }),
    recurrence: t.exposeString('recurrence', { description: 'RFC 5545, days only: FREQ=WEEKLY;BYDAY=MO,TH.' }),
    anchorOn: t.expose('anchorOn', { type: 'Date', description: 'From where the recurrence counts.' }),
    windowStart: t.string({
      description: "hh:mm on the resident's clock.",
      resolve: (need) => need.windowStart.slice(0, 5),
    }),
    windowEnd: t.string({ resolve: (need) => need.windowEnd.slice(0, 5) }),
    allowed: t.expose('allowed', { type: AllowedModalityEnum }),
    homeMinutes: t.exposeInt('homeMinutes'),
    videoMinutes: t.exposeInt('videoMinutes', { nullable: true }),
    qualification: t.field({ type: QualificationRef, nullable: true, resolve: (need) => need.qualification }),
    carersNeeded: t.exposeInt('carersNeeded'),
    priority: t.exposeInt('priority', { description: '1 is left out first, 5 last.' }),
    homeEveryDays: t.exposeInt('homeEveryDays', {
      nullable: true,
      description: 'Somebody is in the room at least this often, whatever video could do.',
    }),
    baselineTravelMinutes: t.exposeInt('baselineTravelMinutes'),
    onHolidays: t.expose('onHolidays', { type: OnHolidaysEnum }),
    note: t.exposeString('note', { description: "Becomes the detail of its visits' task." }),
    changedBy: t.field({ type: StaffRef, resolve: (need) => need.changedBy }),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    version: t.exposeInt('version', { description: 'Send it back with an edit: a stale one is refused.' }),
  }),
})

export const NeedLinkRef = builder.objectRef<NeedLink>('NeedLink').implement({
  description: 'Between two needs of one day, from start to start.',
  authScopes: { care: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: NeedLinkKindEnum }),
    firstSeriesId: t.id({ resolve: (link) => link.firstSeries }),
    secondSeriesId: t.id({ resolve: (link) => link.secondSeries }),
    smallestGapMinutes: t.exposeInt('smallestGapMinutes'),
    largestGapMinutes: t.exposeInt('largestGapMinutes', { nullable: true }),
  }),
})

staleType<Need>(StaleNeed, NeedRef)

const NeedConnectionRef = builder.connectionObject({ type: NeedRef, name: 'NeedConnection' }, { name: 'NeedEdge' })

const pageSize = { defaultSize: 50, maxSize: 100 }

/** One reading for all plans that are asked the same. */
function toNeedConnections(ctx: RequestContext, planIds: readonly CarePlanId[], args: NeedArguments) {
  let pages: Promise<Map<CarePlanId, Need[]>> | undefined
  return Promise.all(
    planIds.map((planId) =>
      resolveCursorConnection(
        { args, toCursor: toNeedCursor, ...pageSize },
        async (page: ResolveCursorConnectionArgs) => {
          pages ??= loadNeedPages(ctx, planIds, { ...args, ...page })
          return (await pages).get(planId) ?? []
        },
      ),
    ),
  )
}

type NeedArguments = Omit<NeedSearch, 'limit' | 'inverted'> & DefaultConnectionArguments

builder.objectFields(CarePlanRef, (t) => ({
  needs: t.loadable({
    type: NeedConnectionRef,
    description:
      'By their windows, then by their first days: the versions in force today or later, unless something else is asked.',
    args: {
      ...t.arg.connectionArgs(),
      from: t.arg({ type: 'Date', description: 'In force on this day or later; today by default.' }),
      includeEnded: t.arg.boolean({ description: 'The history too: all versions that held on some day.' }),
      seriesId: t.arg.id({ description: 'Only the versions of one need.' }),
    },
    // several plans in one answer are asked together, and those under another alias apart: each place has its arguments
    byPath: true,
    load: (planIds: CarePlanId[], ctx, args) => toNeedConnections(ctx, planIds, args),
    resolve: (plan) => plan.id,
  }),
  links: t.loadableGroup({
    type: NeedLinkRef,
    load: (planIds: CarePlanId[], ctx) => loadLinks(ctx, planIds),
    group: (link) => link.carePlanId,
    resolve: (plan) => plan.id,
  }),
}))

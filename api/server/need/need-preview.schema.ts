import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import type { NeedVisits } from '../generation/need-visits.ts'
import { builder } from '../graphql/builder.ts'
import { AllowedModalityEnum, OnHolidaysEnum } from '../graphql/enums.ts'
import { TaskTypeRef } from '../task-type/task-type.schema.ts'
import { clockTime, rule } from './need-edits.schema.ts'
import { previewNeedVisits } from './need-preview.service.ts'
import { toClockTime } from './need-terms.ts'

const NeedVisitsRef = builder.objectRef<NeedVisits>('NeedVisits').implement({
  description: "What a need makes of its plan's visits in its first four weeks, before it is one.",
  authScopes: { coordination: true },
  fields: (t) => ({
    newVisits: t.exposeInt('newVisits', { description: 'Days on which there is a visit more than without it.' }),
    joinedVisits: t.exposeInt('joinedVisits', { description: 'Days on which a visit of other needs meets it too.' }),
    joinedTasks: t.field({
      type: [TaskTypeRef],
      description: 'What else is done in those.',
      resolve: ({ joinedTasks }) => [...joinedTasks],
    }),
    daysWithout: t.exposeInt('daysWithout', {
      description: 'Days of the need without a visit: a pause, or a level that brings none for it.',
    }),
  }),
})

const SketchedNeedInput = builder.inputType('SketchedNeedInput', {
  description: 'As much of a need as decides on which days it is, and with which others it shares a visit.',
  fields: (t) => ({
    carePlanId: t.id({ required: true }),
    needId: t.id({ description: 'The one that is edited; null: a new one.' }),
    fromOn: t.field({ type: 'Date', required: true }),
    untilOn: t.field({ type: 'Date', description: 'The first day without it.' }),
    anchorOn: t.field({ type: 'Date', description: 'From where the rule counts; fromOn by default.' }),
    recurrence: t.string({ required: true, validate: rule }),
    windowStart: t.string({ required: true, validate: clockTime }),
    windowEnd: t.string({ required: true, validate: clockTime }),
    allowed: t.field({ type: AllowedModalityEnum, required: true }),
    carersNeeded: t.int({ defaultValue: 1, validate: z.number().int().min(1).max(2) }),
    onHolidays: t.field({ type: OnHolidaysEnum, description: 'SAME by default.' }),
  }),
})

builder.queryField('needVisits', (t) =>
  t.field({
    type: NeedVisitsRef,
    description: 'Coordinators. RECURRENCE_UNREADABLE, RECURRENCE_TOO_OFTEN.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput] },
    args: { of: t.arg({ type: SketchedNeedInput, required: true }) },
    resolve: (_root, { of }, ctx) =>
      previewNeedVisits(ctx, {
        ...of,
        needId: of.needId ?? null,
        untilOn: of.untilOn ?? null,
        anchorOn: of.anchorOn ?? of.fromOn,
        windowStart: toClockTime(of.windowStart),
        windowEnd: toClockTime(of.windowEnd),
        carersNeeded: of.carersNeeded === 2 ? 2 : 1,
        onHolidays: of.onHolidays ?? 'same',
      }),
  }),
)

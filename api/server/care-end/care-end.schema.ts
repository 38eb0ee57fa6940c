import { z } from 'zod'
import type { ResidentId } from '../db/ids.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { CareEndReasonEnum } from '../graphql/enums.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import { StaleResident } from '../resident/resident.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { endCare, loadCareEnds, resumeCare } from './care-end.service.ts'
import type { CareEnd } from './care-end.ts'

/** Why care ends is for those who care; that it does, for all who have to do with the resident. */
const careOnly = { nullable: true, authScopes: { care: true }, unauthorizedResolver: () => null } as const

const CareEndRef = builder.objectRef<CareEnd>('CareEnd').implement({
  description: "That a resident's care ends: its day may be ahead or have come.",
  authScopes: { staff: true },
  fields: (t) => ({
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The first day without care.' }),
    reason: t.expose('reason', { type: CareEndReasonEnum, ...careOnly }),
    note: t.exposeString('note', careOnly),
    decidedBy: t.field({ type: StaffRef, ...careOnly, resolve: (end) => end.decidedBy }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', ...careOnly }),
  }),
})

builder.objectField(ResidentRef, 'careEnd', (t) =>
  t.loadable({
    type: CareEndRef,
    nullable: true,
    description: 'Null: care goes on.',
    authScopes: { $all: { staff: true, beyondName: true } },
    unauthorizedResolver: () => null,
    load: (residentIds: ResidentId[], ctx) => loadCareEnds(ctx, residentIds) as Promise<CareEnd[]>,
    resolve: (resident) => resident.id,
  }),
)

const EndCareInput = builder.inputType('EndCareInput', {
  fields: (t) => ({
    residentId: t.id({ required: true }),
    version: t.int({ required: true, description: "The resident's." }),
    endsOn: t.field({
      type: 'Date',
      required: true,
      description: 'The first day without care: ahead, today, or as far back as no visit was made.',
    }),
    reason: t.field({ type: CareEndReasonEnum, required: true }),
    note: t.string({ validate: z.string().trim().max(1000) }),
  }),
})

const ResumeCareInput = builder.inputType('ResumeCareInput', {
  fields: (t) => ({ residentId: t.id({ required: true }), version: t.int({ required: true }) }),
})

builder.mutationFields((t) => ({
  endCare: t.field({
    type: ResidentRef,
    description:
      'Coordinators. Ends plans and needs, cancels what is planned from the day on, and closes tablets and companions on it. Again while the day is ahead: another day. CARE_HAS_ENDED, VISIT_MADE_LATER.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput, StaleResident] },
    args: { input: t.arg({ type: EndCareInput, required: true }) },
    resolve: (_root, { input }, ctx) => endCare(ctx, input),
  }),
  resumeCare: t.field({
    type: ResidentRef,
    description:
      'Coordinators. Takes the end back: plans and visits still ahead are as they were; tablets and companions whose day had come are asked in anew. CARE_GOES_ON.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput, StaleResident] },
    args: { input: t.arg({ type: ResumeCareInput, required: true }) },
    resolve: (_root, { input }, ctx) => resumeCare(ctx, input),
  }),
}))

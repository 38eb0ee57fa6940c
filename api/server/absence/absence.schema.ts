import { resolveCursorConnection, type ResolveCursorConnectionArgs } from '@pothos/plugin-relay'
import type { RequestContext } from '../context.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { AbsenceKindEnum } from '../graphql/enums.ts'
import { toStartCursor } from '../graphql/place-cursor.ts'
import { refusalType } from '../graphql/refusals.ts'
import { staleType } from '../graphql/stale-type.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { cancelAbsence, readAbsences, reportAbsence, updateAbsence } from './absence.service.ts'
import { AbsenceCancelled, AbsenceOverlaps, StaleAbsence, type Absence } from './absence.ts'

/** That somebody is away is the team's business; why is the person's, and of those who keep the roster. */
const reasonOnly = {
  nullable: true,
  authScopes: (absence: Absence, _args: object, { viewer }: RequestContext) =>
    (viewer.kind === 'staff' && viewer.staffId === absence.staffId) || { people: true },
  unauthorizedResolver: () => null,
} as const

export const AbsenceRef = builder.objectRef<Absence>('Absence').implement({
  description: 'When somebody does not work, whatever the roster says.',
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    staff: t.field({ type: StaffRef, resolve: (absence) => absence.staffId }),
    startsAt: t.expose('startsAt', { type: 'DateTime' }),
    endsAt: t.expose('endsAt', { type: 'DateTime' }),
    kind: t.expose('kind', {
      type: AbsenceKindEnum,
      ...reasonOnly,
      description: 'Null for colleagues: why somebody is away is not theirs to know.',
    }),
    reportedBy: t.field({ type: StaffRef, ...reasonOnly, resolve: (absence) => absence.reportedBy }),
    cancelledAt: t.expose('cancelledAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version', { description: 'Send it back with an edit: a stale one is refused.' }),
  }),
})

refusalType(AbsenceOverlaps, 'The person is absent at the time already.')
refusalType(AbsenceCancelled, 'A cancelled absence is not changed any more.')
builder.objectField(AbsenceOverlaps, 'absence', (t) =>
  t.field({ type: AbsenceRef, description: 'The other one.', resolve: (overlap) => overlap.absence }),
)
staleType<Absence>(StaleAbsence, AbsenceRef)

const AbsenceConnectionRef = builder.connectionObject(
  { type: AbsenceRef, name: 'AbsenceConnection' },
  { name: 'AbsenceEdge' },
)

const pageSize = { defaultSize: 100, maxSize: 500 }

builder.queryField('absences', (t) =>
  t.connection(
    {
      type: AbsenceRef,
      description:
        "Staff: the absences that touch the days `from` to `until` (exclusive, at most 92), by start. Coordinators and administrators: everybody's; carers: the team's; group leaders: their own.",
      authScopes: { staff: true },
      args: {
        from: t.arg({ type: 'Date', required: true }),
        until: t.arg({ type: 'Date', required: true }),
        teamId: t.arg.id(),
        staffId: t.arg.id(),
      },
      resolve: (_root, args, ctx) =>
        resolveCursorConnection(
          { args, toCursor: toStartCursor<'Absence'>, ...pageSize },
          (page: ResolveCursorConnectionArgs) => readAbsences(ctx, { ...args, ...page }),
        ),
    },
    AbsenceConnectionRef,
  ),
)

const ReportAbsenceInput = builder.inputType('ReportAbsenceInput', {
  fields: (t) => ({
    staffId: t.id({ description: "The viewer's own by default." }),
    startsAt: t.field({ type: 'DateTime', required: true }),
    endsAt: t.field({ type: 'DateTime', required: true }),
    kind: t.field({ type: AbsenceKindEnum, required: true }),
  }),
})

const UpdateAbsenceInput = builder.inputType('UpdateAbsenceInput', {
  description: 'What is not given stays.',
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true }),
    startsAt: t.field({ type: 'DateTime' }),
    endsAt: t.field({ type: 'DateTime' }),
    kind: t.field({ type: AbsenceKindEnum }),
  }),
})

const CancelAbsenceInput = builder.inputType('CancelAbsenceInput', {
  fields: (t) => ({ id: t.id({ required: true }), version: t.int({ required: true }) }),
})

builder.mutationFields((t) => ({
  reportAbsence: t.field({
    type: AbsenceRef,
    description:
      "Staff: one's own; coordinators and administrators: anybody's. END_BEFORE_START, SPAN_TOO_LONG, STAFF_HAS_LEFT.",
    authScopes: { staff: true },
    errors: { types: [NotFound, InvalidInput, AbsenceOverlaps] },
    args: { input: t.arg({ type: ReportAbsenceInput, required: true }) },
    resolve: (_root, { input }, ctx) => reportAbsence(ctx, { ...input, staffId: input.staffId ?? null }),
  }),
  updateAbsence: t.field({
    type: AbsenceRef,
    description: "Staff: one's own; coordinators and administrators: anybody's.",
    authScopes: { staff: true },
    errors: { types: [NotFound, InvalidInput, AbsenceOverlaps, AbsenceCancelled, StaleAbsence] },
    args: { input: t.arg({ type: UpdateAbsenceInput, required: true }) },
    resolve: (_root, { input }, ctx) => updateAbsence(ctx, input),
  }),
  cancelAbsence: t.field({
    type: AbsenceRef,
    description: "Staff: one's own; coordinators and administrators: anybody's. It stays on record.",
    authScopes: { staff: true },
    errors: { types: [NotFound, StaleAbsence] },
    args: { input: t.arg({ type: CancelAbsenceInput, required: true }) },
    resolve: (_root, { input }, ctx) => cancelAbsence(ctx, input),
  }),
}))

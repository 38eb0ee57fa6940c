import { resolveCursorConnection, type ResolveCursorConnectionArgs } from '@pothos/plugin-relay'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { StaffBaseEnum } from '../graphql/enums.ts'
import { toStartCursor } from '../graphql/place-cursor.ts'
import { refusalType } from '../graphql/refusals.ts'
import { staleType } from '../graphql/stale-type.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { cancelShift, createShift, readShifts, updateShift } from './shift.service.ts'
import { ShiftCancelled, ShiftOverlaps, StaleShift, type Shift } from './shift.ts'

export const ShiftRef = builder.objectRef<Shift>('Shift').implement({
  description: 'When somebody works, and from where.',
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    staff: t.field({ type: StaffRef, resolve: (shift) => shift.staffId }),
    startsAt: t.expose('startsAt', { type: 'DateTime' }),
    endsAt: t.expose('endsAt', { type: 'DateTime' }),
    base: t.expose('base', { type: StaffBaseEnum }),
    cancelledAt: t.expose('cancelledAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version', { description: 'Send it back with an edit: a stale one is refused.' }),
  }),
})

refusalType(ShiftOverlaps, 'The person has another shift at the time.')
refusalType(ShiftCancelled, 'A cancelled shift is not changed any more.')
builder.objectField(ShiftOverlaps, 'shift', (t) =>
  t.field({ type: ShiftRef, description: 'The other one.', resolve: (overlap) => overlap.shift }),
)
staleType<Shift>(StaleShift, ShiftRef)

const ShiftConnectionRef = builder.connectionObject({ type: ShiftRef, name: 'ShiftConnection' }, { name: 'ShiftEdge' })

/** A team of 60 for a week is one page. */
const pageSize = { defaultSize: 100, maxSize: 500 }

builder.queryField('shifts', (t) =>
  t.connection(
    {
      type: ShiftRef,
      description:
        "Staff: the shifts that touch the days `from` to `until` (exclusive, at most 92), by start. Coordinators and administrators: everybody's; carers: the team's; group leaders: their own.",
      authScopes: { staff: true },
      args: {
        from: t.arg({ type: 'Date', required: true }),
        until: t.arg({ type: 'Date', required: true }),
        teamId: t.arg.id(),
        staffId: t.arg.id(),
      },
      resolve: (_root, args, ctx) =>
        resolveCursorConnection(
          { args, toCursor: toStartCursor<'Shift'>, ...pageSize },
          (page: ResolveCursorConnectionArgs) => readShifts(ctx, { ...args, ...page }),
        ),
    },
    ShiftConnectionRef,
  ),
)

const CreateShiftInput = builder.inputType('CreateShiftInput', {
  fields: (t) => ({
    staffId: t.id({ required: true }),
    startsAt: t.field({ type: 'DateTime', required: true }),
    endsAt: t.field({ type: 'DateTime', required: true, description: 'Within 24 hours.' }),
    base: t.field({ type: StaffBaseEnum, description: "The person's own by default." }),
  }),
})

const UpdateShiftInput = builder.inputType('UpdateShiftInput', {
  description: 'What is not given stays.',
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true }),
    startsAt: t.field({ type: 'DateTime' }),
    endsAt: t.field({ type: 'DateTime' }),
    base: t.field({ type: StaffBaseEnum }),
  }),
})

const CancelShiftInput = builder.inputType('CancelShiftInput', {
  fields: (t) => ({ id: t.id({ required: true }), version: t.int({ required: true }) }),
})

builder.mutationFields((t) => ({
  createShift: t.field({
    type: ShiftRef,
    description: 'Coordinators and administrators. END_BEFORE_START, SPAN_TOO_LONG, STAFF_HAS_LEFT.',
    authScopes: { people: true },
    errors: { types: [NotFound, InvalidInput, ShiftOverlaps] },
    args: { input: t.arg({ type: CreateShiftInput, required: true }) },
    resolve: (_root, { input }, ctx) => createShift(ctx, input),
  }),
  updateShift: t.field({
    type: ShiftRef,
    description: 'Coordinators and administrators.',
    authScopes: { people: true },
    errors: { types: [NotFound, InvalidInput, ShiftOverlaps, ShiftCancelled, StaleShift] },
    args: { input: t.arg({ type: UpdateShiftInput, required: true }) },
    resolve: (_root, { input }, ctx) => updateShift(ctx, input),
  }),
  cancelShift: t.field({
    type: ShiftRef,
    description: 'Coordinators and administrators. It stays on record.',
    authScopes: { people: true },
    errors: { types: [NotFound, StaleShift] },
    args: { input: t.arg({ type: CancelShiftInput, required: true }) },
    resolve: (_root, { input }, ctx) => cancelShift(ctx, input),
  }),
}))

import { resolveCursorConnection, type ResolveCursorConnectionArgs } from '@pothos/plugin-relay'
import { z } from 'zod'
import { loadCallsOfVisits, loadLatestCalls } from '../call/call-reading.service.ts'
import type { CallTicket } from '../call/call.service.ts'
import { CallRef } from '../call/call.schema.ts'
import type { IceServer } from '../config.ts'
import type { RequestContext } from '../context.ts'
import type { VisitId } from '../db/ids.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { ModalityEnum, VisitStateEnum } from '../graphql/enums.ts'
import { refusalType } from '../graphql/refusals.ts'
import { staleType } from '../graphql/stale-type.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { acknowledgeRing, answerVisit, declineVisit, endVisitByDevice } from './answering.service.ts'
import { parseVisitCursor, toVisitCursor } from './visit-cursor.ts'
import { VisitTaskRef } from '../visit-task/visit-task.schema.ts'
import { loadTasksOfVisits } from '../visit-task/visit-task.service.ts'
import {
  AnsweredElsewhere,
  Busy,
  DoubleBooking,
  NoDevice,
  StaleEdit,
  VideoUnavailable,
  VisitNotPossible,
} from './visit-errors.ts'
import { mostHomeDays, readHomeVisits, readMyVisits, readVisit, readVisitsOfResident } from './visit-reading.service.ts'
import type { VisitPage } from './visit.repository.ts'
import {
  beginHomeVisit,
  cancelVisit,
  endVisitByStaff,
  startVisit,
  stopRinging,
  writeVisitNote,
} from './visit.service.ts'
import type { Visit } from './visit.ts'

export const VisitRef = builder.objectRef<Visit>('Visit')

/** Of a visit, the kiosk sees when, who and what for; what was written about it is for those who care. */
const careOnly = { nullable: true, authScopes: { care: true }, unauthorizedResolver: () => null } as const

VisitRef.implement({
  authScopes: { known: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    modality: t.expose('modality', { type: ModalityEnum }),
    state: t.expose('state', { type: VisitStateEnum }),
    plannedStart: t.expose('plannedStart', { type: 'DateTime' }),
    plannedEnd: t.expose('plannedEnd', { type: 'DateTime' }),
    startedAt: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: (visit) => ('startedAt' in visit ? visit.startedAt : null),
    }),
    endedAt: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: (visit) => ('endedAt' in visit ? visit.endedAt : null),
    }),
    resident: t.field({ type: ResidentRef, resolve: (visit) => visit.residentId }),
    carer: t.field({ type: StaffRef, nullable: true, resolve: (visit) => visit.carerId }),
    secondCarer: t.field({ type: StaffRef, nullable: true, resolve: (visit) => visit.secondCarerId }),
    tasks: t.loadableGroup({
      type: VisitTaskRef,
      description: 'In the order in which they are to be done.',
      load: (ids: VisitId[], ctx) => loadTasksOfVisits(ctx, ids),
      group: (task) => task.visitId,
      resolve: (visit) => visit.id,
    }),
    note: t.string({
      ...careOnly,
      description: 'Carers and coordinators only.',
      resolve: (visit) => (visit.note.at === null ? null : visit.note.text),
    }),
    noteBy: t.field({ type: StaffRef, ...careOnly, resolve: (visit) => visit.note.by }),
    noteAt: t.field({ type: 'DateTime', ...careOnly, resolve: (visit) => visit.note.at }),
    cancelReason: t.string({
      ...careOnly,
      resolve: (visit) => ('cancelReason' in visit ? visit.cancelReason : null),
    }),
    version: t.exposeInt('version', { description: 'Send it back with an edit: a stale one is refused.' }),
    call: t.loadable({
      type: CallRef,
      nullable: true,
      description: 'The open call, or the latest one.',
      load: (ids: VisitId[], ctx) => loadLatestCalls(ctx, ids),
      resolve: (visit) => visit.id,
    }),
    calls: t.loadableGroup({
      type: CallRef,
      ...careOnly,
      description: 'Newest first.',
      load: (ids: VisitId[], ctx) => loadCallsOfVisits(ctx, ids),
      group: (call) => call.visitId,
      resolve: (visit) => visit.id,
    }),
  }),
})

const IceServerRef = builder.objectRef<IceServer>('IceServer').implement({
  authScopes: { known: true },
  fields: (t) => ({
    urls: t.exposeStringList('urls'),
    username: t.string({ nullable: true, resolve: (server) => server.username }),
    credential: t.string({ nullable: true, resolve: (server) => server.credential }),
  }),
})

const CallTicketRef = builder.objectRef<CallTicket>('CallTicket').implement({
  description:
    "Opens one seat in the call's room: `token` is good once, for 60 s. Ask again for a rejoin: same visit, same call.",
  authScopes: { known: true },
  fields: (t) => ({
    visit: t.field({ type: VisitRef, resolve: (ticket) => ticket.visit }),
    callId: t.exposeID('callId'),
    peerId: t.exposeID('peerId'),
    url: t.exposeString('url', {
      description: 'Address of the SFU node, ws: or wss:; the signalling is at /signal below it.',
    }),
    token: t.exposeString('token'),
    iceServers: t.field({ type: [IceServerRef], resolve: (ticket) => ticket.iceServers }),
  }),
})

refusalType(
  VisitNotPossible,
  'code: VISIT_CANNOT_RING, VISIT_CANNOT_BE_ANSWERED, VISIT_CANNOT_END, VISIT_IS_ANOTHERS, ...: the visit does not allow it.',
)
refusalType(AnsweredElsewhere, 'Another tablet of the same resident has the call.')
refusalType(Busy, 'code: CARER_BUSY or RESIDENT_BUSY.')
refusalType(DoubleBooking, 'code: CARER_BOOKED or TABLET_BOOKED, at the time of the visit.')
refusalType(NoDevice, 'No tablet of the resident is connected: there is nothing that could ring.')
refusalType(VideoUnavailable, 'No SFU node is up.')

builder.objectField(VisitNotPossible, 'state', (t) => t.expose('state', { type: VisitStateEnum }))
builder.objectField(Busy, 'visit', (t) =>
  t.field({
    type: VisitRef,
    nullable: true,
    description: 'The other visit, where the viewer may see it.',
    resolve: (busy) => busy.visit,
  }),
)
builder.objectField(DoubleBooking, 'visit', (t) =>
  t.field({
    type: VisitRef,
    nullable: true,
    description: 'The other visit, where the viewer may see it.',
    resolve: (booked) => booked.visit,
  }),
)
staleType(StaleEdit, VisitRef)

const VisitConnectionRef = builder.connectionObject({ type: VisitRef, name: 'VisitConnection' }, { name: 'VisitEdge' })

const pageSize = { defaultSize: 50, maxSize: 200 }

/** One page in the order of planned start, forwards or (for `last`) backwards. */
function toPage(args: ResolveCursorConnectionArgs, newestFirst: boolean): VisitPage {
  return {
    after: args.after === undefined ? undefined : parseVisitCursor(args.after),
    before: args.before === undefined ? undefined : parseVisitCursor(args.before),
    limit: args.limit,
    newestFirst: newestFirst !== args.inverted,
  }
}

builder.objectField(ResidentRef, 'visits', (t) =>
  t.connection(
    {
      type: VisitRef,
      ...careOnly,
      description: 'Newest first; the last week and the days ahead.',
      resolve: (resident, args, ctx) =>
        resolveCursorConnection({ args, toCursor: toVisitCursor, ...pageSize }, (page: ResolveCursorConnectionArgs) =>
          readVisitsOfResident(ctx, resident.id, toPage(page, true)),
        ),
    },
    VisitConnectionRef,
  ),
)

builder.queryFields((t) => ({
  myVisits: t.connection(
    {
      type: VisitRef,
      description: "Staff: the viewer's own visits of a day (today by default), in order of planned start.",
      authScopes: { staff: true },
      args: { date: t.arg({ type: 'Date' }) },
      resolve: (_root, args, ctx) =>
        resolveCursorConnection({ args, toCursor: toVisitCursor, ...pageSize }, (page: ResolveCursorConnectionArgs) =>
          readMyVisits(ctx, args.date ?? undefined, toPage(page, false)),
        ),
    },
    VisitConnectionRef,
  ),
  homeVisits: t.field({
    type: [VisitRef],
    description:
      "Device, and a companion who may see visits: those of the home's day (today by default) and of as many days after it as `days` says, in order of planned start.",
    authScopes: { $any: { device: true, consent: 'see_visits' } },
    args: {
      date: t.arg({ type: 'Date' }),
      days: t.arg.int({
        description: `How many days, from \`date\` on: 1 (by default) to ${mostHomeDays}.`,
        validate: z.int().min(1).max(mostHomeDays),
      }),
    },
    resolve: (_root, { date, days }, ctx) => readHomeVisits(ctx, { day: date ?? undefined, days: days ?? 1 }),
  }),
  visit: t.field({
    type: VisitRef,
    nullable: true,
    authScopes: { known: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, ctx) => readVisit(ctx, id),
  }),
}))

const WriteVisitNoteInput = builder.inputType('WriteVisitNoteInput', {
  fields: (t) => ({
    visitId: t.id({ required: true }),
    text: t.string({ required: true, description: 'At most 4,000 characters.', validate: z.string().max(4_000) }),
    version: t.int({ required: true }),
  }),
})

builder.mutationFields((t) => {
  const visitId = { visitId: t.arg.id({ required: true }) }
  return {
    startVisit: t.field({
      type: CallTicketRef,
      description:
        "Staff: rings the resident's tablets; again while it rings or goes on: a new ticket for the same call.",
      authScopes: { care: true },
      errors: { types: [NotFound, VisitNotPossible, Busy, DoubleBooking, NoDevice, VideoUnavailable] },
      args: visitId,
      resolve: (_root, args, ctx) => startVisit(ctx, args.visitId),
    }),
    stopRinging: t.field({
      type: VisitRef,
      description: 'Staff: stops the ringing; the visit is planned again.',
      authScopes: { care: true },
      errors: { types: [NotFound, VisitNotPossible] },
      args: visitId,
      resolve: (_root, args, ctx) => stopRinging(ctx, args.visitId),
    }),
    beginHomeVisit: t.field({
      type: VisitRef,
      description: 'Staff: starts a visit in person, or one by phone.',
      authScopes: { care: true },
      errors: { types: [NotFound, VisitNotPossible, Busy, DoubleBooking] },
      args: visitId,
      resolve: (_root, args, ctx) => beginHomeVisit(ctx, args.visitId),
    }),
    endVisit: t.field({
      type: VisitRef,
      description: 'Staff or the answering device; idempotent.',
      authScopes: { $any: { care: true, device: true } },
      errors: { types: [NotFound, VisitNotPossible, AnsweredElsewhere] },
      args: visitId,
      resolve: (_root, args, ctx) => endVisit(ctx, args.visitId),
    }),
    cancelVisit: t.field({
      type: VisitRef,
      authScopes: { care: true },
      errors: { types: [NotFound, VisitNotPossible, InvalidInput] },
      args: {
        ...visitId,
        reason: t.arg.string({ required: true, validate: z.string().trim().min(1).max(500) }),
      },
      resolve: (_root, args, ctx) => cancelVisit(ctx, args.visitId, args.reason),
    }),
    writeVisitNote: t.field({
      type: VisitRef,
      authScopes: { care: true },
      errors: { types: [NotFound, VisitNotPossible, StaleEdit, InvalidInput] },
      args: { input: t.arg({ type: WriteVisitNoteInput, required: true }) },
      resolve: (_root, { input }, ctx) => writeVisitNote(ctx, input),
    }),
    acknowledgeRing: t.field({
      type: VisitRef,
      description: 'Device: the ring is on the screen.',
      authScopes: { device: true },
      errors: { types: [NotFound, VisitNotPossible] },
      args: visitId,
      resolve: (_root, args, ctx) => acknowledgeRing(ctx, args.visitId),
    }),
    answerVisit: t.field({
      type: CallTicketRef,
      description: 'Device: answers; again from the same device: a new ticket for the same call.',
      authScopes: { device: true },
      errors: { types: [NotFound, VisitNotPossible, AnsweredElsewhere, VideoUnavailable] },
      args: visitId,
      resolve: (_root, args, ctx) => answerVisit(ctx, args.visitId),
    }),
    declineVisit: t.field({
      type: VisitRef,
      description: 'Device: not now.',
      authScopes: { device: true },
      errors: { types: [NotFound, VisitNotPossible] },
      args: visitId,
      resolve: (_root, args, ctx) => declineVisit(ctx, args.visitId),
    }),
  }
})

function endVisit(ctx: RequestContext, visitId: string): Promise<Visit> {
  return ctx.viewer.kind === 'device' ? endVisitByDevice(ctx, visitId) : endVisitByStaff(ctx, visitId)
}

import { z } from 'zod'
import { builder } from '../graphql/builder.ts'
import {
  AbsenceKindEnum,
  AllowedModalityEnum,
  ModalityEnum,
  StaffBaseEnum,
  VisitOriginEnum,
  VisitStateEnum,
} from '../graphql/enums.ts'
import { TeamRef } from '../organisation/area.schema.ts'
import type { BoardAbsence, BoardCarer, BoardShift, BoardVisit } from './board.ts'
import { readBoardCarers, readBoardVisits, toBoardAsked, type BoardAsked } from './board.service.ts'

/** Who may read a visit, shift or absence here is looked up once for each, not once more for each of its fields. */
const ofCare = { authScopes: { care: true }, runScopesOnType: true } as const

const BoardVisitRef = builder.objectRef<BoardVisit>('BoardVisit').implement({
  description: 'A visit on a board: flat, since thousands come at once. Its notes are read from the visit itself.',
  ...ofCare,
  fields: (t) => ({
    id: t.exposeID('id'),
    residentId: t.exposeID('residentId'),
    residentName: t.exposeString('residentName', { description: 'First name and initial.' }),
    carerId: t.exposeID('carerId', { nullable: true }),
    secondCarerId: t.exposeID('secondCarerId', { nullable: true }),
    carersNeeded: t.exposeInt('carersNeeded'),
    modality: t.expose('modality', { type: ModalityEnum }),
    allowed: t.expose('allowed', { type: AllowedModalityEnum }),
    state: t.expose('state', { type: VisitStateEnum }),
    plannedStart: t.expose('plannedStart', { type: 'DateTime' }),
    plannedEnd: t.expose('plannedEnd', { type: 'DateTime' }),
    windowStart: t.expose('windowStart', { type: 'DateTime', nullable: true }),
    windowEnd: t.expose('windowEnd', { type: 'DateTime', nullable: true }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true }),
    origin: t.expose('origin', { type: VisitOriginEnum }),
    detached: t.exposeBoolean('detached'),
    isConfirmed: t.exposeBoolean('isConfirmed'),
    priority: t.exposeInt('priority'),
    taskCodes: t.exposeStringList('taskCodes'),
    version: t.exposeInt('version'),
  }),
})

const BoardShiftRef = builder.objectRef<BoardShift>('BoardShift').implement({
  ...ofCare,
  fields: (t) => ({
    id: t.exposeID('id'),
    startsAt: t.expose('startsAt', { type: 'DateTime' }),
    endsAt: t.expose('endsAt', { type: 'DateTime' }),
    base: t.expose('base', { type: StaffBaseEnum }),
  }),
})

const BoardAbsenceRef = builder.objectRef<BoardAbsence>('BoardAbsence').implement({
  ...ofCare,
  fields: (t) => ({
    id: t.exposeID('id'),
    startsAt: t.expose('startsAt', { type: 'DateTime' }),
    endsAt: t.expose('endsAt', { type: 'DateTime' }),
    kind: t.expose('kind', {
      type: AbsenceKindEnum,
      nullable: true,
      description: 'Why a colleague is away is for coordinators.',
      authScopes: { coordination: true },
      unauthorizedResolver: () => null,
    }),
  }),
})

const BoardCarerRef = builder.objectRef<BoardCarer>('BoardCarer').implement({
  ...ofCare,
  fields: (t) => ({
    id: t.exposeID('id'),
    firstName: t.exposeString('firstName'),
    lastName: t.exposeString('lastName'),
    base: t.expose('base', { type: StaffBaseEnum }),
    shifts: t.field({ type: [BoardShiftRef], resolve: (carer) => [...carer.shifts] }),
    absences: t.field({ type: [BoardAbsenceRef], resolve: (carer) => [...carer.absences] }),
  }),
})

const BoardRef = builder.objectRef<BoardAsked>('Board').implement({
  description:
    "A team's days: its carers, and the visits of its residents and carers. Bounded by the days, so not in pages.",
  authScopes: { care: true },
  fields: (t) => ({
    team: t.field({ type: TeamRef, resolve: (board) => board.teamId }),
    carers: t.field({ type: [BoardCarerRef], resolve: (board, _args, ctx) => readBoardCarers(ctx, board) }),
    visits: t.field({
      type: [BoardVisitRef],
      description: 'Without the cancelled ones, in order of planned start.',
      resolve: (board, _args, ctx) => readBoardVisits(ctx, board),
    }),
  }),
})

builder.queryFields((t) => ({
  teamWeek: t.field({
    type: BoardRef,
    description: 'Coordinators: any team; carers: the own one, for the days around.',
    authScopes: { care: true },
    args: {
      teamId: t.arg.id({ required: true }),
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      days: t.arg.int({ defaultValue: 7, validate: z.number().min(1).max(7) }),
    },
    resolve: (_root, { teamId, from, days }, ctx) => toBoardAsked(ctx, { teamId, from, days: days ?? 7 }),
  }),
}))

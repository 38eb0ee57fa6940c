import { resolveCursorConnection, type ResolveCursorConnectionArgs } from '@pothos/plugin-relay'
import { z } from 'zod'
import type { VisitId } from '../db/ids.ts'
import { builder } from '../graphql/builder.ts'
import { ModalityEnum } from '../graphql/enums.ts'
import { TeamRef } from '../organisation/area.schema.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import { parseVisitCursor, toVisitCursor } from '../visit/visit-cursor.ts'
import { loadVisits } from '../visit/visit-reading.service.ts'
import { VisitRef } from '../visit/visit.schema.ts'
import { ledgerKeys, toRowCursor, type LedgerEntry, type LedgerRow, type LedgerSum } from './ledger-row.ts'
import {
  readLedgerEntries,
  readLedgerRows,
  readLedgerSum,
  toLedgerFilter,
  type LedgerFilter,
} from './ledger.service.ts'

const LedgerKeyEnum = builder.enumType('LedgerKey', {
  values: { WEEK: { value: 'week' }, TEAM: { value: 'team' }, RESIDENT: { value: 'resident' } } as const,
})

const LedgerSumRef = builder.interfaceRef<LedgerSum>('LedgerAmounts').implement({
  description: 'Minutes freed by video, and given back as visits in person that lasted longer than their norm.',
  fields: (t) => ({
    freedMinutes: t.exposeInt('freedMinutes', { authScopes: { care: true } }),
    givenBackMinutes: t.exposeInt('givenBackMinutes', { authScopes: { care: true } }),
    visits: t.exposeInt('visits', {
      description: 'Done, with a norm: those that the sum is made of.',
      authScopes: { care: true },
    }),
    videoVisits: t.exposeInt('videoVisits', { authScopes: { care: true } }),
    longerVisits: t.exposeInt('longerVisits', {
      description: 'In person, and longer than the norm.',
      authScopes: { care: true },
    }),
  }),
})

const LedgerTotalRef = builder.objectRef<LedgerSum>('LedgerTotal').implement({
  interfaces: [LedgerSumRef],
  authScopes: { care: true },
})

const LedgerRowRef = builder.objectRef<LedgerRow>('LedgerRow').implement({
  interfaces: [LedgerSumRef],
  authScopes: { care: true },
  fields: (t) => ({
    week: t.expose('week', { type: 'Date', nullable: true, description: 'Its Monday; null where not split by weeks.' }),
    team: t.field({ type: TeamRef, nullable: true, resolve: (row) => row.teamId }),
    resident: t.field({ type: ResidentRef, nullable: true, resolve: (row) => row.residentId }),
  }),
})

const LedgerEntryRef = builder.objectRef<LedgerEntry>('LedgerEntry').implement({
  description: 'What one visit books.',
  authScopes: { care: true },
  fields: (t) => ({
    visit: t.loadable({
      type: VisitRef,
      load: (ids: VisitId[], ctx) => loadVisits(ctx, ids),
      resolve: (entry) => entry.visitId,
    }),
    modality: t.expose('modality', { type: ModalityEnum }),
    actualMinutes: t.exposeInt('actualMinutes'),
    normMinutes: t.exposeInt('normMinutes', { description: 'All its tasks in person, by the norm.' }),
    baselineTravelMinutes: t.exposeInt('baselineTravelMinutes'),
    freedMinutes: t.exposeInt('freedMinutes'),
    givenBackMinutes: t.exposeInt('givenBackMinutes'),
  }),
})

const RowConnectionRef = builder.connectionObject(
  { type: LedgerRowRef, name: 'LedgerRowConnection' },
  { name: 'LedgerRowEdge' },
)
const EntryConnectionRef = builder.connectionObject(
  { type: LedgerEntryRef, name: 'LedgerEntryConnection' },
  { name: 'LedgerEntryEdge' },
)

const pageSize = { defaultSize: 50, maxSize: 200 }

const LedgerRef = builder.objectRef<LedgerFilter>('Ledger').implement({
  description: 'The ledger of freed minutes over some days: its total, the same split, and the visits behind it.',
  authScopes: { care: true },
  fields: (t) => ({
    from: t.expose('from', { type: 'Date' }),
    until: t.expose('until', { type: 'Date', description: 'The first day that is left out.' }),
    total: t.field({ type: LedgerTotalRef, resolve: (filter, _args, ctx) => readLedgerSum(ctx, filter) }),
    rows: t.connection(
      {
        type: LedgerRowRef,
        description: 'Split by weeks, teams and residents, in this order, as far as asked.',
        args: {
          by: t.arg({ type: [LedgerKeyEnum], required: true, validate: z.array(z.enum(ledgerKeys)).min(1).max(3) }),
        },
        resolve: (filter, { by, ...args }, ctx) =>
          resolveCursorConnection({ args, toCursor: toRowCursor, ...pageSize }, (page: ResolveCursorConnectionArgs) =>
            readLedgerRows(ctx, filter, { by, ...page }),
          ),
      },
      RowConnectionRef,
    ),
    entries: t.connection(
      {
        type: LedgerEntryRef,
        description: 'Coordinators: the visits that book something, in order of planned start.',
        authScopes: { coordination: true },
        resolve: (filter, args, ctx) =>
          resolveCursorConnection(
            { args, toCursor: (entry: LedgerEntry) => toVisitCursor({ ...entry, id: entry.visitId }), ...pageSize },
            ({ after, before, limit, inverted }: ResolveCursorConnectionArgs) =>
              readLedgerEntries(ctx, filter, {
                after: after === undefined ? undefined : parseVisitCursor(after),
                before: before === undefined ? undefined : parseVisitCursor(before),
                limit,
                inverted,
              }),
          ),
      },
      EntryConnectionRef,
    ),
  }),
})

builder.queryFields((t) => ({
  ledger: t.field({
    type: LedgerRef,
    description:
      "Coordinators: all residents; carers: those of the own team. `until` is the first day that's left out.",
    authScopes: { care: true },
    args: {
      from: t.arg({ type: 'Date', required: true }),
      until: t.arg({ type: 'Date', required: true }),
      teamId: t.arg.id(),
      residentId: t.arg.id(),
    },
    resolve: (_root, args, ctx) => toLedgerFilter(ctx, args),
  }),
}))

import { resolveCursorConnection, type ResolveCursorConnectionArgs } from '@pothos/plugin-relay'
import { builder } from '../graphql/builder.ts'
import { inCapitals } from '../graphql/enums.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import { accessPurposes, toEntryCursor, toPurpose, toWho, type AccessEntry } from './access-entry.ts'
import { readHomeAccessLog, searchAccessLog } from './access-reading.service.ts'

const AccessPurposeEnum = builder.enumType('AccessPurpose', {
  description: 'As what somebody looked: the care relation or task that gave the right to it.',
  values: inCapitals(accessPurposes),
})

const AccessOutcomeEnum = builder.enumType('AccessOutcome', { values: inCapitals(['allowed', 'refused'] as const) })

/** A home reads about itself; whose data else an answer held, and from where it was asked, is an auditor's business. */
const auditOnly = { nullable: true, authScopes: { audit: true }, unauthorizedResolver: () => null } as const

/** So many residents of one look are named; `residentCount` says how many there were. */
const namedResidents = 50

const AccessLogEntryRef = builder.objectRef<AccessEntry>('AccessLogEntry').implement({
  description: "Somebody's look at residents' data, or a change of it.",
  authScopes: { $any: { device: true, audit: true } },
  fields: (t) => ({
    id: t.id({ resolve: (entry) => String(entry.seq) }),
    at: t.expose('at', { type: 'DateTime' }),
    who: t.string({
      nullable: true,
      description: 'A person, a tablet or another system; null: the system itself, or nobody known.',
      resolve: (entry, _args, ctx) => toWho(entry, ctx.viewer),
    }),
    purpose: t.field({ type: AccessPurposeEnum, resolve: toPurpose }),
    action: t.exposeString('action', {
      description: 'Noun and verb: visit.read, resident.list. Clients translate it.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'In the words of who looked, where they had to say it.',
    }),
    outcome: t.expose('outcome', { type: AccessOutcomeEnum }),
    residentCount: t.int({ ...auditOnly, resolve: ({ residentIds }) => residentIds.length }),
    residents: t.field({
      type: [ResidentRef],
      ...auditOnly,
      description: `Whose data the answer held, first of them whom the log is asked about; of a long list ${namedResidents}.`,
      resolve: ({ residentIds }) => residentIds.slice(0, namedResidents),
    }),
    subjectType: t.exposeString('subjectType', auditOnly),
    subjectId: t.exposeID('subjectId', auditOnly),
    fromAddress: t.exposeString('fromAddress', auditOnly),
  }),
})

const AccessLogConnectionRef = builder.connectionObject(
  { type: AccessLogEntryRef, name: 'AccessLogConnection' },
  { name: 'AccessLogEdge' },
)

const pageSize = { defaultSize: 50, maxSize: 100 }

builder.queryFields((t) => ({
  homeAccessLog: t.connection(
    {
      type: AccessLogEntryRef,
      description: 'A tablet: who has looked at the data of the one who lives here, when and why, the newest first.',
      authScopes: { device: true },
      resolve: (_root, args, ctx) =>
        resolveCursorConnection({ args, toCursor: toEntryCursor, ...pageSize }, (page: ResolveCursorConnectionArgs) =>
          readHomeAccessLog(ctx, page),
        ),
    },
    AccessLogConnectionRef,
  ),
  accessLog: t.connection(
    {
      type: AccessLogEntryRef,
      description: 'An auditor: who has looked at what, the newest first.',
      authScopes: { audit: true },
      args: {
        residentId: t.arg.id(),
        staffId: t.arg.id(),
        from: t.arg({ type: 'DateTime' }),
        to: t.arg({ type: 'DateTime', description: 'Up to but not with.' }),
        outcome: t.arg({ type: AccessOutcomeEnum }),
        withReason: t.arg.boolean({ description: 'Only where somebody had to say why: above all broken glass.' }),
      },
      resolve: (_root, args, ctx) =>
        resolveCursorConnection({ args, toCursor: toEntryCursor, ...pageSize }, (page: ResolveCursorConnectionArgs) =>
          searchAccessLog(ctx, { ...args, ...page }),
        ),
    },
    AccessLogConnectionRef,
  ),
}))

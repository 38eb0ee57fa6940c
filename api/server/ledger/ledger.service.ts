import { Temporal } from 'temporal-polyfill'
import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Day, Trx } from '../db/database.ts'
import { parseId, type ResidentId, type TeamId } from '../db/ids.ts'
import { Forbidden, InvalidInput, NotFound } from '../errors.ts'
import { getTimeZone } from '../organisation/organisation.service.ts'
import { toDaySpan } from '../visit/day.ts'
import { parseRowCursor, type LedgerEntry, type LedgerKey, type LedgerRow, type LedgerSum } from './ledger-row.ts'
import { findEntries, findRows, findSum, type EntryPlace, type LedgerScope } from './ledger.repository.ts'

/** What a ledger is asked over: days of the organisation, the end exclusive; all residents, a team's, or one. */
export interface LedgerFilter {
  readonly from: Day
  readonly until: Day
  readonly teamId: TeamId | undefined
  readonly residentId: ResidentId | undefined
}

const longestDays = 371

/** Coordinators ask about anybody, a carer about the own team. Throws InvalidInput, NotFound, Forbidden. */
export function toLedgerFilter(
  ctx: RequestContext,
  wanted: { from: Day; until: Day; teamId?: string | null | undefined; residentId?: string | null | undefined },
): LedgerFilter {
  const { from, until } = wanted
  if (until <= from) throw new InvalidInput('until', 'must come after `from`: it is the first day that is left out')
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until)).total('days')
  if (days > longestDays) throw new InvalidInput('until', `at most ${longestDays} days after \`from\``)
  return {
    from,
    until,
    teamId: toTeamAsked(ctx, toKnownId<'Team'>(wanted.teamId)),
    residentId: toKnownId<'Resident'>(wanted.residentId),
  }
}

function toKnownId<Name extends 'Team' | 'Resident'>(text: string | null | undefined) {
  if (text === null || text === undefined) return undefined
  const id = parseId<Name>(text)
  if (id === undefined) throw new NotFound()
  return id
}

function toTeamAsked(ctx: RequestContext, asked: TeamId | undefined): TeamId | undefined {
  const viewer = requireStaff(ctx.viewer)
  if (viewer.role === 'coordinator') return asked
  if (viewer.role !== 'carer' || viewer.teamId === null) throw new Forbidden()
  if (asked !== undefined && asked !== viewer.teamId) throw new NotFound()
  return viewer.teamId
}

export function readLedgerSum(ctx: RequestContext, filter: LedgerFilter): Promise<LedgerSum> {
  return readLedger(ctx, filter, findSum, () => (filter.residentId === undefined ? [] : [filter.residentId]))
}

export interface PageAsked {
  readonly after?: string | undefined
  readonly before?: string | undefined
  readonly limit: number
  readonly inverted: boolean
}

export function readLedgerRows(
  ctx: RequestContext,
  filter: LedgerFilter,
  asked: PageAsked & { by: readonly LedgerKey[] },
): Promise<LedgerRow[]> {
  const page = {
    ...asked,
    after: asked.after === undefined ? undefined : parseRowCursor(asked.after),
    before: asked.before === undefined ? undefined : parseRowCursor(asked.before),
  }
  return readLedger(
    ctx,
    filter,
    (trx, scope) => findRows(trx, scope, page),
    (rows) => rows.flatMap((row) => row.residentId ?? filter.residentId ?? []),
  )
}

export function readLedgerEntries(
  ctx: RequestContext,
  filter: LedgerFilter,
  page: { after?: EntryPlace | undefined; before?: EntryPlace | undefined; limit: number; inverted: boolean },
): Promise<LedgerEntry[]> {
  return readLedger(
    ctx,
    filter,
    (trx, scope) => findEntries(trx, scope, page),
    (entries) => entries.map((entry) => entry.residentId),
  )
}

/** A sum over many names nobody in the access log; a row or a visit of a resident names that resident. */
async function readLedger<T>(
  ctx: RequestContext,
  filter: LedgerFilter,
  read: (trx: Trx, scope: LedgerScope) => Promise<T>,
  toResidentIds: (found: T) => ResidentId[],
): Promise<T> {
  const { orgId } = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const timeZone = await getTimeZone(trx, orgId)
    const found = await read(trx, {
      from: toDaySpan(filter.from, timeZone).from,
      to: toDaySpan(filter.until, timeZone).from,
      timeZone,
      teamId: filter.teamId,
      residentId: filter.residentId,
    })
    const access = { action: 'ledger.read', subjectType: 'ledger', fromAddress: ctx.address }
    await recordAccess(trx, ctx.viewer, { ...access, residentIds: toResidentIds(found) })
    return found
  })
}

import { recordAccess, recordAccessBy } from '../access-log/access-log.service.ts'
import { refuseWithoutCare } from '../care-end/in-care.service.ts'
import { inOrganisation, inTransaction, requireStaff } from '../context.ts'
import type { RequestContext, ServerContext, StaffViewer } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { parseId } from '../db/ids.ts'
import type { ResidentId } from '../db/ids.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { findResidentVisibleTo } from '../resident/resident.service.ts'
import { hashToken, isToken, newToken } from '../session/session-token.ts'
import { toCalendarText, toInitials, type CalendarVisit } from './calendar-text.ts'
import * as repository from './calendar.repository.ts'
import type { CalendarFeed, FeedSubject, FeedVisit, KnownFeed } from './calendar.repository.ts'

export type { CalendarFeed } from './calendar.repository.ts'

/** A feed and its address, which is shown this once: only a hash of it is kept. */
export interface NewCalendarFeed {
  readonly feed: CalendarFeed
  readonly url: string
}

export function findMyFeed(ctx: RequestContext): Promise<CalendarFeed | null> {
  const { staffId } = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => (await repository.findFeedOf(trx, { staffId })) ?? null)
}

export function findFeedOfResident(ctx: RequestContext, residentIdText: string): Promise<CalendarFeed | null> {
  return inTransaction(ctx, async (trx) => {
    const residentId = await findResidentId(trx, ctx, residentIdText)
    if (residentId === undefined) return null
    const feed = await repository.findFeedOf(trx, { residentId })
    await recordAccess(trx, ctx.viewer, toAccess(ctx, 'calendar.look', feed?.id ?? null, [residentId]))
    return feed ?? null
  })
}

/** An address for the viewer's own visits; one that was there before is dead. */
export function createMyFeed(ctx: RequestContext): Promise<NewCalendarFeed> {
  const viewer = requireStaff(ctx.viewer)
  return inTransaction(ctx, (trx) => replaceFeed(trx, ctx, viewer, { staffId: viewer.staffId }))
}

/** An address for a resident's visits, which the coordinator hands to whom the resident wants to have it. */
export function createFeedOfResident(ctx: RequestContext, residentIdText: string): Promise<NewCalendarFeed> {
  const viewer = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const residentId = await findResidentId(trx, ctx, residentIdText)
    if (residentId === undefined) throw new NotFound()
    await refuseWithoutCare(trx, { orgId: viewer.orgId, residentId, field: 'residentId' })
    return replaceFeed(trx, ctx, viewer, { residentId })
  })
}

/** The resident's care has ended: nobody reads on in old addresses. For the service that logs and tells the end. */
export function endFeedsOfResident(trx: Trx, residentId: ResidentId): Promise<void> {
  return repository.revokeFeedsOf(trx, { residentId })
}

/** One's own; a resident's, for coordinators; anybody's, for administrators. */
export function revokeFeed(ctx: RequestContext, idText: string): Promise<CalendarFeed> {
  const viewer = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const id = parseId<'CalendarFeed'>(idText)
    const feed = id && (await repository.findFeed(trx, id))
    if (feed === undefined || !mayRevoke(viewer, feed)) throw new NotFound()
    const residentIds = feed.residentId === null ? [] : [feed.residentId]
    await recordAccess(trx, viewer, toAccess(ctx, 'calendar.revoke', feed.id, residentIds))
    return repository.revokeFeed(trx, feed.id)
  })
}

function mayRevoke(viewer: StaffViewer, feed: CalendarFeed): boolean {
  if (feed.staffId === viewer.staffId || viewer.role === 'administrator') return true
  return feed.residentId !== null && viewer.role === 'coordinator'
}

async function findResidentId(trx: Trx, ctx: RequestContext, text: string): Promise<ResidentId | undefined> {
  if (requireStaff(ctx.viewer).role !== 'coordinator') throw new Forbidden()
  const id = parseId<'Resident'>(text)
  return id && (await findResidentVisibleTo(trx, ctx.viewer, id))?.id
}

async function replaceFeed(trx: Trx, ctx: RequestContext, { orgId, staffId }: StaffViewer, subject: FeedSubject) {
  const token = newToken()
  await repository.revokeFeedsOf(trx, subject)
  const feed = await repository.insertFeed(trx, { orgId, subject, tokenHash: hashToken(token), createdBy: staffId })
  await recordAccess(trx, ctx.viewer, toAccess(ctx, 'calendar.create', feed.id, residentsOf(subject)))
  return { feed, url: new URL(`/calendar/${token}.ics`, ctx.config.publicUrl).href }
}

function residentsOf(subject: FeedSubject): ResidentId[] {
  return 'residentId' in subject ? [subject.residentId] : []
}

function toAccess(
  { address }: { address: string | null },
  action: string,
  subjectId: string | null,
  residentIds: ResidentId[],
) {
  return { action, subjectType: 'calendar_feed', subjectId, residentIds, fromAddress: address }
}

const shownDays = { before: 14, after: 60 }

/**
 * The calendar behind a secret address, for whatever program has it: undefined alike for an address that was revoked, never
 * was, or whose owner has left. Each fetch is in the access log of all whose visits it told.
 */
export async function readFeed(
  server: Pick<ServerContext, 'db' | 'config' | 'clock'>,
  asked: { token: string; address: string | null },
): Promise<string | undefined> {
  if (!isToken(asked.token)) return undefined
  const feed = await repository.findFeedByToken(server.db, hashToken(asked.token))
  if (feed === undefined) return undefined
  return inOrganisation(server.db, feed.orgId, async (trx) => {
    const reader = await repository.findFeedReader(trx, feed.subject)
    if (reader === undefined) return undefined
    const visits = await repository.findFeedVisits(trx, feed.subject, shownDays)
    await recordRead(trx, asked, feed, visits)
    return toCalendarText({
      ...reader,
      visits: visits.map((visit) => toCalendarVisit(feed.subject, visit)),
      host: server.config.publicUrl.hostname,
      now: server.clock.now(),
    })
  })
}

async function recordRead(trx: Trx, asked: { address: string | null }, feed: KnownFeed, visits: FeedVisit[]) {
  await repository.touchFeed(trx, feed.id)
  const told = visits.map(({ residentId }) => residentId)
  const residentIds = [...new Set([...residentsOf(feed.subject), ...told])]
  const reader = { kind: 'integration', orgId: feed.orgId, keyId: feed.id } as const
  await recordAccessBy(trx, reader, toAccess(asked, 'calendar.read', feed.id, residentIds))
}

/** A carer's calendar tells of residents, a resident's of carers. */
function toCalendarVisit(subject: FeedSubject, visit: FeedVisit): CalendarVisit {
  const { resident, carer, ...facts } = visit
  const other = 'staffId' in subject ? resident : carer
  return { ...facts, initials: other === null ? '' : toInitials(other) }
}

import { recordAccess, recordAccessBy } from '../access-log/access-log.service.ts'
import { countAttempts, forgiveAttempts, type Attempt, type AttemptLimit } from '../account/attempt-limit.ts'
import {
  anonymous,
  cookieNames,
  inOrganisation,
  inTransaction,
  requireStaff,
  type CompanionViewer,
  type RequestContext,
} from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { CompanionId, CompanionInvitationId, OrgId } from '../db/ids.ts'
import type { ConsentScope } from '../db/tables/people.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getId } from '../get-id.ts'
import { expiryOf } from '../session/session-life.ts'
import { requestSource } from '../session/request-source.ts'
import { becomeViewer } from '../session/session.service.ts'
import { hashToken, isToken, newToken } from '../session/session-token.ts'
import {
  claimInvitation,
  findOpenInvitation,
  insertCompanionSession,
  revokeCompanionSessions,
} from './companion-session.repository.ts'
import { companionSessionLife } from './companion-viewer.ts'
import { findCompanion, findConsentsOf } from './companion.repository.ts'
import { changeCompanion } from './companion.service.ts'
import {
  CompanionEnded,
  invitationDays,
  invitationUrl,
  InvitationInvalid,
  type Invitation,
  type InvitationOffer,
  type NewInvitation,
} from './companion.ts'
import {
  findInvitation,
  findInvitationsOf,
  findOffered,
  insertInvitation,
  revokeInvitations,
} from './invitation.repository.ts'

/** Of companions whom the viewer was shown. */
export function loadInvitationsOf(ctx: RequestContext, companionIds: readonly CompanionId[]): Promise<Invitation[]> {
  return inTransaction(ctx, (trx) => findInvitationsOf(trx, companionIds))
}

/** A new link voids the companion's unused ones: there is one that is good, the one that was just shown. */
export function inviteCompanion(ctx: RequestContext, companionId: string): Promise<NewInvitation> {
  const { orgId, staffId } = requireStaff(ctx.viewer)
  const token = newToken()
  return changeCompanion(ctx, companionId, 'companion.invite', async (trx, { id, endedAt }) => {
    if (endedAt !== null) throw new CompanionEnded()
    const createdAt = ctx.clock.now()
    const expiresAt = new Date(createdAt.valueOf() + invitationDays * 24 * 3_600_000)
    await revokeInvitations(trx, id, { at: createdAt })
    const made = { orgId, companionId: id, tokenHash: hashToken(token), createdBy: staffId, createdAt, expiresAt }
    return { ...(await insertInvitation(trx, made)), url: invitationUrl(ctx.config.publicUrl.href, token) }
  })
}

/** A used one has done its work: ending the companion, or a new session, is what closes that door. */
export async function revokeInvitation(ctx: RequestContext, idText: string): Promise<Invitation> {
  const id = getId<'CompanionInvitation'>(idText)
  const invitation = await inTransaction(ctx, (trx) => findInvitation(trx, id))
  if (invitation === undefined) throw new NotFound()
  return changeCompanion(ctx, invitation.companionId, 'companion.revokeInvitation', async (trx, companion) => {
    await revokeInvitations(trx, companion.id, { at: ctx.clock.now(), id })
    return (await findInvitation(trx, id))!
  })
}

const perAddress: AttemptLimit = { name: 'invitation-address', points: 20, windowSeconds: 15 * 60 }

function invitationAttempts(address: string | null): Attempt[] {
  return [{ limit: perAddress, key: requestSource(address ?? undefined) }]
}

interface OpenInvitation {
  readonly id: CompanionInvitationId
  readonly orgId: OrgId
  readonly companionId: CompanionId
}

/** 256 random bits are not guessed: the limit is against who would try all day anyway. */
async function withInvitation<Answer>(
  ctx: RequestContext,
  token: string,
  use: (trx: Trx, invitation: OpenInvitation) => Promise<Answer>,
): Promise<Answer> {
  const attempts = invitationAttempts(ctx.address)
  await countAttempts(ctx.db, attempts)
  if (!isToken(token)) throw new InvitationInvalid()
  const invitation = await findOpenInvitation(ctx.db, hashToken(token))
  if (invitation === undefined) throw new InvitationInvalid()
  const answer = await inOrganisation(ctx.db, invitation.orgId, (trx) => use(trx, invitation))
  await forgiveAttempts(ctx.db, attempts)
  return answer
}

/** Shown to whoever holds the link, before it is used: nobody says yes to what was not said. The link stays good. */
export function readInvitationOffer(ctx: RequestContext, invitationToken: string): Promise<InvitationOffer> {
  return withInvitation(ctx, invitationToken, async (trx, { id, orgId, companionId }) => {
    const offered = await findOffered(trx, id)
    if (offered === undefined) throw new InvitationInvalid()
    const { residentId, ...offer } = offered
    const subject = { subjectType: 'companionInvitation', subjectId: id, fromAddress: ctx.address }
    const access = { action: 'companionInvitation.read', residentIds: [residentId], ...subject }
    await recordAccessBy(trx, { ...anonymous, orgId }, access)
    return { ...offer, consents: await findScopes(trx, companionId) }
  })
}

/** What the resident lets the companion do now. */
async function findScopes(trx: Trx, companionId: CompanionId): Promise<ConsentScope[]> {
  const consents = await findConsentsOf(trx, [companionId])
  return consents.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ scope }) => scope)
}

/** The relative's telephone brings the token of the link and gets a session of its own; the link is used up. */
export async function acceptInvitation(ctx: RequestContext, invitationToken: string): Promise<CompanionViewer> {
  const token = newToken()
  const viewer = await withInvitation(ctx, invitationToken, (trx, open) => beginSession(trx, ctx, open, token))
  if (ctx.viewer.kind === 'companion') await endSession(ctx, ctx.viewer)
  ctx.cookies.set(cookieNames.companion, token, companionSessionLife.absoluteHours * 3600)
  becomeViewer(ctx, viewer)
  return viewer
}

async function beginSession(
  trx: Trx,
  ctx: RequestContext,
  { id, orgId, companionId }: OpenInvitation,
  token: string,
): Promise<CompanionViewer> {
  const createdAt = ctx.clock.now()
  const companion = await findCompanion(trx, companionId)
  if (companion === undefined || !(await claimInvitation(trx, id, createdAt))) throw new InvitationInvalid()
  const expiresAt = expiryOf({ createdAt, usedAt: createdAt }, companionSessionLife)
  const session = { orgId, companionId, tokenHash: hashToken(token), createdAt, expiresAt }
  const sessionId = await insertCompanionSession(trx, session)
  const viewer: CompanionViewer = {
    kind: 'companion',
    orgId,
    companionId,
    residentId: companion.residentId,
    sessionId,
    consents: await findScopes(trx, companionId),
  }
  await recordSession(trx, ctx, viewer, 'companionSession.begin')
  return viewer
}

/** The telephone is given away, or somebody else's turn has come: its token is worth nothing from now on. */
export async function leaveAsCompanion(ctx: RequestContext): Promise<void> {
  if (ctx.viewer.kind === 'companion') await endSession(ctx, ctx.viewer)
  ctx.cookies.clear(cookieNames.companion)
  becomeViewer(ctx, anonymous)
}

async function endSession(ctx: RequestContext, viewer: CompanionViewer): Promise<void> {
  await inOrganisation(ctx.db, viewer.orgId, async (trx) => {
    await revokeCompanionSessions(trx, viewer.companionId, { at: ctx.clock.now(), id: viewer.sessionId })
    await recordSession(trx, ctx, viewer, 'companionSession.end')
    // makes open streams of the session look again who listens
    await appendEvent(trx, { orgId: viewer.orgId, type: 'companion.changed', residentId: viewer.residentId })
  })
}

async function recordSession(trx: Trx, ctx: RequestContext, viewer: CompanionViewer, action: string): Promise<void> {
  const subject = { subjectType: 'companionSession', subjectId: viewer.sessionId, fromAddress: ctx.address }
  await recordAccess(trx, viewer, { action, residentIds: [viewer.residentId], ...subject })
}

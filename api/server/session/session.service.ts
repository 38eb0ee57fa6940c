import { RequestCache } from '@pothos/plugin-scope-auth'
import { countAttempts, forgiveAttempts } from '../account/attempt-limit.ts'
import type { Identity } from '../account/identity-provider.ts'
import { createPasswordIdentity } from '../account/password-identity.ts'
import type { PasswordProof } from '../account/password-identity.ts'
import { recordAccess } from '../access-log/access-log.service.ts'
import { findCompanionViewer } from '../companion/companion-viewer.ts'
import { anonymous, cookieNames, inOrganisation } from '../context.ts'
import type { Credentials, RequestContext, ServerContext, StaffViewer, Viewer } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getRole } from '../staff/staff.service.ts'
import { expiryOf, isWorthTouching, sessionLife } from './session-life.ts'
import { findDeviceByToken, findSession, insertSession, revokeSession, touchSession } from './session.repository.ts'
import type { KnownSession } from './session.repository.ts'
import { hashToken, isToken, newToken } from './session-token.ts'
import { signInAttempts, SignInRefused, toEmail } from './session.ts'

type Server = Pick<ServerContext, 'db' | 'clock' | 'config'>

/**
 * Who asks, by the cookie of the app that asks. A token that is wrong, over or revoked is nobody: what needs somebody then
 * answers Unauthenticated. Without an app (an image's address) any of the cookies will do, staff first.
 */
export async function findViewer(server: Server, { app, cookies }: Credentials): Promise<Viewer> {
  const finders = {
    carer: () => findStaffViewer(server, cookies[cookieNames.carer]),
    home: () => findDeviceViewer(server, cookies[cookieNames.home]),
    companion: () => findCompanionViewer(server, cookies[cookieNames.companion]),
  }
  if (app !== null) return (await finders[app]()) ?? anonymous
  return (await finders.carer()) ?? (await finders.home()) ?? (await finders.companion()) ?? anonymous
}

async function findStaffViewer(server: Server, token: string | undefined): Promise<Viewer | undefined> {
  if (!isToken(token)) return undefined
  const session = await findSession(server.db, hashToken(token))
  if (session === undefined) return undefined
  if (isWorthTouching(session.lastSeenAt, server.clock.now())) await keepAlive(server, session)
  const { id: sessionId, orgId, staffId, role, teamId, lookedAt, openGlass } = session
  return { kind: 'staff', orgId, staffId, role, teamId, sessionId, lookedAt, openGlass }
}

async function findDeviceViewer(server: Server, token: string | undefined): Promise<Viewer | undefined> {
  if (!isToken(token)) return undefined
  const device = await findDeviceByToken(server.db, hashToken(token))
  return device && { kind: 'device', orgId: device.orgId, deviceId: device.id, residentId: device.residentId }
}

async function keepAlive(server: Server, session: KnownSession): Promise<void> {
  const usedAt = server.clock.now()
  const expiresAt = expiryOf({ createdAt: session.createdAt, usedAt }, sessionLife(server.config.sessionHours))
  await inOrganisation(server.db, session.orgId, (trx) => touchSession(trx, session.id, { at: usedAt, expiresAt }))
}

/** Unknown e-mail and wrong password take one answer and one time; tries are counted before they are made. */
export async function signIn(ctx: RequestContext, proof: PasswordProof): Promise<StaffViewer> {
  const email = toEmail(proof.email)
  const attempts = signInAttempts(email, ctx.address)
  await countAttempts(ctx.db, attempts)
  const identity = await createPasswordIdentity(ctx.db).identify({ email, password: proof.password })
  if (identity === undefined) throw new SignInRefused()
  await forgiveAttempts(ctx.db, attempts)
  return beginSession(ctx, identity)
}

/** A new token at each sign-in: one that somebody planted before is worth nothing. */
async function beginSession(ctx: RequestContext, identity: Identity): Promise<StaffViewer> {
  const token = newToken()
  const previous = ctx.viewer
  const viewer = await inOrganisation(ctx.db, identity.orgId, (trx) => insertViewer(trx, ctx, identity, token))
  if (previous.kind === 'staff') await endSession(ctx, previous)
  const { absoluteHours } = sessionLife(ctx.config.sessionHours)
  ctx.cookies.set(cookieNames.carer, token, absoluteHours * 3600)
  becomeViewer(ctx, viewer)
  return viewer
}

async function insertViewer(trx: Trx, ctx: RequestContext, { orgId, staffId }: Identity, token: string) {
  const createdAt = ctx.clock.now()
  const tokenHash = hashToken(token)
  const expiresAt = expiryOf({ createdAt, usedAt: createdAt }, sessionLife(ctx.config.sessionHours))
  const sessionId = await insertSession(trx, { orgId, staffId, tokenHash, createdAt, expiresAt })
  const { role, teamId } = await getRole(trx, staffId)
  const seen = { lookedAt: createdAt, openGlass: [] }
  const viewer: StaffViewer = { kind: 'staff', orgId, staffId, role, teamId, sessionId, ...seen }
  await recordAccess(trx, viewer, {
    action: 'session.begin',
    subjectType: 'session',
    subjectId: sessionId,
    fromAddress: ctx.address,
  })
  return viewer
}

/** Revokes and forgets: the token is worth nothing from now on, also in other tabs and on open live streams. */
export async function signOut(ctx: RequestContext): Promise<void> {
  if (ctx.viewer.kind === 'staff') await endSession(ctx, ctx.viewer)
  ctx.cookies.clear(cookieNames.carer)
  becomeViewer(ctx, anonymous)
}

async function endSession(ctx: RequestContext, viewer: StaffViewer): Promise<void> {
  const { orgId, staffId, sessionId } = viewer
  await inOrganisation(ctx.db, orgId, async (trx) => {
    await revokeSession(trx, sessionId, ctx.clock.now())
    const subject = { subjectType: 'session', subjectId: sessionId, fromAddress: ctx.address }
    await recordAccess(trx, viewer, { action: 'session.end', ...subject })
    await appendEvent(trx, { orgId, type: 'session.revoked', staffId })
  })
}

/** From here on the request is this viewer's: scopes that were found for the one before are forgotten. */
export function becomeViewer(ctx: RequestContext, viewer: Viewer): void {
  ctx.viewer = viewer
  RequestCache.clearForContext(ctx)
}

import { inOrganisation, type CompanionViewer, type ServerContext } from '../context.ts'
import { expiryOf, isWorthTouching, type SessionLife } from '../session/session-life.ts'
import { hashToken, isToken } from '../session/session-token.ts'
import {
  findCompanionSession,
  touchCompanionSession,
  type KnownCompanionSession,
} from './companion-session.repository.ts'

/** A relative looks in now and then, on a telephone that nobody else uses: a month unused, a year at most. */
export const companionSessionLife: SessionLife = { idleHours: 30 * 24, absoluteHours: 365 * 24 }

type Server = Pick<ServerContext, 'db' | 'clock'>

/** Whose the token is, with what the resident lets this companion do now. Undefined for one that is over or revoked. */
export async function findCompanionViewer(
  server: Server,
  token: string | undefined,
): Promise<CompanionViewer | undefined> {
  if (!isToken(token)) return undefined
  const session = await findCompanionSession(server.db, hashToken(token))
  if (session === undefined) return undefined
  if (isWorthTouching(session.lastSeenAt, server.clock.now())) await keepAlive(server, session)
  const { id: sessionId, orgId, companionId, residentId, consents } = session
  return { kind: 'companion', orgId, companionId, residentId, sessionId, consents }
}

async function keepAlive(server: Server, session: KnownCompanionSession): Promise<void> {
  const usedAt = server.clock.now()
  const expiresAt = expiryOf({ createdAt: session.createdAt, usedAt }, companionSessionLife)
  await inOrganisation(server.db, session.orgId, (trx) =>
    touchCompanionSession(trx, session.id, { at: usedAt, expiresAt }),
  )
}

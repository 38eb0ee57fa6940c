import { CompiledQuery, sql, type Kysely } from 'kysely'
import type { Logger } from 'pino'
import { holdAccesses } from './access-log/access-log.repository.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database, StaffRole, Trx } from './db/database.ts'
import type {
  CompanionId,
  CompanionSessionId,
  DeviceId,
  OrgId,
  ResidentId,
  SessionId,
  StaffId,
  TeamId,
} from './db/ids.ts'
import { sayWithBegin, transact } from './db/joined-driver.ts'
import type { SharedReading } from './db/shared-reading.ts'
import type { ConsentScope } from './db/tables/people.ts'
import { Forbidden, Unauthenticated } from './errors.ts'
import type { EventFeed } from './events/event-feed.ts'
import { holdEvents } from './events/event.repository.ts'
import type { TicketIssuer } from './call/ticket-issuer.ts'

/** Who asks. Found once a request from the cookie of the app that asks (session/session.service.ts `findViewer`). */
export type Viewer = StaffViewer | DeviceViewer | CompanionViewer | AnonymousViewer

export interface StaffViewer {
  kind: 'staff'
  orgId: OrgId
  staffId: StaffId
  role: StaffRole
  teamId: TeamId | null
  sessionId: SessionId
  /** When this was looked up: a carer sees the visits of the days around it. */
  lookedAt: Date
  /** Residents whom this person looks at for a while although they are in nobody's plan: break-glass/. */
  openGlass: readonly OpenGlass[]
}

export interface OpenGlass {
  residentId: ResidentId
  reason: string
}

export interface DeviceViewer {
  kind: 'device'
  orgId: OrgId
  deviceId: DeviceId
  residentId: ResidentId
}

/** A relative or friend, by an invitation link. */
export interface CompanionViewer {
  kind: 'companion'
  orgId: OrgId
  companionId: CompanionId
  residentId: ResidentId
  sessionId: CompanionSessionId
  /** What the resident lets this companion do, as of this request. */
  consents: readonly ConsentScope[]
}

export interface AnonymousViewer {
  kind: 'anonymous'
}

export const anonymous: AnonymousViewer = { kind: 'anonymous' }

/** Which app asks, from the header `x-kotisilta-app`; it chooses the cookie that is looked at. Null: a photo or another GET. */
export type App = 'carer' | 'home' | 'companion'

/** What a request brings to prove who asks. `findViewer(server, credentials)` reads the viewer from it. */
export interface Credentials {
  app: App | null
  cookies: Readonly<Record<string, string | undefined>>
}

export const cookieNames = {
  carer: 'kotisilta_staff',
  home: 'kotisilta_device',
  companion: 'kotisilta_companion',
} as const
export type CookieName = (typeof cookieNames)[App]

/** Sets HttpOnly, SameSite=Strict, Path=/, and Secure where the public address is https. */
export interface CookieJar {
  set: (name: CookieName, value: string, maxAgeSeconds: number) => void
  clear: (name: CookieName) => void
  /** The value that the request came with, for so long from now. */
  renew: (name: CookieName, maxAgeSeconds: number) => void
}

/** What lives as long as the server does. */
export interface ServerContext {
  db: Kysely<Database>
  config: Config
  clock: Clock
  log: Logger
  events: EventFeed
  tickets: TicketIssuer
}

/** What a request's resolvers and services get. `log` carries the request's id. */
export interface RequestContext extends ServerContext {
  viewer: Viewer
  app: App | null
  /** The asker's address, for the access log and for counting attempts; never logged. */
  address: string | null
  cookies: CookieJar
  /**
   * Set where many changes are one transaction, all done or none (import/import.service.ts): services that are called with
   * such a context work inside it, each in a savepoint.
   */
  within?: Trx
  /** Set while an operation is executed: all that it reads is one transaction (graphql/execute-operation.ts). */
  reading?: SharedReading
  /** Looks again who asks, with the same credentials: what a long stream does when a session or device may have ended. */
  findViewerAgain: () => Promise<Viewer>
}

/**
 * All SQL of a request runs here: in a transaction in which row-level security sees the viewer's organisation and nothing
 * else. A read and its access-log row, a write and its event share it: what an operation reads is one transaction, a mutation
 * has one of its own. `fn` must not keep `trx`, nor wait for another transaction of the request.
 */
export function inTransaction<T>(ctx: RequestContext, fn: (trx: Trx) => Promise<T>): Promise<T> {
  if (ctx.viewer.kind === 'anonymous') return Promise.reject(new Unauthenticated())
  if (ctx.within !== undefined) return inSavepoint(ctx.within, fn)
  if (ctx.reading?.isShared) return ctx.reading.run(fn)
  return inOrganisation(ctx.db, ctx.viewer.orgId, fn)
}

/** What fails in it is undone alone; the transaction around it goes on. */
async function inSavepoint<T>(trx: Trx, fn: (trx: Trx) => Promise<T>): Promise<T> {
  await sql`savepoint part`.execute(trx)
  try {
    const result = await sayAtEnd(trx, fn)
    await sql`release savepoint part`.execute(trx)
    return result
  } catch (error) {
    await sql`rollback to savepoint part`.execute(trx)
    await sql`release savepoint part`.execute(trx)
    throw error
  }
}

/** The same where nobody is signed in yet or a machine acts: sign-in, pairing, due rows, reports of the SFU. */
export function inOrganisation<T>(db: Kysely<Database>, orgId: OrgId, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return transact(db, async (trx) => {
    await sayWithBegin(trx, CompiledQuery.raw("select set_config('app.org', $1, true)", [orgId]))
    return sayAtEnd(trx, fn)
  })
}

/** Rows of the log and events go out with the commit, the events last: theirs is the one lock for which all others wait. */
function sayAtEnd<T>(trx: Trx, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return holdEvents(trx, () => holdAccesses(trx, () => fn(trx)))
}

/** `Forbidden` for a device or a companion, `Unauthenticated` for nobody. */
export function requireStaff(viewer: Viewer): StaffViewer {
  if (viewer.kind === 'anonymous') throw new Unauthenticated()
  if (viewer.kind !== 'staff') throw new Forbidden()
  return viewer
}

export function requireDevice(viewer: Viewer): DeviceViewer {
  if (viewer.kind === 'anonymous') throw new Unauthenticated()
  if (viewer.kind !== 'device') throw new Forbidden()
  return viewer
}

export function requireCompanion(viewer: Viewer): CompanionViewer {
  if (viewer.kind === 'anonymous') throw new Unauthenticated()
  if (viewer.kind !== 'companion') throw new Forbidden()
  return viewer
}

/** Whether the resident lets this companion do so. */
export function hasConsent(viewer: Viewer, scope: ConsentScope): viewer is CompanionViewer {
  return viewer.kind === 'companion' && viewer.consents.includes(scope)
}

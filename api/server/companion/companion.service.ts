import { recordAccess, recordAccessBy } from '../access-log/access-log.service.ts'
import { refuseWithoutCare } from '../care-end/in-care.service.ts'
import { inTransaction, requireCompanion, requireStaff, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { CompanionId, OrgId, ResidentId, StaffId } from '../db/ids.ts'
import type { ConsentScope } from '../db/tables/people.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import type { DomainEvent } from '../events/event.ts'
import { getId } from '../get-id.ts'
import { forResident, forResidentOf } from '../resident/for-resident.ts'
import { lockResident } from '../resident/resident.service.ts'
import { refuseStale } from '../stale-version.ts'
import { revokeCompanionSessions } from './companion-session.repository.ts'
import * as repository from './companion.repository.ts'
import {
  CompanionEnded,
  mostCallers,
  StaleCompanion,
  tooManyCallers,
  type Companion,
  type Consent,
} from './companion.ts'
import { revokeInvitations } from './invitation.repository.ts'

/** Those of residents whom the viewer was shown. */
export function loadCompanionsOf(ctx: RequestContext, residentIds: readonly ResidentId[]): Promise<Companion[]> {
  return inTransaction(ctx, async (trx) => {
    const companions = await repository.findCompanionsOf(trx, residentIds)
    if (companions.length > 0) await recordRead(trx, ctx, residentIds)
    return companions
  })
}

/** A companion, by itself. */
export function readOwnCompanion(ctx: RequestContext): Promise<Companion> {
  const { companionId, residentId } = requireCompanion(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const companion = await repository.findCompanion(trx, companionId)
    if (companion === undefined) throw new NotFound()
    await recordRead(trx, ctx, [residentId])
    return companion
  })
}

async function recordRead(trx: Trx, ctx: RequestContext, residentIds: readonly ResidentId[]): Promise<void> {
  const access = { action: 'companion.read', residentIds, subjectType: 'companion', fromAddress: ctx.address }
  await recordAccess(trx, ctx.viewer, access)
}

/** Of companions whom the viewer was shown, which wrote the reading down. */
export function loadConsentsOf(ctx: RequestContext, companionIds: readonly CompanionId[]): Promise<Consent[]> {
  return inTransaction(ctx, (trx) => repository.findConsentsOf(trx, companionIds))
}

export function addCompanion(
  ctx: RequestContext,
  { residentId, ...facts }: repository.CompanionFacts & { residentId: string },
): Promise<Companion> {
  const { orgId } = requireStaff(ctx.viewer)
  const action = 'companion.add'
  return forResident(ctx, { residentId, action }, async (trx, resident) => {
    await refuseWithoutCare(trx, { orgId, residentId: resident.id, field: 'input.residentId' })
    const companion = await repository.insertCompanion(trx, { orgId, residentId: resident.id, ...facts })
    await tellChange(trx, ctx, action, companion)
    return companion
  })
}

/** What is not given stays. */
export type CompanionChange = { readonly id: string; readonly version: number } & {
  readonly [Fact in keyof repository.CompanionFacts]?: repository.CompanionFacts[Fact] | null | undefined
}

export function updateCompanion(ctx: RequestContext, wanted: CompanionChange): Promise<Companion> {
  return changeCompanion(ctx, wanted.id, 'companion.update', async (trx, companion) => {
    refuseStale(companion, wanted.version, StaleCompanion)
    const changed = {
      ...companion,
      kind: wanted.kind ?? companion.kind,
      name: wanted.name ?? companion.name,
      phone: wanted.phone === undefined ? companion.phone : wanted.phone,
      email: wanted.email === undefined ? companion.email : wanted.email,
      language: wanted.language ?? companion.language,
      version: companion.version + 1,
    }
    await repository.saveCompanion(trx, changed)
    return changed
  })
}

/** From the commit on nothing is open to the companion: consents, links and sessions end together. Once more: the same. */
export function endCompanion(ctx: RequestContext, id: string): Promise<Companion> {
  const { staffId } = requireStaff(ctx.viewer)
  return changeCompanion(ctx, id, 'companion.end', async (trx, companion) => {
    if (companion.endedAt !== null) return companion
    return endNow(trx, companion, { at: ctx.clock.now(), by: staffId })
  })
}

async function endNow(trx: Trx, companion: Companion, { at, by }: { at: Date; by: StaffId }): Promise<Companion> {
  const ended = { ...companion, endedAt: at, version: companion.version + 1 }
  await repository.saveCompanion(trx, ended)
  await repository.withdrawConsents(trx, companion.id, { at, by })
  await revokeInvitations(trx, companion.id, { at })
  await revokeCompanionSessions(trx, companion.id, { at })
  return ended
}

/**
 * The resident's care has ended, as `by` decided: so has whoever was beside. Its caller holds the resident, and appends the
 * events last.
 */
export async function endCompanionsOf(
  trx: Trx,
  { orgId, residentId, at, by }: { orgId: OrgId; residentId: ResidentId; at: Date; by: StaffId },
): Promise<DomainEvent[]> {
  const companions = await repository.findCompanionsOf(trx, [residentId])
  const open = companions.filter(({ endedAt }) => endedAt === null)
  for (const companion of open) {
    await endNow(trx, companion, { at, by })
    const subject = { subjectType: 'companion', subjectId: companion.id }
    await recordAccessBy(
      trx,
      { kind: 'system', orgId },
      { action: 'companion.end', residentIds: [residentId], ...subject },
    )
  }
  return open.length === 0 ? [] : [{ orgId, type: 'companion.changed', residentId }]
}

export interface ConsentWanted {
  readonly companionId: string
  readonly scope: ConsentScope
}

/** Written down by whoever heard the resident say so. One that is held already stays as it was given. */
export function grantConsent(ctx: RequestContext, { companionId, scope }: ConsentWanted): Promise<Companion> {
  const { orgId, staffId } = requireStaff(ctx.viewer)
  return changeCompanion(ctx, companionId, 'companion.grantConsent', async (trx, companion) => {
    if (companion.endedAt !== null) throw new CompanionEnded()
    if (scope === 'join_calls' && (await repository.countOthersWithConsent(trx, companion, scope)) >= mostCallers)
      throw tooManyCallers()
    const at = ctx.clock.now()
    await repository.insertConsent(trx, { orgId, companionId: companion.id, scope, at, by: staffId })
    return companion
  })
}

/** Holds from the companion's next request on, and on its open streams at once. Once more changes nothing. */
export function withdrawConsent(ctx: RequestContext, { companionId, scope }: ConsentWanted): Promise<Companion> {
  const { staffId } = requireStaff(ctx.viewer)
  return changeCompanion(ctx, companionId, 'companion.withdrawConsent', async (trx, companion) => {
    await repository.withdrawConsents(trx, companion.id, { scope, at: ctx.clock.now(), by: staffId })
    return companion
  })
}

/** The locked companion of a resident whom the viewer may see; logged and told when the change is made. */
export async function changeCompanion<Answer>(
  ctx: RequestContext,
  idText: string,
  action: string,
  change: (trx: Trx, companion: Companion) => Promise<Answer>,
): Promise<Answer> {
  const id = getId<'Companion'>(idText)
  const find = async (trx: Trx) => (await repository.findCompanion(trx, id))?.residentId
  return forResidentOf(ctx, { find, action }, async (trx, resident) => {
    // held first, always: what is counted among one resident's companions is then decided one after the other
    await lockResident(trx, resident.id)
    const companion = await repository.lockCompanion(trx, id)
    if (companion === undefined) throw new NotFound()
    const answer = await change(trx, companion)
    await tellChange(trx, ctx, action, companion)
    return answer
  })
}

async function tellChange(trx: Trx, ctx: RequestContext, action: string, companion: Companion): Promise<void> {
  const { orgId } = requireStaff(ctx.viewer)
  const { id: subjectId, residentId } = companion
  const subject = { subjectType: 'companion', subjectId, fromAddress: ctx.address }
  await recordAccess(trx, ctx.viewer, { action, residentIds: [residentId], ...subject })
  await appendEvent(trx, { orgId, type: 'companion.changed', residentId })
}

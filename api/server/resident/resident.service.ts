import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction } from '../context.ts'
import type { RequestContext, Viewer } from '../context.ts'
import type { Language, Trx } from '../db/database.ts'
import { parseId } from '../db/ids.ts'
import type { PhotoId, ResidentId } from '../db/ids.ts'
import { inOrderOf } from '../organisation/in-order-of.ts'
import { readNameCursor } from '../graphql/place-cursor.ts'
import { readGiven } from '../graphql/read-given.ts'
import { toNamePatterns } from './name-search.ts'
import * as repository from './resident.repository.ts'
import type { Resident } from './resident.ts'

/** Residents that other nouns point to. Whom the viewer may not see is NotFound, and each one seen is written down. */
export function loadResidents(ctx: RequestContext, ids: readonly ResidentId[]): Promise<(Resident | Error)[]> {
  return inTransaction(ctx, async (trx) => {
    const residents = await repository.findResidentsVisibleTo(trx, ctx.viewer, ids)
    await recordReads(trx, ctx, 'resident.read', residents)
    return inOrderOf(ids, residents)
  })
}

/** Null alike for another organisation's, another team's, and one that never was. Only the log knows a refusal. */
export async function findResident(ctx: RequestContext, idText: string): Promise<Resident | null> {
  const id = parseId<'Resident'>(idText)
  if (id === undefined) return null
  return inTransaction(ctx, async (trx) => {
    const [resident] = await repository.findResidentsVisibleTo(trx, ctx.viewer, [id])
    if (resident) await recordReads(trx, ctx, 'resident.read', [resident])
    else await recordRefusal(trx, ctx, 'resident.read', id)
    return resident ?? null
  })
}

export interface ResidentSearch {
  readonly search: string | null | undefined
  readonly teamId?: string | null | undefined
  readonly missingCoordinates?: boolean | null | undefined
  /** Those too whose care has ended. */
  readonly includeEnded?: boolean | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
  readonly limit: number
  readonly inverted: boolean
}

/** A cursor or a team that is none of ours is an empty page, as one past the end is. */
export async function searchResidents(ctx: RequestContext, wanted: ResidentSearch): Promise<Resident[]> {
  const after = readGiven(wanted.after, readNameCursor<'Resident'>)
  const before = readGiven(wanted.before, readNameCursor<'Resident'>)
  const teamId = readGiven(wanted.teamId, parseId<'Team'>)
  if (after === null || before === null || teamId === null) return []
  const { limit, inverted } = wanted
  const page = { namePatterns: toNamePatterns(wanted.search), after, before, limit, inverted }
  const { missingCoordinates, includeEnded } = wanted
  const filter = { teamId, missingCoordinates: missingCoordinates ?? false, includeEnded: includeEnded ?? false }
  return inTransaction(ctx, async (trx) => {
    const residents = await repository.findResidentPage(trx, ctx.viewer, filter, page)
    await recordReads(trx, ctx, 'resident.list', residents)
    return residents
  })
}

/** The resident for another service's transaction, unlogged: that service logs what it does. */
export async function findResidentVisibleTo(trx: Trx, viewer: Viewer, id: ResidentId): Promise<Resident | undefined> {
  const [resident] = await repository.findResidentsVisibleTo(trx, viewer, [id])
  return resident
}

/** Whether the organisation has such a resident at all, seen or not: for breaking the glass, and never for an answer else. */
export function residentExists(trx: Trx, id: ResidentId): Promise<boolean> {
  return repository.residentExists(trx, id)
}

/** Holds the resident's row until the transaction ends: what belongs to one resident is then written one after the other. */
export function lockResident(trx: Trx, id: ResidentId): Promise<Resident | undefined> {
  return repository.lockResident(trx, id)
}

/** The language of the home. */
export function getResidentLanguage(trx: Trx, id: ResidentId): Promise<Language> {
  return repository.getLanguage(trx, id)
}

/** An auditor reads names and sees no faces. */
export async function findResidentOfPhoto(trx: Trx, viewer: Viewer, photoId: PhotoId): Promise<ResidentId | undefined> {
  if (viewer.kind === 'staff' && viewer.role === 'auditor') return undefined
  return repository.findResidentOfPhoto(trx, viewer, photoId)
}

/** Somebody asked for what is not theirs: of the same organisation, for there is nobody else's log to write to. */
export async function recordRefusal(trx: Trx, ctx: RequestContext, action: string, id: ResidentId): Promise<void> {
  if (!(await repository.residentExists(trx, id))) return
  const subject = { subjectType: 'resident', subjectId: id, fromAddress: ctx.address }
  await recordAccess(trx, ctx.viewer, { action, residentIds: [id], ...subject, outcome: 'refused' })
}

async function recordReads(trx: Trx, ctx: RequestContext, action: string, residents: Resident[]): Promise<void> {
  if (residents.length === 0) return
  const residentIds = residents.map(({ id }) => id)
  const subjectId = residents.length === 1 ? residents[0]!.id : null
  await recordAccess(trx, ctx.viewer, {
    action,
    residentIds,
    subjectType: 'resident',
    subjectId,
    fromAddress: ctx.address,
  })
}

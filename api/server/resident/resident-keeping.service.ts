import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Language, Trx } from '../db/database.ts'
import type { PhotoId, ResidentId } from '../db/ids.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { checkCoordinates, type Coordinates } from '../geo/coordinates.ts'
import { requireTeam } from '../organisation/area.service.ts'
import { refuseStale } from '../stale-version.ts'
import { forResident } from './for-resident.ts'
import * as repository from './resident.repository.ts'
import { StaleResident, type Resident } from './resident.ts'

/** What a resident's row says. What is not given is as it was, or as a new row has it; null takes away what may be empty. */
export interface ResidentFacts {
  readonly teamId?: string | null | undefined
  readonly firstName?: string | null | undefined
  readonly lastName?: string | null | undefined
  readonly language?: Language | null | undefined
  readonly languages?: readonly string[] | null | undefined
  readonly streetAddress?: string | null | undefined
  readonly postalCode?: string | null | undefined
  readonly town?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly about?: string | null | undefined
  readonly coordinates?: Coordinates | null | undefined
  readonly continuityCarers?: number | null | undefined
}

export type NewResident = ResidentFacts & {
  readonly [Required in 'teamId' | 'firstName' | 'lastName' | 'streetAddress' | 'postalCode' | 'town']: string
}

export function createResident(ctx: RequestContext, wanted: NewResident): Promise<Resident> {
  return inTransaction(ctx, async (trx) => {
    const resident = await insertResident(trx, ctx, wanted)
    await tellChange(trx, ctx, 'resident.create', resident)
    return resident
  })
}

/** In the caller's transaction, untold: an import of many tells once. An address without coordinates is let in and listed. */
export async function insertResident(trx: Trx, ctx: RequestContext, wanted: NewResident): Promise<Resident> {
  const { orgId } = requireStaff(ctx.viewer)
  const { firstName, lastName, streetAddress, postalCode, town } = wanted
  const teamId = await requireTeam(trx, wanted.teamId)
  const blank = { language: 'fi', languages: [], phone: null, about: '', photoId: null, coordinates: null } as const
  const row = { ...blank, teamId, firstName, lastName, streetAddress, postalCode, town, continuityCarers: null }
  return repository.insertResident(trx, orgId, withFacts(row, wanted))
}

export function updateResident(
  ctx: RequestContext,
  wanted: ResidentFacts & { readonly id: string; readonly version: number },
): Promise<Resident> {
  const action = 'resident.update'
  return forResident(ctx, { residentId: wanted.id, action }, async (trx, { id }) => {
    const resident = await lockAt(trx, id, wanted.version)
    const teamId = wanted.teamId ? await requireTeam(trx, wanted.teamId) : resident.teamId
    const changed = { ...withFacts(resident, wanted), teamId, version: resident.version + 1 }
    await repository.saveResident(trx, changed)
    await tellChange(trx, ctx, action, changed)
    return changed
  })
}

/** For what belongs to the resident and shares its version: the wishes about carers. The caller logs and tells. */
export async function raiseResidentVersion(trx: Trx, id: ResidentId, sentVersion: number): Promise<Resident> {
  const resident = await lockAt(trx, id, sentVersion)
  const raised = { ...resident, version: resident.version + 1 }
  await repository.saveResident(trx, raised)
  return raised
}

/** Another picture, or none: the one that was. The last one holds, whatever else was edited; the caller logs and tells. */
export async function replaceResidentPhoto(
  trx: Trx,
  id: ResidentId,
  photoId: PhotoId | null,
): Promise<{ before: PhotoId | null; version: number }> {
  const resident = await repository.lockResident(trx, id)
  if (resident === undefined) throw new NotFound()
  const version = resident.version + 1
  await repository.saveResident(trx, { ...resident, photoId, version })
  return { before: resident.photoId, version }
}

async function lockAt(trx: Trx, id: ResidentId, sentVersion: number): Promise<Resident> {
  const resident = await repository.lockResident(trx, id)
  if (resident === undefined) throw new NotFound()
  refuseStale(resident, sentVersion, StaleResident)
  return resident
}

function withFacts<Row extends Omit<Resident, 'id' | 'version'>>(resident: Row, wanted: ResidentFacts): Row {
  if (wanted.coordinates) checkCoordinates(wanted.coordinates, 'input.coordinates')
  return {
    ...resident,
    firstName: wanted.firstName ?? resident.firstName,
    lastName: wanted.lastName ?? resident.lastName,
    language: wanted.language ?? resident.language,
    languages: wanted.languages ? [...new Set(wanted.languages)] : resident.languages,
    streetAddress: wanted.streetAddress ?? resident.streetAddress,
    postalCode: wanted.postalCode ?? resident.postalCode,
    town: wanted.town ?? resident.town,
    about: wanted.about ?? resident.about,
    phone: wanted.phone === undefined ? resident.phone : wanted.phone,
    coordinates: coordinatesAfter(resident, wanted),
    continuityCarers: wanted.continuityCarers === undefined ? resident.continuityCarers : wanted.continuityCarers,
  }
}

/** Another address is another place: what the old one's coordinates were says nothing of it. */
function coordinatesAfter(
  resident: Pick<Resident, 'coordinates' | 'streetAddress' | 'postalCode'>,
  wanted: ResidentFacts,
): Coordinates | null {
  if (wanted.coordinates !== undefined) return wanted.coordinates
  const moved =
    (wanted.streetAddress ?? resident.streetAddress) !== resident.streetAddress ||
    (wanted.postalCode ?? resident.postalCode) !== resident.postalCode
  return moved ? null : resident.coordinates
}

async function tellChange(trx: Trx, ctx: RequestContext, action: string, { id }: Resident): Promise<void> {
  const { orgId } = requireStaff(ctx.viewer)
  const subject = { subjectType: 'resident', subjectId: id, fromAddress: ctx.address }
  await recordAccess(trx, ctx.viewer, { action, residentIds: [id], ...subject })
  await appendEvent(trx, { orgId, type: 'resident.changed', residentId: id })
}

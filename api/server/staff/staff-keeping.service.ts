import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Day, Language, StaffBase, StaffRole, TravelMode, Trx } from '../db/database.ts'
import type { PhotoId, StaffId, TeamId } from '../db/ids.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { checkCoordinates, type Coordinates } from '../geo/coordinates.ts'
import { getId } from '../get-id.ts'
import { requireTeam } from '../organisation/area.service.ts'
import { requireQualification } from '../qualification/qualification.service.ts'
import { refuseStale } from '../stale-version.ts'
import * as repository from './staff.repository.ts'
import { getToday } from './staff.service.ts'
import { checkHeldDays, lastAdministrator, StaleStaff, worksOn, type Staff } from './staff.ts'

/** What a person's row says. What is not given is as it was, or as a new row has it; null takes away. */
export interface StaffFacts {
  readonly role?: StaffRole | null | undefined
  readonly teamId?: string | null | undefined
  readonly firstName?: string | null | undefined
  readonly lastName?: string | null | undefined
  readonly language?: Language | null | undefined
  readonly languages?: readonly string[] | null | undefined
  readonly travelMode?: TravelMode | null | undefined
  readonly base?: StaffBase | null | undefined
  readonly homeBase?: Coordinates | null | undefined
  readonly contractMinutesPerWeek?: number | null | undefined
  readonly leftOn?: Day | null | undefined
}

type NewStaff = StaffFacts & { readonly role: StaffRole; readonly firstName: string; readonly lastName: string }

/** As a new row of `staff` has them. */
const defaults: Omit<Staff, 'id' | 'version' | 'role' | 'firstName' | 'lastName'> = {
  language: 'fi',
  languages: [],
  photoId: null,
  teamId: null,
  travelMode: 'car',
  base: 'field',
  homeBase: null,
  contractMinutesPerWeek: null,
  leftOn: null,
}

export function createStaff(ctx: RequestContext, wanted: NewStaff): Promise<Staff> {
  return inTransaction(ctx, async (trx) => {
    const staff = await insertStaff(trx, ctx, wanted)
    await tellChange(trx, ctx, 'staff.create', staff.id)
    return staff
  })
}

/** In the caller's transaction, untold: an import of many tells once. */
export async function insertStaff(trx: Trx, ctx: RequestContext, wanted: NewStaff): Promise<Staff> {
  const { orgId } = requireStaff(ctx.viewer)
  const { role, firstName, lastName } = wanted
  const facts = await withFacts(trx, { ...defaults, role, firstName, lastName }, wanted)
  return repository.insertStaff(trx, orgId, facts)
}

export function updateStaff(
  ctx: RequestContext,
  wanted: StaffFacts & { readonly id: string; readonly version: number },
): Promise<Staff> {
  const { orgId } = requireStaff(ctx.viewer)
  return changeStaff(ctx, wanted, 'staff.update', async (trx, staff) => {
    const changed = await withFacts(trx, staff, wanted)
    const today = await getToday(trx, orgId)
    await keepAnAdministrator(trx, staff, changed, today)
    if (!worksOn(changed, today)) await repository.revokeSessionsOf(trx, staff.id)
    return changed
  })
}

export interface GrantedQualification {
  readonly staffId: string
  readonly version: number
  readonly code: string
  readonly grantedOn: Day | null
  readonly expiresOn: Day | null
}

/** Gives a qualification, or changes the days of one; the person's `version` is that of the qualifications too. */
export function grantQualification(ctx: RequestContext, wanted: GrantedQualification): Promise<Staff> {
  const { orgId } = requireStaff(ctx.viewer)
  checkHeldDays(wanted)
  const { code, grantedOn, expiresOn } = wanted
  return changeStaff(ctx, { ...wanted, id: wanted.staffId }, 'staff.grantQualification', async (trx, staff) => {
    await requireQualification(trx, code, 'input.code')
    await repository.saveHeldQualification(trx, orgId, { staffId: staff.id, code, grantedOn, expiresOn })
    return staff
  })
}

export function withdrawQualification(
  ctx: RequestContext,
  wanted: Pick<GrantedQualification, 'staffId' | 'version' | 'code'>,
): Promise<Staff> {
  return changeStaff(ctx, { ...wanted, id: wanted.staffId }, 'staff.withdrawQualification', async (trx, staff) => {
    if (!(await repository.deleteHeldQualification(trx, staff.id, wanted.code))) throw new NotFound()
    return staff
  })
}

/** Another picture, or none: the one that was. The last one holds, whatever else was edited; the caller logs and tells. */
export async function replaceStaffPhoto(
  trx: Trx,
  id: StaffId,
  photoId: PhotoId | null,
): Promise<{ before: PhotoId | null; version: number }> {
  const staff = await repository.lockStaff(trx, id)
  if (staff === undefined) throw new NotFound()
  const version = staff.version + 1
  await repository.savePhoto(trx, id, { photoId, version })
  return { before: staff.photoId, version }
}

async function changeStaff(
  ctx: RequestContext,
  wanted: { readonly id: string; readonly version: number },
  action: string,
  change: (trx: Trx, staff: Staff) => Promise<Staff>,
): Promise<Staff> {
  const id = getId<'Staff'>(wanted.id)
  return inTransaction(ctx, async (trx) => {
    const current = await repository.lockStaff(trx, id)
    if (current === undefined) throw new NotFound()
    refuseStale(current, wanted.version, StaleStaff)
    const changed = { ...(await change(trx, current)), version: current.version + 1 }
    await repository.saveStaff(trx, changed)
    await tellChange(trx, ctx, action, id)
    return changed
  })
}

async function withFacts<Person extends Omit<Staff, 'id' | 'version'>>(
  trx: Trx,
  person: Person,
  wanted: StaffFacts,
): Promise<Person> {
  if (wanted.homeBase) checkCoordinates(wanted.homeBase, 'input.homeBase')
  return {
    ...person,
    role: wanted.role ?? person.role,
    teamId: await findTeam(trx, person.teamId, wanted.teamId),
    firstName: wanted.firstName ?? person.firstName,
    lastName: wanted.lastName ?? person.lastName,
    language: wanted.language ?? person.language,
    languages: wanted.languages ? [...new Set(wanted.languages)] : person.languages,
    travelMode: wanted.travelMode ?? person.travelMode,
    base: wanted.base ?? person.base,
    homeBase: wanted.homeBase === undefined ? person.homeBase : wanted.homeBase,
    contractMinutesPerWeek:
      wanted.contractMinutesPerWeek === undefined ? person.contractMinutesPerWeek : wanted.contractMinutesPerWeek,
    leftOn: wanted.leftOn === undefined ? person.leftOn : wanted.leftOn,
  }
}

async function findTeam(trx: Trx, current: TeamId | null, wanted: string | null | undefined): Promise<TeamId | null> {
  if (wanted === undefined) return current
  return wanted === null ? null : requireTeam(trx, wanted)
}

/** An organisation without one could let nobody in again. A day of leaving counts when it is set, not when it comes. */
async function keepAnAdministrator(trx: Trx, before: Staff, after: Staff, today: Day): Promise<void> {
  const stays = after.role === 'administrator' && after.leftOn === null
  if (before.role !== 'administrator' || stays) return
  const others = (await repository.lockAdministrators(trx, today)).filter((id) => id !== before.id)
  if (others.length === 0) throw lastAdministrator(after.role === 'administrator' ? 'input.leftOn' : 'input.role')
}

/** `staff.changed` makes open streams look again who listens: a role or a team may be another now. */
async function tellChange(trx: Trx, ctx: RequestContext, action: string, staffId: StaffId): Promise<void> {
  const { orgId } = requireStaff(ctx.viewer)
  const subject = { subjectType: 'staff', subjectId: staffId, fromAddress: ctx.address }
  await recordAccess(trx, ctx.viewer, { action, ...subject })
  await appendEvent(trx, { orgId, type: 'staff.changed', staffId })
}

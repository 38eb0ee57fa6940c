import { randomUUID } from 'node:crypto'
import { sql, type Insertable, type Kysely } from 'kysely'
import { hashPassword } from '../account/password.ts'
import type { Database, DeviceTable, ResidentTable, StaffRole, StaffTable, VisitTable } from '../db/database.ts'
import type { TaskTypeTable } from '../db/tables/care.ts'
import type { DeviceId, OrgId, PhotoId, ResidentId, SessionId, StaffId, TeamId, VisitId } from '../db/ids.ts'
import { hashToken, newToken } from '../session/session-token.ts'
import { drawPortrait } from './portrait.ts'

/** People for tests, made with the owner's connection. Each call makes its own: nothing is shared, nothing collides. */
type Owner = Kysely<Database>

/** A member of staff with an account, already signed in: `token` is the value of the staff cookie. */
export interface BuiltStaff {
  readonly id: StaffId
  readonly sessionId: SessionId
  readonly token: string
  readonly email: string
  readonly password: string
  readonly photoId: PhotoId
}

/** A paired tablet: `token` is the value of the device's cookie. */
export interface BuiltDevice {
  readonly id: DeviceId
  readonly token: string
}

export interface BuiltPeople {
  readonly orgId: OrgId
  readonly teamId: TeamId
  readonly carer: BuiltStaff
  readonly coordinator: BuiltStaff
  readonly administrator: BuiltStaff
  readonly residentId: ResidentId
  readonly residentPhotoId: PhotoId
  readonly device: BuiltDevice
  /** Planned for now, over video, the carer's with the resident. */
  readonly visitId: VisitId
}

/** A whole small organisation in one call. `now` places the visit and starts the sessions. */
export async function buildPeople(owner: Owner, { now = new Date() }: { now?: Date } = {}): Promise<BuiltPeople> {
  const orgId = await buildOrganisation(owner)
  const teamId = await buildTeam(owner, orgId)
  const carer = await buildStaff(owner, { orgId, teamId, now })
  const coordinator = await buildStaff(owner, { orgId, role: 'coordinator', now })
  const administrator = await buildStaff(owner, { orgId, role: 'administrator', now })
  const resident = await buildResident(owner, { orgId, teamId })
  const device = await buildDevice(owner, { orgId, residentId: resident.id, pairedBy: carer.id, now })
  const visitId = await buildVisit(owner, { orgId, residentId: resident.id, carerId: carer.id, now })
  const { id: residentId, photoId: residentPhotoId } = resident
  return { orgId, teamId, carer, coordinator, administrator, residentId, residentPhotoId, device, visitId }
}

export async function buildOrganisation(owner: Owner, name = 'Koealue'): Promise<OrgId> {
  const row = await owner.insertInto('organisation').values({ name }).returning('id').executeTakeFirstOrThrow()
  return row.id
}

export async function buildTeam(owner: Owner, orgId: OrgId, name = 'Koetiimi'): Promise<TeamId> {
  const row = await owner.insertInto('team').values({ org_id: orgId, name }).returning('id').executeTakeFirstOrThrow()
  return row.id
}

interface NewStaff extends Partial<Insertable<StaffTable>> {
  readonly orgId: OrgId
  readonly teamId?: TeamId | null
  readonly role?: StaffRole
  readonly now?: Date
  readonly sessionHours?: number
}

/** Cheap to hash, since tests sign many in; a first sign-in hashes it anew at full cost. */
const cheap = { memoryKib: 64, passes: 1, parallelism: 1 }

export async function buildStaff(
  owner: Owner,
  { orgId, teamId = null, role = 'carer', now = new Date(), sessionHours = 12, ...columns }: NewStaff,
): Promise<BuiltStaff> {
  const photoId = await buildPhoto(owner, orgId)
  const { id } = await owner
    .insertInto('staff')
    .values({
      org_id: orgId,
      team_id: teamId,
      role,
      first_name: 'Anna',
      last_name: 'Koe',
      photo_id: photoId,
      ...columns,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const email = `${randomUUID()}@koe.example`
  const password = 'salasana kokeisiin'
  const passwordHash = await hashPassword(password, cheap)
  await owner
    .insertInto('account')
    .values({ org_id: orgId, staff_id: id, email, password_hash: passwordHash })
    .execute()
  const session = await buildSession(owner, { orgId, staffId: id, now, sessionHours })
  return { id, ...session, email, password, photoId }
}

async function buildSession(
  owner: Owner,
  { orgId, staffId, now, sessionHours }: { orgId: OrgId; staffId: StaffId; now: Date; sessionHours: number },
): Promise<{ sessionId: SessionId; token: string }> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
  const { id } = await owner
    .insertInto('session')
    .values({
      org_id: orgId,
      staff_id: staffId,
      token_hash: hashToken(token),
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { sessionId: id, token }
}

interface NewResident extends Partial<Insertable<ResidentTable>> {
  readonly orgId: OrgId
  readonly teamId: TeamId
}

export async function buildResident(
  owner: Owner,
  { orgId, teamId, ...columns }: NewResident,
): Promise<{ id: ResidentId; photoId: PhotoId }> {
  const photoId = await buildPhoto(owner, orgId)
  const { id } = await owner
    .insertInto('resident')
    .values({
      org_id: orgId,
      team_id: teamId,
      first_name: 'Aino',
      last_name: 'Koelainen',
      street_address: 'Koekuja 1 A 2',
      postal_code: '99995',
      town: 'Koekylä',
      phone: '040 000 11 22',
      about: 'Kuulokoje oikealla.',
      photo_id: photoId,
      ...columns,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, photoId }
}

interface NewDevice extends Partial<Insertable<DeviceTable>> {
  readonly orgId: OrgId
  readonly residentId: ResidentId
  readonly pairedBy: StaffId
  readonly now?: Date
}

/** Online: heard at `now`. */
export async function buildDevice(
  owner: Owner,
  { orgId, residentId, pairedBy, now = new Date(), ...columns }: NewDevice,
): Promise<BuiltDevice> {
  const token = newToken()
  const { id } = await owner
    .insertInto('device')
    .values({
      org_id: orgId,
      resident_id: residentId,
      name: 'Tabletti',
      token_hash: hashToken(token),
      paired_at: now,
      paired_by: pairedBy,
      last_seen_at: now,
      ...columns,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, token }
}

interface NewVisit extends Partial<Insertable<VisitTable>> {
  readonly orgId: OrgId
  readonly residentId: ResidentId
  readonly carerId: StaffId | null
  readonly now?: Date
  readonly tasks?: readonly string[]
}

/**
 * A quarter of an hour from `now`, over video, planned, unless the columns say otherwise; right after what the carer or the
 * tablet is booked for already, since nobody is booked twice.
 */
export async function buildVisit(
  owner: Owner,
  { orgId, residentId, carerId, now = new Date(), tasks = ['Aamulääke', 'Kuulumiset'], ...columns }: NewVisit,
): Promise<VisitId> {
  const start = await findFreeFrom(owner, [residentId, carerId], now)
  const { id } = await owner
    .insertInto('visit')
    .values({
      org_id: orgId,
      resident_id: residentId,
      carer_id: carerId,
      modality: 'video',
      planned_start: start,
      planned_end: new Date(start.getTime() + 15 * 60_000),
      ...columns,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await buildTasks(owner, { orgId, visitId: id, details: tasks })
  return id
}

async function findFreeFrom(owner: Owner, subjects: (ResidentId | StaffId | null)[], now: Date): Promise<Date> {
  const { rows } = await sql<{ free: Date }>`
    select greatest(${now}::timestamptz, max(upper(during))) as free from booking
    where subject_id = any(${subjects.filter((id) => id !== null)}::uuid[])`.execute(owner)
  return rows[0]?.free ?? now
}

/** Of one kind, which is in the catalogue afterwards; what they are is in their detail. */
async function buildTasks(
  owner: Owner,
  { orgId, visitId, details }: { orgId: OrgId; visitId: VisitId; details: readonly string[] },
): Promise<void> {
  if (details.length === 0) return
  await buildTaskType(owner, { orgId })
  const rows = details.map((detail, position) => ({
    org_id: orgId,
    visit_id: visitId,
    position,
    task_code: 'other',
    home_minutes: 15,
    video_minutes: 10,
    detail,
  }))
  await owner.insertInto('visit_task').values(rows).execute()
}

interface NewTaskType extends Partial<Insertable<TaskTypeTable>> {
  readonly orgId: OrgId
}

/** A quarter of an hour in person, ten minutes over video, for an eye, unless the columns say otherwise. Twice is once. */
export async function buildTaskType(owner: Owner, { orgId, ...columns }: NewTaskType): Promise<string> {
  const row = {
    org_id: orgId,
    code: 'other',
    name_fi: 'Muu tehtävä',
    name_sv: 'Annan uppgift',
    name_en: 'Other task',
    sense: 'sight' as const,
    home_minutes: 15,
    video_minutes: 10,
    ...columns,
  }
  await owner
    .insertInto('task_type')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return row.code
}

async function buildPhoto(owner: Owner, orgId: OrgId): Promise<PhotoId> {
  const portrait = drawPortrait(randomUUID(), { age: 'old', hair: 'long', clothes: 'own' })
  const { id } = await owner
    .insertInto('photo')
    .values({ org_id: orgId, content_type: 'image/svg+xml', bytes: Buffer.from(portrait, 'utf8') })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

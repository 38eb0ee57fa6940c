import { sql, type Kysely, type Selectable } from 'kysely'
import type { Database, Language, Modality, Trx } from '../db/database.ts'
import { todayThere } from '../db/today.ts'
import type { CalendarFeedTable } from '../db/tables/access.ts'
import type { CalendarFeedId, OrgId, ResidentId, StaffId, VisitId } from '../db/ids.ts'

/** Whose visits a feed tells: a member of staff's, or a resident's. */
export type FeedSubject = { readonly staffId: StaffId } | { readonly residentId: ResidentId }

export interface CalendarFeed {
  readonly id: CalendarFeedId
  readonly staffId: StaffId | null
  readonly residentId: ResidentId | null
  readonly createdBy: StaffId
  readonly createdAt: Date
  readonly lastReadAt: Date | null
  readonly revokedAt: Date | null
}

export interface KnownFeed {
  readonly id: CalendarFeedId
  readonly orgId: OrgId
  readonly subject: FeedSubject
}

/** A feed that is not revoked. Its secret tells the organisation, so row-level security cannot ask first. */
export async function findFeedByToken(db: Kysely<Database>, tokenHash: Buffer): Promise<KnownFeed | undefined> {
  const { rows } = await sql<FoundFeed>`select * from find_calendar_feed(${tokenHash})`.execute(db)
  const row = rows[0]
  if (row === undefined) return undefined
  // One of the two, as the table's check says.
  const subject = row.staff_id !== null ? { staffId: row.staff_id } : { residentId: row.resident_id as ResidentId }
  return { id: row.id, orgId: row.org_id, subject }
}

interface FoundFeed {
  org_id: OrgId
  id: CalendarFeedId
  staff_id: StaffId | null
  resident_id: ResidentId | null
}

export interface NewFeed {
  readonly orgId: OrgId
  readonly subject: FeedSubject
  readonly tokenHash: Buffer
  readonly createdBy: StaffId
}

export async function insertFeed(trx: Trx, feed: NewFeed): Promise<CalendarFeed> {
  const row = await trx
    .insertInto('calendar_feed')
    .values({
      org_id: feed.orgId,
      ...toColumns(feed.subject),
      token_hash: feed.tokenHash,
      created_by: feed.createdBy,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toFeed(row)
}

/** The live feed of somebody; the newest, should two have been made at once. */
export async function findFeedOf(trx: Trx, subject: FeedSubject): Promise<CalendarFeed | undefined> {
  const { staff_id, resident_id } = toColumns(subject)
  const row = await trx
    .selectFrom('calendar_feed')
    .select(columns)
    .where('staff_id', 'is not distinct from', staff_id)
    .where('resident_id', 'is not distinct from', resident_id)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toFeed(row)
}

/** All live addresses of somebody are dead from now on. */
export async function revokeFeedsOf(trx: Trx, subject: FeedSubject): Promise<void> {
  const { staff_id, resident_id } = toColumns(subject)
  await trx
    .updateTable('calendar_feed')
    .set({ revoked_at: sql<Date>`now()` })
    .where('staff_id', 'is not distinct from', staff_id)
    .where('resident_id', 'is not distinct from', resident_id)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function findFeed(trx: Trx, id: CalendarFeedId): Promise<CalendarFeed | undefined> {
  const row = await trx.selectFrom('calendar_feed').select(columns).where('id', '=', id).executeTakeFirst()
  return row && toFeed(row)
}

/** Dead from now on; one that was dead before keeps its time. */
export async function revokeFeed(trx: Trx, id: CalendarFeedId): Promise<CalendarFeed> {
  const row = await trx
    .updateTable('calendar_feed')
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toFeed(row)
}

export async function touchFeed(trx: Trx, id: CalendarFeedId): Promise<void> {
  await trx
    .updateTable('calendar_feed')
    .set({ last_read_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}

export interface FeedReader {
  readonly language: Language
  readonly timeZone: string
}

/** In which language and zone a feed is written; undefined for who does not work here any more. */
export async function findFeedReader(trx: Trx, subject: FeedSubject): Promise<FeedReader | undefined> {
  const timeZone = trx.selectFrom('organisation').select('time_zone').as('timeZone')
  if ('residentId' in subject) {
    const ofResident = trx.selectFrom('resident').select(['language', timeZone]).where('id', '=', subject.residentId)
    return toReader(await ofResident.executeTakeFirst())
  }
  const ofStaff = trx
    .selectFrom('staff')
    .select(['language', timeZone])
    .where('id', '=', subject.staffId)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>', todayThere)]))
  return toReader(await ofStaff.executeTakeFirst())
}

function toReader(row: { language: Language; timeZone: string | null } | undefined): FeedReader | undefined {
  return row && { language: row.language, timeZone: row.timeZone ?? 'Europe/Helsinki' }
}

export interface FeedVisit {
  readonly id: VisitId
  readonly residentId: ResidentId
  readonly version: number
  readonly cancelled: boolean
  readonly modality: Modality
  readonly start: Date
  readonly end: Date
  readonly area: string | null
  readonly resident: Person
  /** None where nobody is chosen yet. */
  readonly carer: Person | null
}

interface Person {
  readonly firstName: string
  readonly lastName: string
}

/** The visits of some days around now, cancelled ones too: a calendar program strikes those out. */
export async function findFeedVisits(
  trx: Trx,
  subject: FeedSubject,
  days: { readonly before: number; readonly after: number },
): Promise<FeedVisit[]> {
  const { rows } = await sql<FeedVisitRow>`
    select v.id, v.resident_id, v.version, v.state = 'cancelled' as cancelled, v.modality, v.planned_start, v.planned_end,
      a.name as area, r.first_name, r.last_name, c.first_name as carer_first_name, c.last_name as carer_last_name
    from visit v
    join resident r on r.org_id = v.org_id and r.id = v.resident_id
    join team t on t.org_id = r.org_id and t.id = r.team_id
    left join area a on a.org_id = t.org_id and a.id = t.area_id
    left join staff c on c.org_id = v.org_id and c.id = v.carer_id
    where ${isOf(subject)}
      and v.planned_start >= now() - make_interval(days => ${days.before})
      and v.planned_start < now() + make_interval(days => ${days.after})
    order by v.planned_start, v.id`.execute(trx)
  return rows.map(toFeedVisit)
}

function isOf(subject: FeedSubject) {
  if ('residentId' in subject) return sql`v.resident_id = ${subject.residentId}`
  return sql`(v.carer_id = ${subject.staffId} or v.second_carer_id = ${subject.staffId})`
}

interface FeedVisitRow {
  id: VisitId
  resident_id: ResidentId
  version: number
  cancelled: boolean
  modality: Modality
  planned_start: Date
  planned_end: Date
  area: string | null
  first_name: string
  last_name: string
  carer_first_name: string | null
  carer_last_name: string | null
}

function toFeedVisit(row: FeedVisitRow): FeedVisit {
  const { carer_first_name: firstName, carer_last_name: lastName } = row
  return {
    id: row.id,
    residentId: row.resident_id,
    version: row.version,
    cancelled: row.cancelled,
    modality: row.modality,
    start: row.planned_start,
    end: row.planned_end,
    area: row.area,
    resident: { firstName: row.first_name, lastName: row.last_name },
    carer: firstName === null || lastName === null ? null : { firstName, lastName },
  }
}

const columns = ['id', 'staff_id', 'resident_id', 'created_by', 'created_at', 'last_read_at', 'revoked_at'] as const

function toColumns(subject: FeedSubject): { staff_id: StaffId | null; resident_id: ResidentId | null } {
  return 'staffId' in subject
    ? { staff_id: subject.staffId, resident_id: null }
    : { staff_id: null, resident_id: subject.residentId }
}

function toFeed(row: Omit<Selectable<CalendarFeedTable>, 'org_id' | 'token_hash'>): CalendarFeed {
  return {
    id: row.id,
    staffId: row.staff_id,
    residentId: row.resident_id,
    createdBy: row.created_by,
    createdAt: row.created_at,
    lastReadAt: row.last_read_at,
    revokedAt: row.revoked_at,
  }
}

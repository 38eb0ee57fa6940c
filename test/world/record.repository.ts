import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { nodeDeadAfterMs } from 'sfu/protocol/reports'
import { hashPassword } from '../../api/server/account/password.ts'
import { hashToken, newToken } from '../../api/server/session/session-token.ts'

/**
 * Builds people, tablets and visits straight into the record, as the owner of the database: tests arrange with this what
 * takes an administrator weeks. What a test is *about* goes through the screens or the API instead.
 */
export class RecordBuilder {
  #pool: pg.Pool

  constructor(ownerDatabaseUrl: string) {
    this.#pool = new pg.Pool({ connectionString: ownerDatabaseUrl, max: 4 })
    // a killed Postgres is what several tests are about; the next query says so if it matters
    this.#pool.on('error', () => undefined)
  }

  close(): Promise<void> {
    return this.#pool.end()
  }

  /** Whether the API has heard of an SFU node lately: without one it refuses to ring anybody. */
  async isVideoPossible(): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      "select 1 from sfu_node where not draining and last_seen_at > clock_timestamp() - $1 * interval '1 ms'",
      [nodeDeadAfterMs],
    )
    return rowCount !== 0
  }

  async organisation(name: string, timeZone = 'Europe/Helsinki'): Promise<{ orgId: string }> {
    const orgId = randomUUID()
    await this.#pool.query('insert into organisation (id, name, time_zone) values ($1, $2, $3)', [
      orgId,
      name,
      timeZone,
    ])
    return { orgId }
  }

  async team(orgId: string, name: string): Promise<{ teamId: string }> {
    const teamId = randomUUID()
    await this.#pool.query('insert into team (org_id, id, name) values ($1, $2, $3)', [orgId, teamId, name])
    return { teamId }
  }

  async photo(orgId: string, svg: string): Promise<{ photoId: string }> {
    const photoId = randomUUID()
    await this.#pool.query("insert into photo (org_id, id, content_type, bytes) values ($1, $2, 'image/svg+xml', $3)", [
      orgId,
      photoId,
      Buffer.from(svg),
    ])
    return { photoId }
  }

  async staff(wanted: NewStaff): Promise<StaffMember> {
    const staffId = randomUUID()
    await this.#pool.query(
      `insert into staff (org_id, id, team_id, role, first_name, last_name, photo_id, language)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        wanted.orgId,
        staffId,
        wanted.teamId,
        wanted.role,
        wanted.firstName,
        wanted.lastName,
        wanted.photoId ?? null,
        wanted.language ?? 'fi',
      ],
    )
    return { ...wanted, staffId }
  }

  /** So that the person can sign in at the screen. */
  async account({ orgId, staffId }: StaffMember, email: string, password: string): Promise<void> {
    await this.#pool.query('insert into account (org_id, staff_id, email, password_hash) values ($1, $2, $3, $4)', [
      orgId,
      staffId,
      email,
      await hashPassword(password),
    ])
  }

  /** A sign-in that has happened; the answer is the value of the cookie. */
  async session({ orgId, staffId }: StaffMember): Promise<string> {
    const token = newToken()
    await this.#pool.query(
      "insert into session (org_id, staff_id, token_hash, expires_at) values ($1, $2, $3, now() + interval '1 hour')",
      [orgId, staffId, hashToken(token)],
    )
    return token
  }

  async resident(wanted: NewResident): Promise<ResidentBuilt> {
    const residentId = randomUUID()
    await this.#pool.query(
      `insert into resident (org_id, id, team_id, first_name, last_name, language, street_address, postal_code, town,
         phone, photo_id, about)
       values ($1, $2, $3, $4, $5, $6, $7, '37600', $8, $9, $10, $11)`,
      [
        wanted.orgId,
        residentId,
        wanted.teamId,
        wanted.firstName,
        wanted.lastName,
        wanted.language ?? 'fi',
        wanted.streetAddress ?? 'Kirkkokatu 4 A 12',
        wanted.town ?? 'Valkeakoski',
        wanted.phone ?? '050 000 0000',
        wanted.photoId ?? null,
        wanted.about ?? '',
      ],
    )
    return { ...wanted, residentId }
  }

  /** A tablet that was paired; `cookie` is the value of its cookie. */
  async device(
    { orgId, residentId }: ResidentBuilt,
    pairedBy: StaffMember,
    name = 'Keittiön tabletti',
  ): Promise<Tablet> {
    const cookie = newToken()
    const deviceId = randomUUID()
    await this.#pool.query(
      `insert into device (org_id, id, resident_id, name, token_hash, paired_by, last_seen_at)
       values ($1, $2, $3, $4, $5, $6, now())`,
      [orgId, deviceId, residentId, name, hashToken(cookie), pairedBy.staffId],
    )
    return { orgId, residentId, deviceId, cookie }
  }

  /**
   * Planned around now, so that it is on today's list whenever the test runs; right after what the carer or the tablet is
   * booked for already, since nobody is booked twice. In milliseconds, as every visit is: the generator puts its own right
   * behind it.
   */
  async visit(wanted: NewVisit): Promise<{ visitId: string }> {
    const visitId = randomUUID()
    await this.#pool.query(
      `insert into visit (org_id, id, resident_id, carer_id, modality, planned_start, planned_end, note, note_by, note_at)
       select $1, $2, $3, $4, $5, start, start + interval '20 minutes', $6, $7, case when $7::uuid is not null then now() end
       from (select greatest(date_trunc('milliseconds', now()) + $8 * interval '1 minute', max(upper(during))) as start from booking
         where subject_id in ($3, $4)) as free`,
      [
        wanted.orgId,
        visitId,
        wanted.residentId,
        wanted.carerId,
        wanted.modality ?? 'video',
        wanted.note ?? '',
        wanted.noteBy ?? null,
        wanted.inMinutes ?? 0,
      ],
    )
    await this.#tasks(wanted.orgId, visitId, wanted.tasks ?? ['Lääkkeet', 'Kuulumiset'])
    return { visitId }
  }

  async #tasks(orgId: string, visitId: string, details: string[]): Promise<void> {
    await this.#pool.query(
      `insert into task_type (org_id, code, name_fi, name_sv, name_en, sense, home_minutes, video_minutes)
       values ($1, 'other', 'Muu tehtävä', 'Annan uppgift', 'Other task', 'sight', 15, 10) on conflict do nothing`,
      [orgId],
    )
    await this.#pool.query(
      `insert into visit_task (org_id, visit_id, position, task_code, home_minutes, video_minutes, detail)
       select $1, $2, place, 'other', 15, 10, detail from unnest($3::text[]) with ordinality as t(detail, place)`,
      [orgId, visitId, details],
    )
  }

  /** What the tests of rules behind the API need and no builder has: kept few, with the reason at the caller. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.#pool.query<Row>(text, values)).rows
  }
}

export type StaffRole = 'carer' | 'coordinator' | 'administrator' | 'group_leader' | 'service_desk' | 'auditor'
export interface NewStaff {
  orgId: string
  teamId: string | null
  role: StaffRole
  firstName: string
  lastName: string
  photoId?: string
  language?: 'fi' | 'sv' | 'en'
}
export interface StaffMember extends NewStaff {
  staffId: string
}
export interface NewResident {
  orgId: string
  teamId: string
  firstName: string
  lastName: string
  language?: 'fi' | 'sv' | 'en'
  streetAddress?: string
  town?: string
  phone?: string
  photoId?: string
  about?: string
}
export interface ResidentBuilt extends NewResident {
  residentId: string
}
export interface Tablet {
  orgId: string
  residentId: string
  deviceId: string
  cookie: string
}
export interface NewVisit {
  orgId: string
  residentId: string
  carerId: string | null
  modality?: 'video' | 'home'
  tasks?: string[]
  note?: string
  noteBy?: string
  /** From now to its planned start. */
  inMinutes?: number
}

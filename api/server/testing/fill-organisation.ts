import { hashToken, newToken } from '../session/session-token.ts'

/** Around whom rows are made: all of one organisation. */
export interface Circle {
  readonly orgId: string
  readonly residentId: string
  readonly staffId: string
  readonly deviceId: string
  readonly visitId: string
  /** In every text that is about somebody: `note-own`, `reason-own`. Where it shows up, it is known whose it was. */
  readonly mark: string
  /** So many days later are the carer's shift and absence: one carer may be in two circles. */
  readonly daysLater?: number
}

/** A row of its own in each table that building people leaves empty, and what is needed to ask for it. */
export interface Filled {
  readonly areaId: string
  readonly shiftId: string
  readonly absenceId: string
  readonly companionId: string
  readonly companionToken: string
  readonly invitationId: string
  readonly suitabilityId: string
  readonly carePlanId: string
  readonly needId: string
  readonly seriesId: string
  readonly otherSeriesId: string
  /** Of a need without a link. */
  readonly freeSeriesId: string
  readonly linkId: string
  readonly pauseId: string
  readonly levelId: string
  readonly taskId: string
  readonly feedbackId: string
  readonly glassId: string
  readonly residentFeedId: string
  readonly staffFeedId: string
  readonly keyId: string
}

/** A visit, and the need from which its task comes. */
export type VisitCircle = Circle & Pick<Filled, 'needId' | 'seriesId' | 'companionId'>

type Query = (text: string, values: unknown[]) => Promise<{ id: string }[]>

/** The same for another visit of a circle that was filled. */
export function fillOtherVisit(query: Query, circle: VisitCircle) {
  return fillVisit((table, columns) => insert(query, circle, table, columns), circle)
}

/** Fills the catalogues of an organisation, once, and then all tables around a resident and a carer of it. */
export async function fillOrganisation(query: Query, circle: Circle): Promise<Filled> {
  const row = (table: string, columns: Record<string, unknown>) => insert(query, circle, table, columns)
  await fillCatalogues(query, circle)
  const people = await fillPeople(row, circle)
  return { ...people, ...(await fillCare(row, { ...circle, ...people })), ...(await fillAccess(row, circle)) }
}

type Row = (table: string, columns: Record<string, unknown>) => Promise<string>

async function insert(
  query: Query,
  { orgId }: Circle,
  table: string,
  columns: Record<string, unknown>,
): Promise<string> {
  const names = ['org_id', ...Object.keys(columns)]
  const values = [orgId, ...Object.values(columns)]
  const places = values.map((_, index) => `$${index + 1}`)
  const text = `insert into ${table} (${names.join(', ')}) values (${places.join(', ')}) returning to_jsonb(${table})->>'id' as id`
  return (await query(text, values))[0]?.id ?? ''
}

async function fillCatalogues(query: Query, { orgId, staffId }: Circle): Promise<void> {
  await query(
    `insert into qualification (org_id, code, name_fi, name_sv, name_en) values ($1, 'insulin', 'Insuliini', 'Insulin', 'Insulin')
     on conflict do nothing`,
    [orgId],
  )
  await query(
    `insert into task_type (org_id, code, name_fi, name_sv, name_en, sense, home_minutes, video_minutes, qualification)
     values ($1, 'matrix', 'Tehtävä', 'Uppgift', 'Task', 'sight', 15, 10, 'insulin') on conflict do nothing`,
    [orgId],
  )
  await query(
    `insert into staff_qualification (org_id, staff_id, code, granted_on, expires_on)
     values ($1, $2, 'insulin', current_date - 100, current_date + 100)
     on conflict (org_id, staff_id, code) do update set granted_on = excluded.granted_on, expires_on = excluded.expires_on`,
    [orgId, staffId],
  )
}

async function fillPeople(row: Row, { residentId: resident_id, staffId: staff_id, mark, daysLater = 0 }: Circle) {
  const token = newToken()
  const areaId = await row('area', { name: `area-${mark}` })
  const shiftId = await row('shift', { staff_id, starts_at: days(3 + daysLater), ends_at: days(3.3 + daysLater) })
  const absenceId = await row('absence', {
    staff_id,
    starts_at: days(8 + daysLater),
    ends_at: days(9 + daysLater),
    kind: 'holiday',
    reported_by: staff_id,
  })
  await row('home_entry', { resident_id, door_note: `door-${mark}`, key_note: `key-${mark}`, changed_by: staff_id })
  await row('carer_wish', { resident_id, staff_id, kind: 'preferred', reason: `wish-${mark}` })
  const companion = { resident_id, kind: 'relative', name: `companion-${mark}`, phone: `phone-${mark}` }
  const companionId = await row('companion', { ...companion, email: `email-${mark}` })
  for (const scope of ['see_plan', 'see_visits', 'join_calls', 'give_feedback'])
    await row('companion_consent', { companion_id: companionId, scope, granted_by: staff_id })
  const invitationId = await row('companion_invitation', {
    companion_id: companionId,
    token_hash: hashToken(newToken()),
    created_by: staff_id,
    expires_at: days(1),
  })
  const expires_at = days(1)
  await row('companion_session', { companion_id: companionId, token_hash: hashToken(token), expires_at })
  const suitabilityId = await row('video_suitability', {
    resident_id,
    has_device: true,
    can_use: 'alone',
    is_willing: true,
    meets_need: true,
    note: `note-${mark}`,
    reviewed_on: '2026-01-15',
    reviewed_by: staff_id,
    review_due_on: '2046-01-15',
  })
  return { areaId, shiftId, absenceId, companionId, companionToken: token, invitationId, suitabilityId }
}

async function fillCare(row: Row, circle: Circle & Pick<Filled, 'companionId'>) {
  const { residentId: resident_id, staffId: staff_id, mark } = circle
  const care_plan_id = await row('care_plan', { resident_id, starts_on: '2026-01-01', ends_on: '2046-12-31' })
  const levelId = await row('care_level', {
    care_plan_id,
    level: 'hybrid',
    from_on: '2026-01-01',
    reason: `reason-${mark}`,
    decided_by: staff_id,
  })
  const series = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const
  const need = { care_plan_id, resident_id, task_code: 'matrix', from_on: '2026-01-01', recurrence: 'FREQ=DAILY' }
  const norms = { allowed: 'either', home_minutes: 15, video_minutes: 10, note: `note-${mark}`, changed_by: staff_id }
  const morning = { window_start: '08:00', window_end: '10:00' }
  const needId = await row('need', { ...need, ...norms, ...morning, series_id: series[0] })
  await row('need', { ...need, ...norms, window_start: '12:00', window_end: '14:00', series_id: series[1] })
  await row('need', { ...need, ...norms, window_start: '15:00', window_end: '16:00', series_id: series[2] })
  const link = { first_series: series[0], second_series: series[1], smallest_gap_minutes: 60 }
  const linkId = await row('need_link', { care_plan_id, kind: 'order', ...link })
  const pause = { reason: 'hospital', note: `note-${mark}`, from_on: '2046-05-01', until_on: '2046-05-03' }
  const pauseId = await row('care_pause', { care_plan_id, ...pause, created_by: staff_id })
  const end = { ends_on: '2199-01-01', reason: 'moved', note: `note-${mark}`, decided_by: staff_id }
  await row('care_end', { resident_id, ...end, ended: JSON.stringify({ plans: [], needs: [] }) })
  const visit = await fillVisit(row, { ...circle, needId, seriesId: series[0] })
  return {
    carePlanId: care_plan_id,
    levelId,
    needId,
    seriesId: series[0],
    otherSeriesId: series[1],
    freeSeriesId: series[2],
    linkId,
    pauseId,
    ...visit,
  }
}

/** What belongs to one visit. */
async function fillVisit(row: Row, filled: VisitCircle) {
  const { residentId: resident_id, staffId: staff_id, deviceId: device_id, visitId: visit_id, mark } = filled
  const taskId = await row('visit_task', {
    visit_id,
    position: 9,
    task_code: 'matrix',
    need_id: filled.needId,
    series_id: filled.seriesId,
    home_minutes: 15,
    video_minutes: 10,
    qualification: 'insulin',
    detail: `task-${mark}`,
    outcome: 'done',
    outcome_note: `note-${mark}`,
    recorded_by: staff_id,
    recorded_at: days(0),
  })
  const change = { from_modality: 'home', to_modality: 'video', reason: 'resident_wish', note: `note-${mark}` }
  await row('modality_change', { visit_id, ...change, changed_by: staff_id })
  const feedbackId = await row('feedback', { visit_id, resident_id, smiley: 3, text: `feedback-${mark}` })
  await row('feedback', { visit_id, resident_id, companion_id: filled.companionId, text: `feedback-${mark}` })
  const proof = { staff_id, device_id, moment: 'arrival', method: 'typed', code_at: days(0) }
  await row('visit_verification', { visit_id, ...proof })
  return { taskId, feedbackId }
}

async function fillAccess(row: Row, { residentId: resident_id, staffId: staff_id, mark }: Circle) {
  // Closed long ago: it opens nothing, and is there for an auditor to read.
  const glass = { opened_at: days(-9), closes_at: days(-8), reason: `reason-of-glass-${mark}` }
  const glassId = await row('glass_breaking', { staff_id, resident_id, ...glass })
  const feed = () => ({ token_hash: hashToken(newToken()), created_by: staff_id })
  const residentFeedId = await row('calendar_feed', { resident_id, ...feed() })
  const staffFeedId = await row('calendar_feed', { staff_id, ...feed() })
  const keyId = await row('integration_key', { name: `system-${mark}`, ...feed(), expires_at: days(9) })
  await row('external_key', { kind: 'resident', key: `external-${mark}`, subject_id: resident_id })
  return { glassId, residentFeedId, staffFeedId, keyId }
}

function days(ahead: number): Date {
  return new Date(Date.now() + ahead * 24 * 3_600_000)
}

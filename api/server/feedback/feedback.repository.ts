import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { CompanionId, FeedbackId, TeamId, VisitId } from '../db/ids.ts'
import type { Visit } from '../visit/visit.ts'
import type { Feedback, Smiley } from './feedback.ts'

type Of = Pick<Visit, 'orgId' | 'id' | 'residentId'>

/** The resident's one smiley: a later tap takes the place of the earlier. */
export async function saveSmiley(trx: Trx, visit: Of, smiley: Smiley): Promise<void> {
  await trx
    .insertInto('feedback')
    .values({ org_id: visit.orgId, visit_id: visit.id, resident_id: visit.residentId, smiley })
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'visit_id'])
        .where('companion_id', 'is', null)
        .doUpdateSet({ smiley, at: sql<Date>`now()` }),
    )
    .execute()
}

export interface CompanionsWords {
  readonly companionId: CompanionId
  readonly text: string
  readonly smiley: Smiley | null
}

export async function insertWords(trx: Trx, visit: Of, words: CompanionsWords): Promise<void> {
  await trx
    .insertInto('feedback')
    .values({
      org_id: visit.orgId,
      visit_id: visit.id,
      resident_id: visit.residentId,
      companion_id: words.companionId,
      text: words.text,
      smiley: words.smiley,
    })
    .execute()
}

export async function haveWords(trx: Trx, visitId: VisitId, words: CompanionsWords): Promise<boolean> {
  const row = await trx
    .selectFrom('feedback')
    .select('id')
    .where('visit_id', '=', visitId)
    .where('companion_id', '=', words.companionId)
    .where('text', '=', words.text)
    .where('smiley', 'is not distinct from', words.smiley)
    .executeTakeFirst()
  return row !== undefined
}

/** How often a companion has written about a visit already. */
export async function countWords(trx: Trx, visitId: VisitId, companionId: CompanionId): Promise<number> {
  const { count } = await trx
    .selectFrom('feedback')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('visit_id', '=', visitId)
    .where('companion_id', '=', companionId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

function selectFeedback(trx: Trx) {
  return trx
    .selectFrom('feedback')
    .leftJoin('companion', (join) =>
      join.onRef('companion.org_id', '=', 'feedback.org_id').onRef('companion.id', '=', 'feedback.companion_id'),
    )
    .selectAll('feedback')
    .select(['companion.name', 'companion.kind'])
}

/** Of all the visits, the newest first. */
export async function findFeedbackOfVisits(trx: Trx, visitIds: readonly VisitId[]): Promise<Feedback[]> {
  const rows = await selectFeedback(trx).where('visit_id', 'in', visitIds).orderBy('at', 'desc').execute()
  return rows.map(toFeedback)
}

export interface FeedbackPlace {
  readonly at: Date
  readonly id: FeedbackId
}

export interface FeedbackPage {
  readonly teamId: TeamId | undefined
  readonly after?: FeedbackPlace | undefined
  readonly before?: FeedbackPlace | undefined
  readonly limit: number
  readonly inverted: boolean
}

/** A page, newest first, of a team's residents or of all. */
export async function findFeedbackPage(trx: Trx, page: FeedbackPage): Promise<Feedback[]> {
  const direction = page.inverted ? 'asc' : 'desc'
  // at has microseconds, of which a cursor keeps milliseconds
  const place = sql`(date_trunc('milliseconds', feedback.at), feedback.id)`
  let query = selectFeedback(trx)
    .orderBy(sql`date_trunc('milliseconds', feedback.at)`, direction)
    .orderBy('feedback.id', direction)
    .limit(page.limit)
  if (page.after) query = query.where(sql<boolean>`${place} < (${page.after.at}, ${page.after.id}::uuid)`)
  if (page.before) query = query.where(sql<boolean>`${place} > (${page.before.at}, ${page.before.id}::uuid)`)
  if (page.teamId !== undefined) query = query.where(isOfTeam(page.teamId))
  return (await query.execute()).map(toFeedback)
}

function isOfTeam(teamId: TeamId) {
  return sql<boolean>`feedback.resident_id in (select id from resident where team_id = ${teamId})`
}

type Row = Awaited<ReturnType<ReturnType<typeof selectFeedback>['executeTakeFirstOrThrow']>>

function toFeedback(row: Row): Feedback {
  return {
    id: row.id,
    visitId: row.visit_id,
    residentId: row.resident_id,
    smiley: row.smiley,
    companionName: row.name,
    companionKind: row.kind,
    text: row.text,
    at: row.at,
  }
}

import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import type { AccountId, OrgId } from '../db/ids.ts'
import type { BesideRows } from './beside-rows.ts'
import type { CareRows } from './care-rows.ts'
import { insertRows } from './insert-rows.ts'
import type { PeopleRows } from './people-rows.ts'

/** Adds who is not there yet; what somebody changed since stays changed. Answers how many of people and teams it added. */
export async function insertMissingPeople(db: Kysely<Database>, rows: PeopleRows): Promise<number> {
  await insertRows(db, 'organisation', rows.organisations)
  await insertRows(db, 'area', rows.areas)
  const teams = await insertRows(db, 'team', rows.teams)
  await insertRows(db, 'qualification', rows.qualifications)
  await insertRows(db, 'task_type', rows.taskTypes)
  await insertRows(db, 'photo', rows.photos)
  const staff = await insertRows(db, 'staff', rows.staff)
  await insertRows(db, 'staff_qualification', rows.staffQualifications)
  return teams + staff + (await insertRows(db, 'resident', rows.residents))
}

export async function insertMissingBeside(db: Kysely<Database>, rows: BesideRows): Promise<void> {
  await insertRows(db, 'home_entry', rows.entries)
  await insertRows(db, 'carer_wish', rows.wishes)
  await insertRows(db, 'companion', rows.companions)
  await insertRows(db, 'companion_consent', rows.consents)
  await insertRows(db, 'video_suitability', rows.suitabilities)
}

/** Only for a county that has no plans yet: theirs are told from the day on which the demo was first loaded. */
export async function insertCare(db: Kysely<Database>, rows: CareRows): Promise<void> {
  await insertRows(db, 'care_plan', rows.plans)
  await insertRows(db, 'care_level', rows.levels)
  await insertRows(db, 'need', rows.needs)
  await insertRows(db, 'need_link', rows.links)
  await insertRows(db, 'care_pause', rows.pauses)
}

export async function findExistingAccounts(db: Kysely<Database>, ids: readonly AccountId[]): Promise<Set<AccountId>> {
  const rows = await db.selectFrom('account').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map((row) => row.id))
}

export async function hasPlans(db: Kysely<Database>, orgId: OrgId): Promise<boolean> {
  const row = await db.selectFrom('care_plan').select('id').where('org_id', '=', orgId).limit(1).executeTakeFirst()
  return row !== undefined
}

import { Temporal } from 'temporal-polyfill'
import type { Insertable, Kysely } from 'kysely'
import { hashPassword } from '../account/password.ts'
import type { AccountTable, Database } from '../db/database.ts'
import { toBesideRows } from './beside-rows.ts'
import { toCareRows } from './care-rows.ts'
import { inventCounties } from './county.ts'
import type { County } from './county.ts'
import { countyIdeas } from './county-ideas.ts'
import type { CountyIdea } from './county-ideas.ts'
import { demoPassword } from './demo-accounts.ts'
import { toId } from './demo-id.ts'
import {
  findExistingAccounts,
  hasPlans,
  insertCare,
  insertMissingBeside,
  insertMissingPeople,
} from './demo.repository.ts'
import { insertRows } from './insert-rows.ts'
import { toPeopleRows } from './people-rows.ts'
import { seedDays } from './seed-days.ts'

export interface SeedOptions {
  readonly now: Date
  readonly seed: string
  /** The demo's two counties, unless said otherwise. */
  readonly ideas?: readonly CountyIdea[]
}

/** What a run added; all zero where everything was there. */
export interface Seeded {
  readonly people: number
  readonly accounts: number
  readonly visits: number
}

/** The demo's own seed: another gives other faces and days. */
export const demoSeed = 'kotisilta'

/**
 * Loads the demo, or what of it is missing: a second run adds the days that have come into sight. `db` is the owner's, to
 * whom row-level security shows both counties. All or nothing.
 */
export function seedDemo(db: Kysely<Database>, { now, seed, ideas = countyIdeas }: SeedOptions): Promise<Seeded> {
  return db.transaction().execute(async (trx) => {
    const counties = inventCounties(seed, ideas)
    const added = { people: 0, accounts: 0, visits: 0 }
    for (const county of counties) added.people += await seedPeople(trx, county, { now, seed })
    const accounts = await missingAccounts(trx, counties)
    added.accounts = await insertRows(trx, 'account', accounts)
    for (const county of counties) added.visits += await seedDays(trx, { county, now, seed })
    return added
  })
}

/** All or nothing, so a county that has its plans has its people: a later start need not offer them again. */
async function seedPeople(db: Kysely<Database>, county: County, { now, seed }: SeedOptions): Promise<number> {
  if (await hasPlans(db, toId(county.id))) return 0
  const today = toToday(now, county)
  const people = await insertMissingPeople(db, toPeopleRows(county, today))
  await insertMissingBeside(db, toBesideRows({ seed, county, today }))
  await insertCare(db, toCareRows({ seed, county, today }))
  return people
}

function toToday(now: Date, { timeZone }: County): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
}

/**
 * Hashing takes its time on purpose, and all have the password that is printed at the start: one hash, with one salt, does for all
 * of them, and is made only where somebody has no account yet.
 */
async function missingAccounts(db: Kysely<Database>, counties: readonly County[]): Promise<Insertable<AccountTable>[]> {
  const all = counties.flatMap((county) => county.staff.map((staff) => ({ county, staff })))
  const existing = await findExistingAccounts(
    db,
    all.map(({ staff }) => toId<'Account'>(staff.accountId)),
  )
  const missing = all.filter(({ staff }) => !existing.has(toId(staff.accountId)))
  if (missing.length === 0) return []
  const passwordHash = await hashPassword(demoPassword)
  return missing.map(({ county, staff }) => ({
    org_id: toId<'Organisation'>(county.id),
    id: toId<'Account'>(staff.accountId),
    staff_id: toId<'Staff'>(staff.id),
    email: staff.email,
    password_hash: passwordHash,
  }))
}

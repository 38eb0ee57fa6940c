import { Temporal } from 'temporal-polyfill'
import type { Insertable, Kysely } from 'kysely'
import { hashPassword } from '../account/password.ts'
import type { AccountTable, Database, VisitTable } from '../db/database.ts'
import { inventCounties } from './county.ts'
import type { County } from './county.ts'
import { planDay } from './day-plan.ts'
import { demoPassword } from './demo-accounts.ts'
import { toId, toPeopleRows, toVisitId, toVisitRow } from './demo-rows.ts'
import {
  findExistingAccounts,
  findExistingVisits,
  insertAccounts,
  insertMissingPeople,
  insertVisits,
} from './demo.repository.ts'

export interface SeedOptions {
  readonly now: Date
  readonly seed: string
}

/** What a run added; all zero where everything was there. */
export interface Seeded {
  readonly people: number
  readonly accounts: number
  readonly visits: number
}

/** The demo's own seed: another gives other faces and days. */
export const demoSeed = 'kotisilta'

const daysBack = 1
const daysAhead = 7

/**
 * Loads the demo, or what of it is missing: a second run adds the days that have come into sight. `db` is the owner's, to
 * whom row-level security shows both counties. All or nothing.
 */
export function seedDemo(db: Kysely<Database>, options: SeedOptions): Promise<Seeded> {
  return db.transaction().execute(async (trx) => {
    const counties = inventCounties(options.seed)
    const people = await insertMissingPeople(trx, toPeopleRows(counties))
    const accounts = await missingAccounts(trx, counties)
    await insertAccounts(trx, accounts)
    const visits = await missingVisits(trx, counties, options)
    await insertVisits(trx, visits)
    return { people, accounts: accounts.length, visits: visits.length }
  })
}

/** Hashing takes its time on purpose, so only those who have no account yet get a hash. */
async function missingAccounts(db: Kysely<Database>, counties: readonly County[]): Promise<Insertable<AccountTable>[]> {
  const all = counties.flatMap((county) => county.staff.map((staff) => ({ county, staff })))
  const existing = await findExistingAccounts(
    db,
    all.map(({ staff }) => toId<'Account'>(staff.accountId)),
  )
  const missing = all.filter(({ staff }) => !existing.has(toId(staff.accountId)))
  return Promise.all(
    missing.map(async ({ county, staff }) => ({
      org_id: toId<'Organisation'>(county.id),
      id: toId<'Account'>(staff.accountId),
      staff_id: toId<'Staff'>(staff.id),
      email: staff.email,
      password_hash: await hashPassword(demoPassword),
    })),
  )
}

async function missingVisits(
  db: Kysely<Database>,
  counties: readonly County[],
  { now, seed }: SeedOptions,
): Promise<Insertable<VisitTable>[]> {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime())
  const all = counties.flatMap((county) => daysInSight(instant, county).map((day) => ({ county, day })))
  const firsts = all.map(({ county, day }) => toVisitId(seed, county, day, 0))
  const existing = await findExistingVisits(db, firsts)
  return all
    .filter(({ county, day }) => !existing.has(toVisitId(seed, county, day, 0)))
    .flatMap(({ county, day }) =>
      planDayOf(seed, county, day).map((visit, place) =>
        toVisitRow(visit, { seed, county, now: instant, id: toVisitId(seed, county, day, place) }),
      ),
    )
}

/** Yesterday, today and the days ahead, on the county's own calendar. */
function daysInSight(now: Temporal.Instant, county: County): Temporal.PlainDate[] {
  const today = now.toZonedDateTimeISO(county.timeZone).toPlainDate()
  return Array.from({ length: daysBack + 1 + daysAhead }, (_, index) => today.add({ days: index - daysBack }))
}

function planDayOf(seed: string, county: County, day: Temporal.PlainDate) {
  const teams = county.teams.map((team) => ({
    carers: county.staff.filter((staff) => staff.role === 'carer' && staff.teamId === team.id).map(({ id }) => id),
    residents: county.residents.filter((resident) => resident.teamId === team.id).map(({ id }) => id),
  }))
  return planDay({ seed, day, timeZone: county.timeZone, teams, demoPair: county.demoPair })
}

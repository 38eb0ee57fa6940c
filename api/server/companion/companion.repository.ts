import { sql, type Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { CompanionId, OrgId, ResidentId, StaffId } from '../db/ids.ts'
import type { CompanionConsentTable, CompanionTable, ConsentScope } from '../db/tables/people.ts'
import type { Companion, Consent } from './companion.ts'

export async function findCompanionsOf(trx: Trx, residentIds: readonly ResidentId[]): Promise<Companion[]> {
  const rows = await trx
    .selectFrom('companion')
    .selectAll()
    .where('resident_id', 'in', residentIds)
    .orderBy((eb) => eb('ended_at', 'is not', null))
    .orderBy(sql`name collate "fi-x-icu"`)
    .orderBy('id')
    .execute()
  return rows.map(toCompanion)
}

export async function findCompanion(trx: Trx, id: CompanionId): Promise<Companion | undefined> {
  const row = await trx.selectFrom('companion').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toCompanion(row)
}

export async function lockCompanion(trx: Trx, id: CompanionId): Promise<Companion | undefined> {
  const row = await trx.selectFrom('companion').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toCompanion(row)
}

export type CompanionFacts = Pick<Companion, 'kind' | 'name' | 'phone' | 'email' | 'language'>

export async function insertCompanion(
  trx: Trx,
  { orgId, residentId, ...facts }: CompanionFacts & { orgId: OrgId; residentId: ResidentId },
): Promise<Companion> {
  const { kind, name, phone, email, language } = facts
  const values = { org_id: orgId, resident_id: residentId, kind, name, phone, email, language }
  return toCompanion(await trx.insertInto('companion').values(values).returningAll().executeTakeFirstOrThrow())
}

export async function saveCompanion(trx: Trx, companion: Companion): Promise<void> {
  const { kind, name, phone, email, language, version, endedAt } = companion
  await trx
    .updateTable('companion')
    .set({ kind, name, phone, email, language, version, ended_at: endedAt })
    .where('id', '=', companion.id)
    .execute()
}

/** Newest first, also those that were withdrawn. */
export async function findConsentsOf(trx: Trx, companionIds: readonly CompanionId[]): Promise<Consent[]> {
  const rows = await trx
    .selectFrom('companion_consent')
    .selectAll()
    .where('companion_id', 'in', companionIds)
    .orderBy('granted_at', 'desc')
    .orderBy('scope')
    .execute()
  return rows.map(toConsent)
}

/** How many others of the resident may do so now. */
export async function countOthersWithConsent(trx: Trx, companion: Companion, scope: ConsentScope): Promise<number> {
  const { count } = await trx
    .selectFrom('companion_consent as consent')
    .innerJoin('companion', (join) =>
      join.onRef('companion.org_id', '=', 'consent.org_id').onRef('companion.id', '=', 'consent.companion_id'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('companion.resident_id', '=', companion.residentId)
    .where('companion.id', '<>', companion.id)
    .where('companion.ended_at', 'is', null)
    .where('consent.scope', '=', scope)
    .where('consent.withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** False where the companion has it already. */
export async function insertConsent(
  trx: Trx,
  consent: { orgId: OrgId; companionId: CompanionId; scope: ConsentScope; at: Date; by: StaffId },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('companion_consent')
    .values({
      org_id: consent.orgId,
      companion_id: consent.companionId,
      scope: consent.scope,
      granted_at: consent.at,
      granted_by: consent.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Of one scope, or (without one) all that the companion has. */
export async function withdrawConsents(
  trx: Trx,
  companionId: CompanionId,
  { scope, at, by }: { scope?: ConsentScope; at: Date; by: StaffId },
): Promise<void> {
  let update = trx
    .updateTable('companion_consent')
    .set({ withdrawn_at: at, withdrawn_by: by })
    .where('companion_id', '=', companionId)
    .where('withdrawn_at', 'is', null)
  if (scope !== undefined) update = update.where('scope', '=', scope)
  await update.execute()
}

function toCompanion(row: Selectable<CompanionTable>): Companion {
  return {
    id: row.id,
    residentId: row.resident_id,
    kind: row.kind,
    name: row.name,
    phone: row.phone,
    email: row.email,
    language: row.language,
    version: row.version,
    endedAt: row.ended_at,
  }
}

function toConsent(row: Selectable<CompanionConsentTable>): Consent {
  return {
    id: row.id,
    companionId: row.companion_id,
    scope: row.scope,
    grantedAt: row.granted_at,
    grantedBy: row.granted_by,
    withdrawnAt: row.withdrawn_at,
    withdrawnBy: row.withdrawn_by,
  }
}

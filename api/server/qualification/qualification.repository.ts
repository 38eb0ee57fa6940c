import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'
import type { QualificationTable } from '../db/tables/people.ts'
import type { Qualification } from './qualification.ts'

export async function findQualifications(trx: Trx): Promise<Qualification[]> {
  return (await trx.selectFrom('qualification').selectAll().orderBy('code').execute()).map(toQualification)
}

export async function findQualificationsOf(trx: Trx, codes: readonly string[]): Promise<Qualification[]> {
  const rows = await trx.selectFrom('qualification').selectAll().where('code', 'in', codes).execute()
  return rows.map(toQualification)
}

export async function lockQualification(trx: Trx, code: string): Promise<Qualification | undefined> {
  const row = await trx.selectFrom('qualification').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()
  return row && toQualification(row)
}

/** False where the code is taken. */
export async function insertQualification(
  trx: Trx,
  orgId: OrgId,
  { code, name }: Omit<Qualification, 'version'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('qualification')
    .values({ org_id: orgId, code, name_fi: name.fi, name_sv: name.sv, name_en: name.en })
    .onConflict((conflict) => conflict.columns(['org_id', 'code']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function saveQualification(trx: Trx, { code, name, version }: Qualification): Promise<void> {
  await trx
    .updateTable('qualification')
    .set({ name_fi: name.fi, name_sv: name.sv, name_en: name.en, version })
    .where('code', '=', code)
    .execute()
}

function toQualification(row: Selectable<QualificationTable>): Qualification {
  return { code: row.code, name: { fi: row.name_fi, sv: row.name_sv, en: row.name_en }, version: row.version }
}

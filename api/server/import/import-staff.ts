import type { RowOf } from '../csv/column.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getId } from '../get-id.ts'
import { grantQualification, insertStaff, updateStaff, withdrawQualification } from '../staff/staff-keeping.service.ts'
import { loadQualificationsOf, lockStaff } from '../staff/staff.service.ts'
import type { HeldQualification, Staff } from '../staff/staff.ts'
import { differs } from './differs.ts'
import { toCoordinates } from './import-coordinates.ts'
import { importKind, type Brought, type ImportRoom } from './import-kind.ts'
import { RowInvalid } from './import-report.ts'
import { staffColumns, type QualificationCell } from './staff-columns.ts'

type StaffRow = RowOf<typeof staffColumns>

/** People without accounts: who may sign in, and how, is made elsewhere. */
export const staffImport = importKind({
  kind: 'staff',
  columns: staffColumns,
  roles: ['administrator'],
  bring: (room, row, existingId) =>
    existingId === undefined ? addStaff(room, row) : changeStaff(room, row, existingId),
  fieldOfInput: { homeBase: 'latitude', teamId: 'team', code: 'qualifications', leftOn: 'key' },
})

function toFacts({ names }: ImportRoom, row: StaffRow) {
  const { firstName, lastName, role, contractHoursPerWeek: hours } = row
  return {
    firstName,
    lastName,
    role,
    teamId: row.team ? names.toTeam(row.team, 'team') : row.team,
    language: row.language ?? undefined,
    languages: row.languages === null ? [] : row.languages,
    travelMode: row.travelMode ?? undefined,
    base: row.base ?? undefined,
    homeBase: toCoordinates(row),
    contractMinutesPerWeek: typeof hours === 'number' ? Math.round(hours * 60) : hours,
  }
}

async function addStaff(room: ImportRoom, row: StaffRow): Promise<Brought> {
  const staff = await insertStaff(room.trx, room.ctx, toFacts(room, row))
  await appendEvent(room.trx, { orgId: room.viewer.orgId, type: 'staff.changed', staffId: staff.id })
  await matchQualifications(room, staff, row.qualifications)
  return { id: staff.id, change: 'created', residentIds: [] }
}

async function changeStaff(room: ImportRoom, row: StaffRow, existingId: string): Promise<Brought> {
  const current = await lockStaff(room.trx, getId<'Staff'>(existingId))
  if (current === undefined) throw new RowInvalid('key', 'UNKNOWN_STAFF', 'This person is gone: take another key.')
  const { id, version } = current
  const facts = toFacts(room, row)
  const isOther = differs(current, facts)
  const staff = isOther ? await updateStaff(room.ctx, { ...facts, id, version }) : current
  const isQualifiedOtherwise = await matchQualifications(room, staff, row.qualifications)
  return { id, change: isOther || isQualifiedOtherwise ? 'updated' : 'unchanged', residentIds: [] }
}

/** The person has those that the file lists, with those days, and no others. True where that is a change. */
async function matchQualifications(
  { ctx }: ImportRoom,
  { id, version }: Staff,
  listed: readonly QualificationCell[] | null | undefined,
): Promise<boolean> {
  if (listed === undefined) return false
  const wanted = listed ?? []
  const held = await loadQualificationsOf(ctx, [id])
  const missing = wanted.filter((each) => !held.some((have) => isSame(have, each)))
  const extra = held.filter((have) => !wanted.some((each) => each.code === have.code))
  let at = version
  for (const { code, expiresOn } of missing) {
    const grantedOn = held.find((have) => have.code === code)?.grantedOn ?? null
    ;({ version: at } = await grantQualification(ctx, { staffId: id, version: at, code, grantedOn, expiresOn }))
  }
  for (const { code } of extra) ({ version: at } = await withdrawQualification(ctx, { staffId: id, version: at, code }))
  return missing.length + extra.length > 0
}

function isSame(held: HeldQualification, wanted: QualificationCell): boolean {
  return held.code === wanted.code && held.expiresOn === wanted.expiresOn
}

import type { RowOf } from '../csv/column.ts'
import { getId } from '../get-id.ts'
import { appendEvent } from '../events/event.repository.ts'
import { insertResident, updateResident } from '../resident/resident-keeping.service.ts'
import { findResidentVisibleTo } from '../resident/resident.service.ts'
import { differs } from './differs.ts'
import { toCoordinates } from './import-coordinates.ts'
import { importKind, type Brought, type ImportRoom } from './import-kind.ts'
import { RowInvalid } from './import-report.ts'
import { residentColumns } from './resident-columns.ts'

type ResidentRow = RowOf<typeof residentColumns>

export const residentImport = importKind({
  kind: 'resident',
  columns: residentColumns,
  roles: ['coordinator', 'administrator'],
  bring: (room, row, existingId) =>
    existingId === undefined ? addResident(room, row) : changeResident(room, row, existingId),
  fieldOfInput: { coordinates: 'latitude', teamId: 'team' },
})

function toFacts({ names }: ImportRoom, row: ResidentRow) {
  const { firstName, lastName, streetAddress, postalCode, town, phone, continuityCarers } = row
  return {
    teamId: names.toTeam(row.team, 'team'),
    firstName,
    lastName,
    streetAddress,
    postalCode,
    town,
    phone,
    continuityCarers,
    language: row.language ?? undefined,
    languages: row.languages === null ? [] : row.languages,
    about: row.about === null ? '' : row.about,
    coordinates: toCoordinates(row),
  }
}

async function addResident(room: ImportRoom, row: ResidentRow): Promise<Brought> {
  const { id } = await insertResident(room.trx, room.ctx, toFacts(room, row))
  await appendEvent(room.trx, { orgId: room.viewer.orgId, type: 'resident.changed', residentId: id })
  return { id, change: 'created', residentIds: [id] }
}

async function changeResident(room: ImportRoom, row: ResidentRow, existingId: string): Promise<Brought> {
  const current = await findResidentVisibleTo(room.trx, room.viewer, getId<'Resident'>(existingId))
  if (current === undefined) throw new RowInvalid('key', 'NOT_YOURS', 'Ask somebody who may change this resident.')
  const { id, version } = current
  const facts = toFacts(room, row)
  if (!differs(current, facts)) return { id, change: 'unchanged', residentIds: [id] }
  await updateResident(room.ctx, { ...facts, id, version })
  return { id, change: 'updated', residentIds: [id] }
}

import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff } from '../context.ts'
import type { RequestContext, StaffViewer } from '../context.ts'
import { toWord } from '../csv/cell.ts'
import type { ColumnPlaces } from '../csv/column.ts'
import { decodeBytes } from '../csv/csv-bytes.ts'
import { FileUnreadable } from '../csv/csv-errors.ts'
import { readTable, type CsvRow, type CsvTable } from '../csv/csv-table.ts'
import type { Trx } from '../db/database.ts'
import { parseId } from '../db/ids.ts'
import type { ResidentId } from '../db/ids.ts'
import { DomainError, Forbidden, InvalidInput } from '../errors.ts'
import { readTeams } from '../organisation/area.service.ts'
import { getOrganisation } from '../organisation/organisation.repository.ts'
import { findKeyed, findOwnIds, insertKeys, tryImportLock, type NewKey } from './external-key.repository.ts'
import type { Brought, ImportKind, ImportRoom, ReadableRow } from './import-kind.ts'
import { readNames } from './import-names.ts'
import { ImportRunning, RowInvalid, toField, type ImportReport, type RowProblem } from './import-report.ts'

/** A file and what is to be done with it. */
export interface ImportFile {
  readonly kind: ImportKind
  readonly bytes: Uint8Array
  readonly dryRun: boolean
  /** After each row: how many have been looked at, of how many. */
  readonly onRow?: (read: number, rows: number) => void
}

/**
 * Brings in a file: all of it, or, where one row is wrong, nothing. Rows go through the same services as edits on the screen
 * do. Looking first (`dryRun`) is the same work, undone at its end: what it says is what will happen.
 */
export async function importFile(ctx: RequestContext, file: ImportFile): Promise<ImportReport> {
  const viewer = requireStaff(ctx.viewer)
  if (!file.kind.roles.includes(viewer.role)) throw new Forbidden()
  const readable = readFile(file)
  try {
    return await inTransaction(ctx, async (trx) => {
      const { report, residentIds } = await bringIn(await openRoom(ctx, trx, viewer), file, readable)
      if (!report.written) throw new Undone(report, residentIds)
      await recordAccess(trx, viewer, toAccess(ctx, 'import.write', file, residentIds))
      return report
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    const { report, residentIds } = error
    await inTransaction(ctx, (trx) => recordAccess(trx, viewer, toAccess(ctx, 'import.check', file, residentIds)))
    return report
  }
}

/** Not an error: the way out of a transaction that shall leave nothing behind. */
class Undone extends Error {
  override name = 'Undone'
  readonly report: ImportReport
  readonly residentIds: readonly ResidentId[]
  constructor(report: ImportReport, residentIds: readonly ResidentId[]) {
    super('looked at, not written')
    this.report = report
    this.residentIds = residentIds
  }
}

function toAccess(ctx: RequestContext, action: string, { kind }: ImportFile, residentIds: readonly ResidentId[]) {
  return { action, residentIds, subjectType: 'import', subjectId: kind.kind, fromAddress: ctx.address }
}

interface ReadableFile extends Pick<ImportReport, 'encoding'> {
  readonly table: CsvTable
  readonly placed: ColumnPlaces
}

function readFile({ kind, bytes }: ImportFile): ReadableFile {
  const { text, encoding } = decodeBytes(bytes)
  const table = readTable(text, kind.countKnown)
  const placed = kind.place(table.header)
  if (placed.missing.length > 0) throw new FileUnreadable('COLUMNS_MISSING', 1, placed.missing)
  if (placed.twice.length > 0) throw new FileUnreadable('COLUMN_TWICE', 1, placed.twice)
  return { table, placed, encoding }
}

interface OpenRoom extends ImportRoom {
  readonly organisation: string
}

async function openRoom(ctx: RequestContext, trx: Trx, viewer: StaffViewer): Promise<OpenRoom> {
  if (!(await tryImportLock(trx, viewer.orgId))) throw new ImportRunning()
  // The request's own context, for which services work inside this transaction.
  const within = Object.assign(Object.create(ctx) as RequestContext, { within: trx })
  const { name: organisation, timeZone } = await getOrganisation(trx, viewer.orgId)
  return { ctx: within, trx, viewer, organisation, timeZone, names: await readNames(trx, await readTeams(within)) }
}

async function bringIn(room: OpenRoom, { kind, dryRun, onRow }: ImportFile, { table, placed, encoding }: ReadableFile) {
  const tally = { created: 0, updated: 0, unchanged: 0 }
  const problems: RowProblem[] = []
  const residentIds = new Set<ResidentId>()
  const keys: RowKeys = { known: await findKnown(room.trx, kind, { table, placed }), lines: new Map(), made: [] }
  for (const [index, row] of table.rows.entries()) {
    try {
      const brought = await bringRow(room, kind, { ...row, ...placed, keys })
      tally[brought.change] += 1
      for (const id of brought.residentIds) residentIds.add(id)
    } catch (error) {
      problems.push(...toProblems(error, { row, kind, table, placed }))
    }
    onRow?.(index + 1, table.rows.length)
  }
  const written = !dryRun && problems.length === 0
  if (written) await insertKeys(room.trx, { orgId: room.viewer.orgId, kind: kind.kind }, keys.made)
  const { delimiter, header, rows } = table
  const ignoredColumns = placed.unknown
  const badLines = new Set(problems.map(({ line }) => line))
  const badRows = rows.filter(({ line }) => badLines.has(line))
  const found = { encoding, delimiter, rows: rows.length, ignoredColumns, problems, header, badRows }
  const report = { kind: kind.kind, dryRun, written, ...found }
  return { report: { ...report, ...tally }, residentIds: [...residentIds] }
}

/** What the file's keys mean: from earlier imports, or because they are ids of ours, from an export. */
async function findKnown(trx: Trx, { kind }: ImportKind, { table, placed }: Pick<ReadableFile, 'table' | 'placed'>) {
  const place = placed.places.get('key')
  const ids = table.rows.flatMap(({ cells }) => (place === undefined ? [] : (parseId(cells[place] ?? '') ?? [])))
  const own = await findOwnIds(trx, kind, ids)
  return new Map([...[...own].map((id) => [id, id] as const), ...(await findKeyed(trx, kind))])
}

interface RowKeys {
  /** What the keys of earlier imports mean. */
  readonly known: ReadonlyMap<string, string>
  /** The line on which this file has a key. */
  readonly lines: Map<string, number>
  /** What its new keys mean from now on. */
  readonly made: NewKey[]
}

type PlacedRow = CsvRow & ColumnPlaces & { readonly keys: RowKeys }

async function bringRow(room: OpenRoom, kind: ImportKind, row: PlacedRow): Promise<Brought> {
  const read = kind.read(row.places, row.cells)
  if ('bad' in read) throw new BadCells(read.bad)
  checkOnce(read, row)
  if (read.organisation !== null && toWord(read.organisation) !== toWord(room.organisation))
    throw new RowInvalid('organisation', 'OTHER_ORGANISATION', `This row is not of ${room.organisation}: take it out.`)
  const existingId = row.keys.known.get(read.key)
  // A row of its own in the transaction: what is wrong with it does not spoil those after it.
  const brought = await inTransaction(room.ctx, () => read.bring(room, existingId))
  if (existingId === undefined) row.keys.made.push({ key: read.key, id: brought.id })
  return brought
}

function checkOnce({ key }: ReadableRow, { line, keys }: PlacedRow): void {
  const earlier = keys.lines.get(key)
  if (earlier !== undefined) throw new RowInvalid('key', 'KEY_TWICE', `Line ${earlier} has the same key: keep one.`)
  keys.lines.set(key, line)
}

class BadCells extends Error {
  override name = 'BadCells'
  readonly cells: readonly Omit<RowProblem, 'line' | 'column'>[]
  constructor(cells: BadCells['cells']) {
    super('cells that cannot be read')
    this.cells = cells
  }
}

interface RowPlace {
  readonly row: CsvRow
  readonly kind: ImportKind
  readonly table: CsvTable
  readonly placed: ColumnPlaces
}

/** An expected refusal is a problem of its row; anything else ends the import. */
function toProblems(error: unknown, { row, kind, table, placed }: RowPlace): RowProblem[] {
  const at = (field: string | null) => {
    const place = field === null ? undefined : placed.places.get(field)
    return { line: row.line, field, column: place === undefined ? null : (table.header[place] ?? null) }
  }
  if (error instanceof BadCells) return error.cells.map(({ field, code, cure }) => ({ ...at(field), code, cure }))
  if (error instanceof RowInvalid) return [{ ...at(error.field), code: error.code, cure: error.message }]
  if (error instanceof DomainError) {
    const field =
      error instanceof InvalidInput ? toField(error.field, kind.fieldOfInput) : kind.fieldOfInput[error.code]
    return [{ ...at(field ?? null), code: error.code, cure: error.message }]
  }
  throw error
}

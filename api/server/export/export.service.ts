import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff } from '../context.ts'
import type { RequestContext } from '../context.ts'
import { writeCsv } from '../csv/csv-writing.ts'
import type { Columns, RowOf } from '../csv/column.ts'
import type { Language, StaffRole, Trx } from '../db/database.ts'
import { Forbidden, InvalidInput } from '../errors.ts'
import { needColumns } from '../import/need-columns.ts'
import { residentColumns } from '../import/resident-columns.ts'
import { staffColumns } from '../import/staff-columns.ts'
import { getOrganisation } from '../organisation/organisation.repository.ts'
import { findNeedRows, findVisitRows, type ExportWanted } from './export-care.repository.ts'
import { findResidentRows, findStaffRows, type ExportedRow } from './export-people.repository.ts'
import { toExportSpan } from './export-span.ts'
import { visitExportColumns } from './visit-export-columns.ts'

export type ExportKindName = 'residents' | 'staff' | 'needs' | 'visits'
export const exportKinds: readonly ExportKindName[] = ['residents', 'staff', 'needs', 'visits']

export interface ExportAsked {
  readonly kind: ExportKindName
  readonly language: Language
  /** yyyy-mm-dd, of visits: the first and the last day. */
  readonly from: string | null
  readonly to: string | null
}

/** Addresses and what one should know are for those who care; an administrator keeps the staff. */
const roles: Record<ExportKindName, readonly StaffRole[]> = {
  residents: ['coordinator'],
  staff: ['coordinator', 'administrator'],
  needs: ['coordinator'],
  visits: ['coordinator'],
}

/** A hundred thousand lines are some 20 MB: a month of a large county. */
const maxRows = 100_000

/** All of a kind as a file that a spreadsheet opens and an import reads back, in the access log of all who are in it. */
export function exportFile(ctx: RequestContext, asked: ExportAsked): Promise<string> {
  const viewer = requireStaff(ctx.viewer)
  if (!roles[asked.kind].includes(viewer.role)) throw new Forbidden()
  return inTransaction(ctx, async (trx) => {
    const { name: organisation, timeZone } = await getOrganisation(trx, viewer.orgId)
    const { text, rows } = await write(trx, asked, { organisation, timeZone, limit: maxRows + 1 })
    if (rows.length > maxRows)
      throw new InvalidInput('from', `Ask for fewer days: a file has at most ${maxRows} rows.`, 'EXPORT_TOO_LARGE')
    const residentIds = [...new Set(rows.flatMap((row) => row.residentIds))]
    const subject = { subjectType: 'export', subjectId: asked.kind, fromAddress: ctx.address }
    await recordAccess(trx, viewer, { action: 'export.read', residentIds, ...subject })
    return text
  })
}

async function write(trx: Trx, asked: ExportAsked, wanted: ExportWanted) {
  const { language } = asked
  switch (asked.kind) {
    case 'residents':
      return toFile(residentColumns, await findResidentRows(trx, wanted), language)
    case 'staff':
      return toFile(staffColumns, await findStaffRows(trx, wanted), language)
    case 'needs':
      return toFile(needColumns, await findNeedRows(trx, wanted), language)
    case 'visits':
      return toFile(
        visitExportColumns,
        await findVisitRows(trx, { ...wanted, ...toExportSpan(asked, wanted) }),
        language,
      )
    default:
      return asked.kind satisfies never
  }
}

function toFile<C extends Columns>(columns: C, rows: readonly ExportedRow<RowOf<C>>[], language: Language) {
  return {
    text: writeCsv(
      columns,
      rows.map(({ row }) => row),
      language,
    ),
    rows,
  }
}

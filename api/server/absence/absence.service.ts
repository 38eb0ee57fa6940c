import { inTransaction, requireStaff, type RequestContext, type StaffViewer } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { StaffId } from '../db/ids.ts'
import type { AbsenceKind } from '../db/tables/people.ts'
import { NotFound } from '../errors.ts'
import { getId } from '../get-id.ts'
import { readRoster, tellRosterChange } from '../staff/roster.service.ts'
import type { RosterSearch } from '../staff/roster.ts'
import { holdWorking } from '../staff/staff.service.ts'
import { refuseStale } from '../stale-version.ts'
import { checkTimeSpan, type TimeSpan } from '../time-span.ts'
import * as repository from './absence.repository.ts'
import { AbsenceCancelled, AbsenceOverlaps, longestAbsence, StaleAbsence, type Absence } from './absence.ts'

/** The absences that touch the days, in the order of their start, as far as the viewer may see (staff/roster.ts). */
export function readAbsences(ctx: RequestContext, wanted: RosterSearch): Promise<Absence[]> {
  return readRoster<'Absence', Absence>(ctx, wanted, repository.findAbsencePage)
}

export interface NewAbsence extends TimeSpan {
  /** Null: the viewer's own. */
  readonly staffId: string | null
  readonly kind: AbsenceKind
}

/** One's own, or (coordinators and administrators) anybody's; for others nobody else is there: NotFound. */
export function reportAbsence(ctx: RequestContext, wanted: NewAbsence): Promise<Absence> {
  const viewer = requireStaff(ctx.viewer)
  const { orgId } = viewer
  const { startsAt, endsAt, kind } = wanted
  const staffId = wanted.staffId === null ? viewer.staffId : getId<'Staff'>(wanted.staffId)
  if (!mayReportFor(viewer, staffId)) throw new NotFound()
  checkTimeSpan(wanted, longestAbsence)
  return inTransaction(ctx, async (trx) => {
    await holdWorking(trx, orgId, { staffId, at: startsAt })
    const absence = { staffId, startsAt, endsAt, kind, reportedBy: viewer.staffId }
    await refuseOverlap(trx, { ...absence, id: null })
    const reported = await repository.insertAbsence(trx, orgId, absence)
    await tellRosterChange(trx, ctx, { ...reported, noun: 'absence', action: 'absence.report' })
    return reported
  })
}

function mayReportFor({ role, staffId }: StaffViewer, of: StaffId): boolean {
  return staffId === of || role === 'coordinator' || role === 'administrator'
}

/** What is not given stays. */
export interface AbsenceChange {
  readonly id: string
  readonly version: number
  readonly startsAt?: Date | null | undefined
  readonly endsAt?: Date | null | undefined
  readonly kind?: AbsenceKind | null | undefined
}

export function updateAbsence(ctx: RequestContext, wanted: AbsenceChange): Promise<Absence> {
  return changeAbsence(ctx, wanted, 'absence.update', async (trx, absence) => {
    if (absence.cancelledAt !== null) throw new AbsenceCancelled()
    const startsAt = wanted.startsAt ?? absence.startsAt
    const changed = { ...absence, startsAt, endsAt: wanted.endsAt ?? absence.endsAt, kind: wanted.kind ?? absence.kind }
    checkTimeSpan(changed, longestAbsence)
    await holdWorking(trx, requireStaff(ctx.viewer).orgId, { staffId: absence.staffId, at: startsAt })
    await refuseOverlap(trx, changed)
    return changed
  })
}

/** The person works after all; it stays on record. */
export function cancelAbsence(ctx: RequestContext, wanted: { id: string; version: number }): Promise<Absence> {
  return changeAbsence(ctx, wanted, 'absence.cancel', (_trx, absence) =>
    Promise.resolve({ ...absence, cancelledAt: absence.cancelledAt ?? ctx.clock.now() }),
  )
}

async function changeAbsence(
  ctx: RequestContext,
  wanted: { readonly id: string; readonly version: number },
  action: string,
  change: (trx: Trx, absence: Absence) => Promise<Absence>,
): Promise<Absence> {
  const viewer = requireStaff(ctx.viewer)
  const id = getId<'Absence'>(wanted.id)
  return inTransaction(ctx, async (trx) => {
    const current = await repository.lockAbsence(trx, id)
    if (current === undefined || !mayReportFor(viewer, current.staffId)) throw new NotFound()
    refuseStale(current, wanted.version, StaleAbsence)
    const changed = { ...(await change(trx, current)), version: current.version + 1 }
    await repository.saveAbsence(trx, changed)
    await tellRosterChange(trx, ctx, { ...changed, noun: 'absence', action })
    return changed
  })
}

/** The person is held (`holdWorking`), so nobody adds one in between; the table's constraint is the last guard. */
async function refuseOverlap(
  trx: Trx,
  absence: Parameters<typeof repository.findOverlappingAbsence>[1],
): Promise<void> {
  const other = await repository.findOverlappingAbsence(trx, absence)
  if (other !== undefined) throw new AbsenceOverlaps(other)
}

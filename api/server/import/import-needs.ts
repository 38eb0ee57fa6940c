import { isInCare } from '../care-end/in-care.service.ts'
import { loadCurrentPlans, startCarePlan } from '../care-plan/care-plan.service.ts'
import type { CarePlan } from '../care-plan/care-plan.ts'
import type { RowOf } from '../csv/column.ts'
import type { Day } from '../db/database.ts'
import type { ResidentId } from '../db/ids.ts'
import { getId } from '../get-id.ts'
import { toClockTime, type SaidTerms } from '../need/need-terms.ts'
import { loadNewestVersion } from '../need/need-reading.service.ts'
import { addNeed, changeNeed } from '../need/need.service.ts'
import type { Need } from '../need/need.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { RecurrenceProblem } from '../recurrence/recurrence-problem.ts'
import { parseRecurrence, toRuleText } from '../recurrence/recurrence.ts'
import { differs } from './differs.ts'
import { importKind, type Brought, type ImportRoom } from './import-kind.ts'
import { RowInvalid } from './import-report.ts'
import { needColumns } from './need-columns.ts'

type NeedRow = RowOf<typeof needColumns>

/** Needs, and the visits that come of them: each row is the edit of a care plan that somebody would make on the screen. */
export const needImport = importKind({
  kind: 'need',
  columns: needColumns,
  roles: ['coordinator'],
  bring: async (room, row, existingId) => {
    const residentId = getId<'Resident'>(room.names.toPerson('resident', row.resident, 'resident'))
    await refuseEnded(room, residentId)
    const plan = await findOrStartPlan(room, row, residentId)
    return existingId === undefined ? add(room, row, plan) : change(room, row, { plan, existingId })
  },
  fieldOfInput: { fromOn: 'firstDay', startsOn: 'firstDay', untilOn: 'lastDay', taskCode: 'task' },
})

/** A file does not bring care back by the way: its resident's row alone is a record that is kept right. */
async function refuseEnded({ trx, viewer }: ImportRoom, residentId: ResidentId): Promise<void> {
  if (await isInCare(trx, { orgId: viewer.orgId, residentId })) return
  const cure = 'The care of this resident has ended: take the row out, or take the end back first.'
  throw new RowInvalid('resident', 'CARE_HAS_ENDED', cure)
}

async function findOrStartPlan({ ctx }: ImportRoom, row: NeedRow, residentId: ResidentId): Promise<CarePlan> {
  const [plan] = await loadCurrentPlans(ctx, [residentId])
  if (plan) return plan
  if (row.level) return startCarePlan(ctx, { residentId, startsOn: row.firstDay, level: row.level, reason: '' })
  const cure = 'Make the care plan first, or give the level with which one begins.'
  throw new RowInvalid('level', 'NO_CARE_PLAN', cure)
}

async function add({ ctx }: ImportRoom, row: NeedRow, { id, residentId }: CarePlan): Promise<Brought> {
  const { task: taskCode, firstDay: fromOn } = row
  const need = await addNeed(ctx, { ...toTerms(row), carePlanId: id, taskCode, fromOn, untilOn: toUntil(row) ?? null })
  return { id: need.seriesId, change: 'created', residentIds: [residentId] }
}

/** What has been stays: another row is a new version of the series from today on. */
async function change(
  { ctx }: ImportRoom,
  row: NeedRow,
  { plan, existingId }: { plan: CarePlan; existingId: string },
): Promise<Brought> {
  const seriesId = getId<'NeedSeries'>(existingId)
  const need = await loadNewestVersion(ctx, { planId: plan.id, seriesId })
  if (need === undefined)
    throw new RowInvalid('key', 'NEED_IS_OVER', 'Its plan has ended: give the new need a new key.')
  if (need.taskCode !== row.task)
    throw new RowInvalid('task', 'OTHER_TASK', 'A need stays with its task: give the new one a new key.')
  const residentIds = [plan.residentId]
  if (!isOther(need, row)) return { id: existingId, change: 'unchanged', residentIds }
  const { id: needId, version } = need
  await changeNeed(ctx, { ...toTerms(row), needId, version, scope: 'all', untilOn: toUntil(row) })
  return { id: existingId, change: 'updated', residentIds }
}

function isOther(need: Need, row: NeedRow): boolean {
  return differs(need, { ...toTerms(row), untilOn: toUntil(row) })
}

interface Windowed extends SaidTerms {
  readonly recurrence: string
  readonly windowStart: string
  readonly windowEnd: string
}

/** An empty cell says nothing, as a missing column does: the norm holds, or what was; only how often somebody has to be there ends so. */
function toTerms(row: NeedRow): Windowed {
  return {
    recurrence: toRule(row.recurrence),
    windowStart: toClockTime(row.windowStart),
    windowEnd: toClockTime(row.windowEnd),
    allowed: row.allowed ?? undefined,
    homeMinutes: row.homeMinutes ?? undefined,
    videoMinutes: row.videoMinutes ?? undefined,
    qualification: row.qualification ?? undefined,
    carersNeeded: row.carersNeeded === 2 ? 2 : row.carersNeeded === 1 ? 1 : undefined,
    priority: row.priority ?? undefined,
    homeEveryDays: row.homeEveryDays,
    baselineTravelMinutes: row.baselineTravelMinutes ?? undefined,
    onHolidays: row.onHolidays ?? undefined,
    note: row.note === null ? '' : row.note,
  }
}

/** The rule in the one form in which it is kept, so that another way of writing it is no change. */
function toRule(text: string): string {
  try {
    return toRuleText(parseRecurrence(text))
  } catch (error) {
    if (error instanceof RecurrenceProblem) throw new RowInvalid('recurrence', error.code, error.message)
    throw error
  }
}

/** The first day without it. */
function toUntil({ lastDay }: NeedRow): Day | null | undefined {
  return lastDay ? addDays(lastDay, 1) : lastDay
}

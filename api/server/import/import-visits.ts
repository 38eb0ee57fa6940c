import type { RowOf } from '../csv/column.ts'
import { getId } from '../get-id.ts'
import type { VisitId } from '../db/ids.ts'
import { loadTasksOfVisits } from '../visit-task/visit-task.service.ts'
import { editVisitTasks } from '../visit-task/task-edit.service.ts'
import { createExtraVisit } from '../visit/extra-visit.service.ts'
import { toPlannedTime, type WallTime } from '../visit/planned-time.ts'
import { changeVisitModality } from '../visit/visit-modality.service.ts'
import { assignVisit, moveVisit } from '../visit/visit-planning.service.ts'
import { readVisit } from '../visit/visit-reading.service.ts'
import type { Visit } from '../visit/visit.ts'
import { importKind, type Brought, type ImportRoom } from './import-kind.ts'
import { RowInvalid } from './import-report.ts'
import { visitColumns } from './visit-columns.ts'
import { minutesBetween } from './visit-length.ts'

type VisitRow = RowOf<typeof visitColumns>

/** Visits that were planned elsewhere: beside the care plan, as those that are made by hand. */
export const visitImport = importKind({
  kind: 'visit',
  columns: visitColumns,
  roles: ['coordinator'],
  bring: (room, row, existingId) =>
    existingId === undefined ? addVisit(room, row) : changeVisit(room, row, existingId),
  fieldOfInput: {
    'time.at': 'start',
    'time.on': 'day',
    'time.minutes': 'minutes',
    CARER_ABSENT: 'carer',
    CARER_BOOKED: 'carer',
    CARER_HAS_LEFT: 'carer',
    CARER_NOT_QUALIFIED: 'carer',
    CARER_REFUSED: 'carer',
    NO_CARER: 'carer',
    TABLET_BOOKED: 'start',
    TASK_NEEDS_PRESENCE: 'modality',
    VIDEO_DOES_NOT_SUIT: 'modality',
    VISIT_NEEDS_ONE_CARER: 'secondCarer',
    VISIT_NEEDS_TWO_CARERS: 'secondCarer',
  },
})

function toPeople({ names }: ImportRoom, row: VisitRow) {
  const toStaff = (key: string | null | undefined, field: string) =>
    key === null || key === undefined ? null : names.toPerson('staff', key, field)
  return {
    residentId: names.toPerson('resident', row.resident, 'resident'),
    carerId: toStaff(row.carer, 'carer'),
    secondCarerId: toStaff(row.secondCarer, 'secondCarer'),
  }
}

function toWallTime(row: VisitRow): WallTime {
  return { on: row.day, at: row.start, minutes: minutesBetween(row), secondTime: false }
}

async function addVisit(room: ImportRoom, row: VisitRow): Promise<Brought> {
  const people = toPeople(room, row)
  const { id, residentId } = await createExtraVisit(room.ctx, {
    ...people,
    modality: row.modality,
    time: toWallTime(row),
    tasks: row.tasks.map((taskCode) => ({ taskCode })),
    reason: row.reason ?? '',
    carersNeeded: people.secondCarerId !== null || row.carersNeeded === 2 ? 2 : 1,
    origin: 'import',
  })
  return { id, change: 'created', residentIds: [residentId] }
}

/** Each difference is the edit that somebody would make on the screen, refused where that one would be. */
async function changeVisit(room: ImportRoom, row: VisitRow, existingId: string): Promise<Brought> {
  const id = getId<'Visit'>(existingId)
  const found = await readVisit(room.ctx, id)
  if (found === null) throw new RowInvalid('key', 'NOT_YOURS', 'Ask somebody who may change this visit.')
  const { residentId } = found
  if (toPeople(room, row).residentId !== residentId)
    throw new RowInvalid('resident', 'OTHER_RESIDENT', 'A visit stays with its resident: give the new one a new key.')
  const edited = await editToRow(room, row, found)
  return { id, change: edited === found ? 'unchanged' : 'updated', residentIds: [residentId] }
}

async function editToRow(room: ImportRoom, row: VisitRow, found: Visit): Promise<Visit> {
  const { ctx } = room
  let visit = found
  const edit = () => ({ visitId: visit.id, version: visit.version })
  if (!(await hasTasks(room, visit.id, row.tasks)))
    visit = await editVisitTasks(ctx, { ...edit(), tasks: row.tasks.map((taskCode) => ({ taskCode })) })
  const time = toWallTime(row)
  if (visit.modality !== row.modality) {
    const change = { to: row.modality, reason: 'other', note: '', time, keepsCarers: true } as const
    visit = await changeVisitModality(ctx, { ...edit(), ...change })
  }
  if (!isAt(visit, time, room)) visit = await moveVisit(ctx, { ...edit(), time, outsideWindow: true })
  const { carerId, secondCarerId } = toPeople(room, row)
  const isGiven = row.carer !== undefined && (visit.carerId !== carerId || visit.secondCarerId !== secondCarerId)
  return isGiven ? assignVisit(ctx, { ...edit(), carerId, secondCarerId }) : visit
}

async function hasTasks({ ctx }: ImportRoom, id: VisitId, codes: readonly string[]): Promise<boolean> {
  const tasks = await loadTasksOfVisits(ctx, [id])
  return (
    tasks
      .map(({ taskCode }) => taskCode)
      .toSorted()
      .join() === codes.toSorted().join()
  )
}

function isAt({ plannedStart, plannedEnd }: Visit, time: WallTime, { ctx, timeZone }: ImportRoom): boolean {
  const wanted = toPlannedTime(time, { timeZone, now: ctx.clock.now() }, 'input.time')
  return (
    wanted.plannedStart.valueOf() === plannedStart.valueOf() && wanted.plannedEnd.valueOf() === plannedEnd.valueOf()
  )
}

import { expect, test } from 'vitest'
import { buildNeed } from '../generation/testing/build-situation.ts'
import type { TaskType } from '../task-type/task-type.ts'
import { checkNeed, type CheckContext, type ProposedNeed } from './need-check.ts'

const eyeDrops = { code: 'other', sense: 'sight' } as TaskType
const shower = { code: 'shower', sense: 'touch' } as TaskType

const context = (columns: Partial<CheckContext> = {}): CheckContext => ({
  plan: { startsOn: '2026-12-01', endsOn: null },
  taskType: eyeDrops,
  others: [],
  timeZone: 'Europe/Helsinki',
  ...columns,
})

test('what can be met is taken, with its rule in one text', () => {
  const need = buildNeed({ recurrence: 'INTERVAL=1;FREQ=WEEKLY;BYDAY=MO' })
  expect(checkNeed(need, context())).toEqual({ ...need, recurrence: 'FREQ=WEEKLY;BYDAY=MO' })
})

type Wrong = [
  what: string,
  columns: Partial<ProposedNeed>,
  code: string,
  field: string,
  changed?: Partial<CheckContext>,
]

const wrong: Wrong[] = [
  ['it ends before it starts', { untilOn: '2026-12-01' }, 'END_BEFORE_START', 'input.untilOn'],
  ['it begins before the plan', { fromOn: '2026-11-30' }, 'OUTSIDE_PLAN', 'input.fromOn'],
  ['its window ends before it starts', { windowEnd: '07:00:00' }, 'END_BEFORE_START', 'input.windowEnd'],
  ['its window is shorter than its task', { windowEnd: '08:10:00' }, 'WINDOW_TOO_SHORT', 'input.windowEnd'],
  ['nobody knows the task', {}, 'UNKNOWN_TASK_TYPE', 'input.taskCode', { taskType: undefined }],
  ['a hand is needed over video', {}, 'TASK_NEEDS_A_HAND', 'input.allowed', { taskType: shower }],
  ['video takes no time', { videoMinutes: null }, 'VIDEO_MINUTES_MISSING', 'input.videoMinutes'],
  ['the rule is none', { recurrence: 'now and then' }, 'RECURRENCE_UNREADABLE', 'input.recurrence'],
  ['it occurs 10,000 times', { recurrence: 'FREQ=DAILY;COUNT=10000' }, 'RECURRENCE_TOO_OFTEN', 'input.recurrence'],
  ['it occurs every minute', { recurrence: 'FREQ=MINUTELY' }, 'RECURRENCE_TOO_OFTEN', 'input.recurrence'],
  [
    'no such day comes',
    { recurrence: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30' },
    'RECURRENCE_NEVER_OCCURS',
    'input.recurrence',
  ],
  [
    'its days are over before one comes',
    { recurrence: 'FREQ=WEEKLY;BYDAY=SU', untilOn: '2026-12-06' },
    'RECURRENCE_NEVER_OCCURS',
    'input.recurrence',
  ],
  [
    'the plan ends before one comes',
    { recurrence: 'FREQ=WEEKLY;BYDAY=SU' },
    'RECURRENCE_NEVER_OCCURS',
    'input.recurrence',
    { plan: { startsOn: '2026-12-01', endsOn: '2026-12-06' } },
  ],
  [
    'every one is a holiday, and holidays are skipped',
    { recurrence: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=6', onHolidays: 'skip' },
    'RECURRENCE_NEVER_OCCURS',
    'input.recurrence',
  ],
  [
    'its only hour does not exist (28 March 2027, 03:30)',
    { recurrence: 'FREQ=DAILY;UNTIL=20270328', fromOn: '2027-03-28', windowStart: '03:30:00', windowEnd: '03:50:00' },
    'NO_SUCH_TIME',
    'input.windowStart',
  ],
  [
    'another series demands the same',
    {},
    'SAME_NEED_EXISTS',
    'input.taskCode',
    { others: [buildNeed({ windowEnd: '08:30:00' })] },
  ],
]

test.each(wrong)('refused: %s', (_, columns, code, field, changed) => {
  const need = buildNeed(columns)
  expect(() => checkNeed(need, context(changed))).toThrow(
    expect.objectContaining({ name: 'InvalidInput', code, field, message: expect.stringMatching(/\w+/) }),
  )
})

test.each<[string, Partial<ProposedNeed>]>([
  ['in other hours', { windowStart: '10:00:00', windowEnd: '11:00:00' }],
  ['on other days', { recurrence: 'FREQ=WEEKLY;BYDAY=TU,TH' }],
  ['for something else', { note: 'Oikea silmä' }],
])('the same task %s is another need', (_, columns) => {
  const others = [buildNeed({ recurrence: 'FREQ=WEEKLY;BYDAY=MO,WE', note: columns.note ? 'Vasen silmä' : '' })]
  const proposed = buildNeed({ ...columns, recurrence: columns.recurrence ?? 'FREQ=WEEKLY;BYDAY=MO,WE' })
  expect(checkNeed(proposed, context({ others })).taskCode).toBe('other')
})

test('a night visit of every night is taken: one night a year it is an hour later', () => {
  const night = buildNeed({ windowStart: '03:10:00', windowEnd: '03:50:00', fromOn: '2027-03-20' })
  expect(checkNeed(night, context())).toEqual(night)
})

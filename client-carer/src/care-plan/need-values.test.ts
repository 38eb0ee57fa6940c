import { expect, test } from 'vitest'
import { checkNeedValues } from './need-values-check.ts'
import { newNeedValues, valuesToChange, valuesToNew, withNorms } from './need-values.ts'
import type { TaskNorms } from './need-values.ts'

const medicine: TaskNorms = {
  code: 'medication',
  sense: 'SIGHT',
  homeMinutes: 15,
  videoMinutes: 10,
  qualification: { code: 'medication' },
}
const shower: TaskNorms = { code: 'shower', sense: 'TOUCH', homeMinutes: 30, videoMinutes: null, qualification: null }
const values = newNeedValues(medicine, '2026-11-23')

test('a new need begins with the norms of its task, daily, and is right as it stands', () => {
  expect(valuesToNew(values, 'plan')).toMatchObject({
    carePlanId: 'plan',
    taskCode: 'medication',
    fromOn: '2026-11-23',
    untilOn: null,
    recurrence: 'FREQ=DAILY',
    windowStart: '08:00',
    windowEnd: '09:00',
    allowed: 'EITHER',
    homeMinutes: 15,
    videoMinutes: 10,
    qualification: 'medication',
  })
  expect(checkNeedValues(values)).toEqual({})
})

test('a task for the hand takes video away, with its minutes', () => {
  const input = valuesToNew(withNorms(values, shower), 'plan')
  expect(input).toMatchObject({ allowed: 'HOME', homeMinutes: 30, videoMinutes: null, homeEveryDays: null })
})

test("people's last day with the need is the API's first day without", () => {
  expect(valuesToNew({ ...values, untilOn: '2026-12-31' }, 'plan').untilOn).toBe('2027-01-01')
})

test('"all" needs no day, "from a day on" names it', () => {
  expect(valuesToChange({ ...values, scope: 'ALL' }, 'need', 3)).not.toHaveProperty('fromOn')
  expect(valuesToChange(values, 'need', 3)).toMatchObject({ fromOn: '2026-11-23', scope: 'FROM_NOW_ON', version: 3 })
})

test.each([
  [{ windowEnd: '7.30' }, 'windowEnd'],
  [{ windowStart: 'aamulla' }, 'windowStart'],
  [{ homeMinutes: '0' }, 'homeMinutes'],
  [{ videoMinutes: '' }, 'videoMinutes'],
  [{ recurrence: 'weekly', days: [] }, 'days'],
  [{ every: 'joka toinen' }, 'every'],
  [{ recurrence: 'other', rule: ' ' }, 'rule'],
  [{ fromOn: '' }, 'fromOn'],
  [{ untilOn: '2026-11-22' }, 'untilOn'],
])('what is wrong is said beside its field: %o', (wrong, field) => {
  expect(Object.keys(checkNeedValues({ ...values, ...wrong }))).toEqual([field])
})

import { expect, test } from 'vitest'
import { checkTaskTypeValues, toTaskTypeInput, toTaskTypeValues } from './task-type-values.ts'

const insulin = {
  code: 'insulin',
  version: 2,
  sense: 'SIGHT',
  homeMinutes: 15,
  videoMinutes: 10,
  retiredAt: null,
  name: { fi: 'Insuliini', sv: 'Insulin', en: 'Insulin' },
  qualification: { code: 'medicine', name: { fi: 'Lääkelupa', sv: 'Läkemedelslov', en: 'Medicine' } },
} as const

test('what is read and not touched is sent back as it was', () => {
  expect(toTaskTypeInput(toTaskTypeValues(insulin))).toEqual({
    code: 'insulin',
    name: insulin.name,
    sense: 'SIGHT',
    homeMinutes: 15,
    videoMinutes: 10,
    qualification: 'medicine',
  })
})

test('what needs a hand is not by video, whatever stood in the field', () => {
  expect(toTaskTypeInput({ ...toTaskTypeValues(insulin), sense: 'TOUCH' }).videoMinutes).toBeNull()
})

test.each([
  [{}, []],
  [{ code: 'Insulin' }, ['code']],
  [{ sv: ' ' }, ['sv']],
  [{ homeMinutes: '0' }, ['homeMinutes']],
  [{ videoMinutes: '1.5' }, ['videoMinutes']],
  [{ videoMinutes: '' }, []],
])('%j', (change, wrong) => {
  expect(Object.keys(checkTaskTypeValues({ ...toTaskTypeValues(insulin), ...change }))).toEqual(wrong)
})

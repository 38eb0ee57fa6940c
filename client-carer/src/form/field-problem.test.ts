import { expect, test } from 'vitest'
import { isRefused, toFieldName } from './field-problem.ts'

test("the API's path finds the form's field, however deep it is", () => {
  const names = ['firstName', 'time', 'at']
  expect(toFieldName('input.firstName', names)).toBe('firstName')
  expect(toFieldName('input.time.at', names)).toBe('at')
  expect(toFieldName('input.time.on', names)).toBe('time')
  expect(toFieldName('input.tasks.0.at', names)).toBe('at')
})

test('a field that is not on the screen is none of its fields', () => {
  expect(toFieldName('input.teamId', ['firstName'])).toBeNull()
  expect(toFieldName(undefined, ['firstName'])).toBeNull()
})

test('a refusal is told by its code; a thing with a version is none', () => {
  expect(isRefused({ __typename: 'InvalidInput', code: 'DAY_MISSING' })).toBe(true)
  expect(isRefused({ __typename: 'CarePlan', id: 'p', version: 3 })).toBe(false)
})

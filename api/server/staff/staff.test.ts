import { expect, test } from 'vitest'
import type { StaffId } from '../db/ids.ts'
import { checkHeldDays, isValidOn, worksOn } from './staff.ts'

const held = (grantedOn: string | null, expiresOn: string | null) => ({
  staffId: 'one' as StaffId,
  code: 'insulin',
  grantedOn,
  expiresOn,
})

test.each([
  [null, null, true],
  ['2026-11-23', '2026-11-23', true],
  ['2026-11-24', null, false],
  [null, '2026-11-22', false],
  ['2021-11-24', '2026-12-31', true],
])('a qualification from %s, expiring on %s, is valid on 2026-11-23: %s', (from, until, valid) => {
  expect(isValidOn(held(from, until), '2026-11-23')).toBe(valid)
})

test('the day of leaving is the first without work', () => {
  expect(worksOn({ leftOn: null }, '2026-11-23')).toBe(true)
  expect(worksOn({ leftOn: '2026-11-24' }, '2026-11-23')).toBe(true)
  expect(worksOn({ leftOn: '2026-11-23' }, '2026-11-23')).toBe(false)
})

test('a qualification that expires before it is granted is refused, naming the field', () => {
  checkHeldDays(held('2026-11-23', '2026-11-23'))
  expect(() => checkHeldDays(held('2026-11-23', '2026-11-22'))).toThrow(
    expect.objectContaining({ code: 'END_BEFORE_START', field: 'input.expiresOn' }),
  )
})

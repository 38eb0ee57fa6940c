import { expect, test } from 'vitest'
import { checkHeldDays, worksOn } from './staff.ts'

const held = (grantedOn: string | null, expiresOn: string | null) => ({ grantedOn, expiresOn })

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

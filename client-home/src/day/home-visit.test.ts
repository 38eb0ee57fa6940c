import { expect, test } from 'vitest'
import { toCallers } from './home-visit.ts'

const anna = { id: 'anna', firstName: 'Anna', role: 'CARER', photoUrl: null } as const
const ida = { id: 'ida', firstName: 'Ida', role: 'CARER', photoUrl: null } as const
const katri = { id: 'katri', firstName: 'Katri', role: 'COORDINATOR', photoUrl: null } as const

test('whichever of two carers calls is named first', () => {
  expect(toCallers(anna, [anna, ida])).toEqual([anna, ida])
  expect(toCallers(ida, [anna, ida])).toEqual([ida, anna])
})

test('who makes the visit for the carers calls alone', () => {
  expect(toCallers(katri, [anna, ida])).toEqual([katri])
  expect(toCallers(katri, [])).toEqual([katri])
})

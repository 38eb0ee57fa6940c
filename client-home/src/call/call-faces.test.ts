import { expect, test } from 'vitest'
import { asCaller } from './call-faces.ts'

const anna = { id: 'anna', firstName: 'Anna', role: 'COORDINATOR', photoUrl: '/photos/1' } as const

test("the caller's photo is never shown for another of the same name", () => {
  expect(asCaller({ id: 'staff:anna', name: 'Anna' }, anna)).toBe(anna)
  expect(asCaller({ id: 'staff:ida', name: 'Anna' }, anna)).toMatchObject({ firstName: 'Anna', photoUrl: null })
})

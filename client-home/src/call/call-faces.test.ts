import { expect, test } from 'vitest'
import { asCaller } from './call-faces.ts'

const anna = { id: 'anna', firstName: 'Anna', role: 'COORDINATOR', photoUrl: '/photos/1' } as const
const ida = { id: 'ida', firstName: 'Ida', role: 'CARER', photoUrl: '/photos/2' } as const

test("the caller's photo is never shown for another of the same name", () => {
  expect(asCaller({ id: 'staff:anna', name: 'Anna' }, [ida, anna])).toBe(anna)
  expect(asCaller({ id: 'staff:liisa', name: 'Anna' }, [ida, anna])).toMatchObject({
    firstName: 'Anna',
    photoUrl: null,
  })
})

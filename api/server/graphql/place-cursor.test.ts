import { describe, expect, test } from 'vitest'
import type { Id } from '../db/ids.ts'
import { readNameCursor, readStartCursor, toNameCursor, toStartCursor } from './place-cursor.ts'

const id = '0b2f6a8e-5d3c-4c39-9a51-0c1f2f6f2b11' as Id<'Staff'>
const names = { lastName: 'Ääri"höyry', firstName: 'Åke', id }
const start = { startsAt: new Date('2027-03-28T00:30:00.123Z'), id }

describe('a cursor', () => {
  test('is read back as the place it was made of', () => {
    expect(readNameCursor(toNameCursor(names))).toEqual(names)
    expect(readStartCursor(toStartCursor(start))).toEqual(start)
  })

  const encode = (json: string) => Buffer.from(json).toString('base64url')
  const strangers = ['', 'x', 'W10', encode('["a","b","no id"]'), encode('{"length":2}'), 'A'.repeat(2000)]

  test.each([...strangers, toStartCursor(start)])('in the order of names is not read from %.20s', (text) => {
    expect(readNameCursor(text)).toBeUndefined()
  })

  test.each([...strangers, toNameCursor(names), encode(`["yesterday","${id}"]`)])(
    'in the order of time is not read from %.20s',
    (text) => {
      expect(readStartCursor(text)).toBeUndefined()
    },
  )
})

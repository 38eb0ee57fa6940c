import { expect, test } from 'vitest'
import type { DeviceId, StaffId } from '../db/ids.ts'
import { parsePeerId, toPeerId } from './peer-id.ts'

const uuid = '7d0d3b5e-6f6c-4b5c-9a51-8a3b0b9a2f10'

test('a peer id names its person, there and back', () => {
  const carer = { kind: 'staff', staffId: uuid as StaffId } as const
  const tablet = { kind: 'device', deviceId: uuid as DeviceId } as const
  expect(parsePeerId(toPeerId(carer))).toEqual(carer)
  expect(parsePeerId(toPeerId(tablet))).toEqual(tablet)
})

test.each(['', 'staff', 'staff:', 'staff:x', `guest:${uuid}`, uuid])('%j names nobody', (text) => {
  expect(parsePeerId(text)).toBeUndefined()
})

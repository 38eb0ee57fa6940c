import type { CallPeer } from 'sfu/client/call-peer.svelte'
import { expect, test } from 'vitest'
import { toCallPeople } from './call-people.ts'

const peer = (id: string, connection: CallPeer['connection'] = 'connected') => ({ id, connection }) as CallPeer

test('the resident is told from the other carer, whoever came first', () => {
  const people = toCallPeople([peer('staff:ida'), peer('device:kitchen')])
  expect(people.resident?.id).toBe('device:kitchen')
  expect(people.carers.map(({ id }) => id)).toEqual(['staff:ida'])
})

test('a resident who dropped out is still in the call, a carer who did is not counted on', () => {
  const people = toCallPeople([peer('device:kitchen', 'reconnecting'), peer('staff:ida', 'reconnecting')])
  expect(people.resident?.id).toBe('device:kitchen')
  expect(people.carers).toEqual([])
})

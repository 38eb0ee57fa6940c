import { expect, test } from 'vitest'
import { anonymous, type Viewer } from '../context.ts'
import { readEntryCursor, toEntryCursor, toPurpose, toWho } from './access-entry.ts'

test.each([
  ['staff', 'carer', 'care'],
  ['staff', 'group_leader', 'care'],
  ['staff', 'coordinator', 'coordination'],
  ['staff', 'service_desk', 'support'],
  ['staff', 'auditor', 'audit'],
  // a role that there is no more
  ['staff', 'super_user', 'administration'],
  ['device', null, 'home'],
  ['companion', null, 'companion'],
  ['integration', null, 'integration'],
  ['system', null, 'system'],
  ['anonymous', null, 'sign_in'],
] as const)('%s, %s: %s', (kind, role, purpose) => {
  expect(toPurpose({ kind, role })).toBe(purpose)
})

const auditor = { kind: 'staff' } as Viewer
test('a home reads a first name and an initial, an auditor the whole name', () => {
  const anna = { firstName: 'Anna', lastName: 'öhman' }
  expect(toWho(anna, auditor)).toBe('Anna öhman')
  expect(toWho(anna, { kind: 'device' } as Viewer)).toBe('Anna Ö.')
  expect(toWho({ firstName: 'Keittiön tabletti', lastName: null }, auditor)).toBe('Keittiön tabletti')
  expect(toWho({ firstName: null, lastName: null }, anonymous)).toBeNull()
})

test('a cursor is a number in the log, and nothing else is one', () => {
  expect(readEntryCursor(toEntryCursor({ seq: 123 }))).toBe(123)
  for (const text of ['', '-1', '1.5', 'x', '1234567890123456', '1 or 1']) expect(readEntryCursor(text)).toBeUndefined()
})

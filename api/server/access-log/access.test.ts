import { expect, test } from 'vitest'
import type { StaffViewer } from '../context.ts'
import type { OrgId, ResidentId, SessionId, StaffId } from '../db/ids.ts'
import { splitByGlass, toAccessRow } from './access.ts'

const [aino, eino, toini] = ['aino', 'eino', 'toini'] as ResidentId[]
const carer: StaffViewer = {
  kind: 'staff',
  orgId: 'org' as OrgId,
  staffId: 'liisa' as StaffId,
  role: 'carer',
  teamId: null,
  sessionId: 'session' as SessionId,
  lookedAt: new Date(0),
  openGlass: [
    { residentId: eino!, reason: 'Eino soitti päivystykseen' },
    { residentId: toini!, reason: 'Toini kaatui pihalla' },
  ],
}
const read = (...residentIds: ResidentId[]) => ({ action: 'visit.read', residentIds, subjectId: 'visit' })

test("a look with a broken glass is a row of its own, with its reason: a list tells no one another's", () => {
  expect(splitByGlass(carer, read(aino!, eino!, toini!))).toEqual([
    { ...read(aino!) },
    { ...read(eino!), reason: 'Eino soitti päivystykseen' },
    { ...read(toini!), reason: 'Toini kaatui pihalla' },
  ])
  expect(splitByGlass(carer, read(eino!))).toEqual([{ ...read(eino!), reason: 'Eino soitti päivystykseen' }])
})

test('what no glass is about is one row as it was', () => {
  for (const access of [read(aino!), { action: 'session.begin' }, { ...read(eino!), reason: 'kerrottu jo' }]) {
    expect(splitByGlass(carer, access).map((each) => toAccessRow(carer, each))).toEqual([toAccessRow(carer, access)])
  }
  expect(splitByGlass({ kind: 'system' }, read(eino!))).toEqual([read(eino!)])
})

test('a resident who was met twice is named once', () => {
  expect(toAccessRow(carer, read(aino!, aino!, eino!))).toMatchObject({ resident_ids: [aino, eino], reason: null })
})

import { describe, expect, test } from 'vitest'
import type { TeamId } from '../db/ids.ts'
import { toStartCursor } from '../graphql/place-cursor.ts'
import { readRosterSearch, rosterReach } from './roster.ts'

const page = { limit: 10, inverted: false }
const zone = 'Europe/Helsinki'
const team = 'one' as TeamId

describe('the days of a roster', () => {
  test("are the organisation's own, also on the day of 25 hours", () => {
    const read = readRosterSearch({ ...page, from: '2026-10-25', until: '2026-10-26' }, zone)
    expect(read?.filter).toMatchObject({
      from: new Date('2026-10-24T21:00:00Z'),
      until: new Date('2026-10-25T22:00:00Z'),
    })
  })

  test.each([
    ['2026-11-23', '2026-11-23', 'END_BEFORE_START'],
    ['2026-11-23', '2026-11-01', 'END_BEFORE_START'],
    ['2026-01-01', '2026-11-01', 'SPAN_TOO_LONG'],
  ])('from %s until %s are refused', (from, until, code) => {
    expect(() => readRosterSearch({ ...page, from, until }, zone)).toThrow(
      expect.objectContaining({ code, field: 'until' }),
    )
  })
})

test.each([
  { teamId: 'x' },
  { staffId: 'x' },
  { after: 'x' },
  { before: toStartCursor({ startsAt: new Date(), id: '' as never }) },
])('an id or cursor that is none of ours is an empty page: %j', (wanted) => {
  expect(readRosterSearch({ ...page, from: '2026-11-23', until: '2026-11-24', ...wanted }, zone)).toBeUndefined()
})

test.each([
  ['coordinator', null, 'all'],
  ['administrator', null, 'all'],
  ['carer', team, 'team'],
  ['carer', null, 'own'],
  ['group_leader', team, 'own'],
  ['service_desk', team, 'none'],
  ['auditor', team, 'none'],
] as const)('a %s of team %s sees the shifts of: %s', (role, teamId, reach) => {
  expect(rosterReach({ role, teamId })).toBe(reach)
})

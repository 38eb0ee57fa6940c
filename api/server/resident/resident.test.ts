import { expect, test } from 'vitest'
import { toNamePatterns } from './name-search.ts'
import { mayPairFor, shownName } from './resident.ts'
import type { TeamId } from '../db/ids.ts'
import { anonymous } from '../context.ts'
import type { Viewer } from '../context.ts'

test.each([
  [null, []],
  ['  ', []],
  ['Kan', ['kan%']],
  ['Aino K.', ['aino%', 'k%']],
  ['100%_\\', ['100\\%\\_\\\\%']],
  ['a b c d e f', ['a%', 'b%', 'c%', 'd%']],
])('the search %j asks for names like %j', (search, patterns) => {
  expect(toNamePatterns(search)).toEqual(patterns)
})

const team = 'one' as TeamId
const staff = (role: 'carer' | 'coordinator' | 'administrator', teamId: TeamId | null) =>
  ({ kind: 'staff', role, teamId }) as Viewer
const device = { kind: 'device' } as Viewer

test('staff see "Aino K.", a home sees Aino', () => {
  const aino = { firstName: 'Aino', lastName: 'kanervasuvi' }
  expect(shownName(aino, staff('carer', team))).toBe('Aino K.')
  expect(shownName(aino, device)).toBe('Aino')
})

test.each([
  ['administrator', staff('administrator', null), true],
  ['carer of the team', staff('carer', team), true],
  ['carer of another team', staff('carer', 'two' as TeamId), false],
  ['carer without a team', staff('carer', null), false],
  ['coordinator', staff('coordinator', team), false],
  ['device', device, false],
  ['nobody', anonymous, false],
])('pairing for a resident: %s', (_who, viewer, may) => {
  expect(mayPairFor(viewer, { teamId: team })).toBe(may)
})

import { expect, test } from 'vitest'
import { buildLink, buildNeed } from '../generation/testing/build-situation.ts'
import { checkLink } from './need-link.ts'

const [a, b, c] = [buildNeed(), buildNeed(), buildNeed()]
const links = [buildLink(a, b), buildLink(b, c)]

test('a new pair may be linked', () => {
  expect(() => checkLink(buildLink(a, c), links)).not.toThrow()
})

test.each([
  ['to itself', buildLink(a, a), 'LINK_TO_ITSELF'],
  [
    'with a largest gap below the smallest',
    buildLink(a, c, { smallestGapMinutes: 60, largestGapMinutes: 30 }),
    'END_BEFORE_START',
  ],
  ['twice', buildLink(a, b, { kind: 'gap', smallestGapMinutes: 10 }), 'LINK_EXISTS'],
  ['in a circle', buildLink(b, a), 'LINK_CANNOT_BE_MET'],
  ['in a longer circle', buildLink(c, a), 'LINK_CANNOT_BE_MET'],
])('refused: %s', (_, link, code) => {
  expect(() => checkLink(link, links)).toThrow(expect.objectContaining({ code }))
})

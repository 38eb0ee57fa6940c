import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { asksTooMuch } from './limits.ts'

const aliases = (count: number, field = 'now') =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')

test.each([
  ['a screen', '{ viewer { __typename } residents { edges { node { id } } } }', false],
  ['200 names for one field', `{ ${aliases(200)} }`, false],
  ['201', `{ ${aliases(201)} }`, true],
  ['201 in a fragment', `{ viewer { ...A } } fragment A on StaffViewer { ${aliases(201, 'id')} }`, true],
  ['201 in an inline fragment', `{ viewer { ... on StaffViewer { ${aliases(201, 'id')} } } }`, true],
  ['1,000 fields in all', `{ ${aliases(100, `viewer { ${aliases(10)} }`)} }`, true],
  ['a fragment that holds itself', '{ viewer { ...A } } fragment A on StaffViewer { staff { ...A } }', false],
])('%s', (_what, document, isTooMuch) => {
  expect(asksTooMuch(parse(document))).toBe(isTooMuch)
})

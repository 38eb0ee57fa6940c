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
  ['three changes', `mutation { ${aliases(3, 'signOut')} }`, false],
  ['four', `mutation { ${aliases(4, 'signOut')} }`, true],
  [
    'four, of which a fragment makes two',
    'mutation { a: x b: x ...A } fragment A on Mutation { c: x ... { d: x } }',
    true,
  ],
  [
    'three, of which a fragment makes two, said twice',
    'mutation { a: x ...A ...A } fragment A on Mutation { b: x c: x }',
    false,
  ],
  ['a change that holds itself', 'mutation { ...A } fragment A on Mutation { a: x ...A }', false],
  ['four of whom only one is a change', '{ a: now b: now c: now d: now } mutation B { x }', false],
  ['a fragment that holds itself', '{ viewer { ...A } } fragment A on StaffViewer { staff { ...A } }', false],
])('%s', (_what, document, isTooMuch) => {
  expect(asksTooMuch(parse(document))).toBe(isTooMuch)
})

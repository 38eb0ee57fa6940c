import { expect, test } from 'vitest'
import { findBrokenConstraint, isDatabaseUnavailable } from './unavailable.ts'

const withFields = (message: string, fields: object) => Object.assign(new Error(message), fields)

test.each([
  [
    'a refused connection',
    withFields('connect ECONNREFUSED', {
      code: 'ECONNREFUSED',
      syscall: 'connect',
    }),
  ],
  ['a refused connection over both families', new AggregateError([withFields('', { code: 'ECONNREFUSED' })])],
  ['a server that is stopping', withFields('terminating connection', { code: '57P01' })],
  ['a server that is starting', withFields('the database system is starting up', { code: '57P03' })],
  ['a server that is full', withFields('sorry, too many clients already', { code: '53300' })],
  ['a cut connection', new Error('Connection terminated unexpectedly')],
  ['a pool without a free connection', new Error('timeout exceeded when trying to connect')],
  ['a socket file that is gone', withFields('connect ENOENT', { code: 'ENOENT', syscall: 'connect' })],
])('%s means that the database is away', (_name, error) => {
  expect(isDatabaseUnavailable(error)).toBe(true)
})

test.each([
  ['a broken constraint', withFields('duplicate key', { code: '23505' })],
  ['a statement that was too slow', withFields('canceling statement', { code: '57014' })],
  ['a missing file', withFields('open ENOENT', { code: 'ENOENT', syscall: 'open' })],
  ['an error of ours', new TypeError('x is not a function')],
  ['no error', undefined],
])('%s does not', (_name, error) => {
  expect(isDatabaseUnavailable(error)).toBe(false)
})

test('a broken constraint is named', () => {
  expect(findBrokenConstraint(withFields('', { code: '23505', constraint: 'carer_in_one_visit' }))).toBe(
    'carer_in_one_visit',
  )
  expect(findBrokenConstraint(withFields('', { code: '23503', constraint: 'some_key' }))).toBeUndefined()
  expect(findBrokenConstraint(undefined)).toBeUndefined()
})

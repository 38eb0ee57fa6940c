import { GraphQLError } from 'graphql'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { NotFound } from '../errors.ts'
import { createErrorMask } from './error-mask.ts'

function maskWithLog() {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  return { mask: createErrorMask(log), lines }
}

const wrapped = (originalError: Error) => new GraphQLError(originalError.message, { path: ['visit'], originalError })

test('an unexpected error is an id outside, and the cause under that id in the log', () => {
  const { mask, lines } = maskWithLog()
  const masked = mask(wrapped(new Error('password is swordfish')))
  expect(masked.extensions['code']).toBe('INTERNAL')
  expect(JSON.stringify(masked)).not.toContain('swordfish')
  expect(lines.join()).toContain(masked.extensions['errorId'])
  expect(lines.join()).toContain('swordfish')
})

test('an expected error shows its code and is not logged', () => {
  const { mask, lines } = maskWithLog()
  const masked = mask(wrapped(new NotFound()))
  expect(masked.extensions['code']).toBe('NOT_FOUND')
  expect(masked.path).toEqual(['visit'])
  expect(lines).toEqual([])
})

test('a database that is away is 503 with a code, and says nothing of where it is', () => {
  const { mask } = maskWithLog()
  const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
  })
  const masked = mask(wrapped(refused))
  expect(masked.extensions).toMatchObject({ code: 'DATABASE_UNAVAILABLE', http: { status: 503 } })
  expect(JSON.stringify(masked)).not.toContain('10.0.0.7')
})

test('an error of GraphQL itself stays, without naming what else there is', () => {
  const { mask } = maskWithLog()
  expect(mask(new GraphQLError('Cannot query field "not". Did you mean "note"?')).message).toBe(
    'Cannot query field "not".',
  )
})

test.each(['22021', '22P05'])('a text that no database keeps is the fault of who sent it: %s', (code) => {
  const { mask, lines } = maskWithLog()
  const masked = mask(wrapped(Object.assign(new Error('invalid byte sequence for encoding "UTF8": 0x00'), { code })))
  expect(masked.extensions['code']).toBe('BAD_USER_INPUT')
  expect(masked.message).toContain('U+0000')
  expect(lines).toEqual([])
})

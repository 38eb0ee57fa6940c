import { expect, test } from 'vitest'
import { mayMendItself, toDeviceProblem } from './device-problem.ts'

test.each([
  ['NotFoundError', 'notFound'],
  ['OverconstrainedError', 'notFound'],
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotReadableError', 'inUse'],
  ['AbortError', 'inUse'],
  ['SomethingNewError', 'failed'],
])('%s is "%s"', (name, problem) => {
  expect(toDeviceProblem(new DOMException('', name))).toBe(problem)
})

test('only a refusal waits for the person', () => {
  expect(mayMendItself('refused')).toBe(false)
  expect(mayMendItself('unplugged')).toBe(true)
  expect(mayMendItself('inUse')).toBe(true)
})

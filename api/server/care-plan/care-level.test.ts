import { expect, test } from 'vitest'
import { bringsVisits, levelRules } from './care-level.ts'

const allowed = ['home', 'video', 'either'] as const

test.each([
  ['safety', []],
  ['support', ['video', 'either']],
  ['hybrid', ['home', 'video', 'either']],
] as const)('at %s the needs that become visits are those for %j', (level, visits) => {
  expect(allowed.filter((each) => bringsVisits(level, each))).toEqual(visits)
})

test('without a level there are no visits', () => {
  expect(bringsVisits(undefined, 'either')).toBe(false)
})

test('the help button works at every level, and a silent day is told where no visit would notice it', () => {
  const levels = Object.values(levelRules)
  expect(levels.every(({ alarms }) => alarms.includes('help_button'))).toBe(true)
  const noticed = levels.map(({ visitsFor, alarms }) => [visitsFor.length > 0, alarms.includes('no_sign_of_life')])
  expect(noticed.every(([hasVisits, isTold]) => hasVisits !== isTold)).toBe(true)
})

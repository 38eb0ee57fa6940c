import { describe, expect, test } from 'vitest'
import type { SignalErrorCode } from 'sfu/client/call-state'
import type { Visit } from '../visit/visit-rules.ts'
import { outcomeOfSignalError, toCallOutcome, toKnownOutcome, whyOver } from './call-outcome.ts'
import { outcomeWords } from './call-words.ts'

const visit = (state: Visit['state'], callId = 'mine', endReason: string | null = null) =>
  ({ state, call: { id: callId, endReason } }) as Visit

describe('is there a call to come back to', () => {
  test.each(['RINGING', 'IN_PROGRESS'] as const)('yes while mine is %s', (state) => {
    expect(whyOver(visit(state), 'mine')).toBeNull()
  })

  test('no when the visit has another call by now: asking would enter a call that is not mine', () => {
    expect(whyOver(visit('RINGING', 'newer'), 'mine')).toEqual({ reason: 'over' })
  })

  test('no when the visit is planned again: a new ticket would ring the tablet anew', () => {
    expect(whyOver(visit('PLANNED'), 'mine')).toEqual({ reason: 'over' })
  })

  test.each([
    ['MISSED', 'unanswered'],
    ['DECLINED', 'declined'],
    ['DONE', 'over'],
    ['CANCELLED', 'over'],
  ] as const)('%s is told as %s', (state, reason) => {
    expect(whyOver(visit(state), 'mine')).toEqual({ reason })
  })

  test('a call that was given up is told as lost', () => {
    expect(whyOver(visit('DONE', 'mine', 'LOST'), 'mine')).toEqual({ reason: 'lost' })
  })

  test('no when the visit is not there for me any more', () => {
    expect(whyOver(null, 'mine')).toEqual({ reason: 'over' })
  })
})

describe('the SFU says that the call is over', () => {
  test('and why is not known yet: nothing is told', () => {
    expect(toKnownOutcome({ reason: 'over' }, visit('RINGING'), 'mine')).toBeNull()
  })

  test.each([
    ['MISSED', 'missed'],
    ['DECLINED', 'declined'],
    ['DONE', 'endedElsewhere'],
    ['IN_PROGRESS', 'endedElsewhere'],
  ] as const)('and the visit is %s: it was %s', (state, name) => {
    expect(toKnownOutcome({ reason: 'over' }, visit(state), 'mine')).toEqual({ name })
  })

  test('and another call of the visit rings by now: mine has ended', () => {
    expect(toKnownOutcome({ reason: 'over' }, visit('RINGING', 'newer'), 'mine')).toEqual({ name: 'endedElsewhere' })
  })

  test('what it says more exactly holds without the API', () => {
    expect(toKnownOutcome({ reason: 'otherLeft' }, visit('RINGING'), 'mine')).toEqual({ name: 'residentHungUp' })
  })
})

describe('every end has words', () => {
  // The compiler holds that no code is missing there.
  const codes = Object.keys(outcomeOfSignalError) as SignalErrorCode[]

  test.each(codes)('the SFU refuses with %s', (code) => {
    const words = outcomeWords(toCallOutcome({ reason: 'refused', code }), 'Aino')
    expect(words.title.length).toBeGreaterThan(0)
    expect(words.text.length).toBeGreaterThan(0)
  })

  test('the words are those of what happened', () => {
    expect(outcomeWords(toCallOutcome({ reason: 'declined' }), 'Aino').title).toBe('Aino ei voi vastata nyt')
    expect(outcomeWords(toCallOutcome({ reason: 'refused', code: 'REPLACED' }), 'Aino').title).toContain('toisella')
  })
})

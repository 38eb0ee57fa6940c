import { describe, expect, it } from 'vitest'
import type { HomeVisit, VisitState } from './home-visit.ts'
import { VisitBook } from './visit-book.ts'

const visit = (id: string, state: VisitState): HomeVisit => ({
  id,
  modality: 'VIDEO',
  state,
  plannedStartMs: 0,
  plannedEndMs: 1,
  tasks: [],
  carers: [],
  call: null,
})
const statesOf = (book: VisitBook) => Object.fromEntries(book.all().map(({ id, state }) => [id, state]))

describe('the visits as last heard', () => {
  it('are not undone by an answer that was overtaken', () => {
    const book = new VisitBook()
    const first = book.ask()
    const second = book.ask()
    book.hear(visit('a', 'MISSED'), second)
    book.hear(visit('a', 'RINGING'), first)
    expect(statesOf(book)).toEqual({ a: 'MISSED' })
  })

  it('are not undone by a plan that was asked for earlier', () => {
    const book = new VisitBook()
    const plan = book.ask()
    const one = book.ask()
    book.hear(visit('a', 'RINGING'), one)
    book.hearPlan([visit('a', 'PLANNED'), visit('b', 'PLANNED')], plan)
    expect(statesOf(book)).toEqual({ a: 'RINGING', b: 'PLANNED' })
  })

  it('are replaced by a plan that was asked for later', () => {
    const book = new VisitBook()
    book.hear(visit('a', 'RINGING'), book.ask())
    book.hearPlan([visit('b', 'PLANNED')], book.ask())
    expect(statesOf(book)).toEqual({ b: 'PLANNED' })
  })

  it('do not come back from before a newer plan', () => {
    const book = new VisitBook()
    const one = book.ask()
    book.hearPlan([], book.ask())
    book.hear(visit('a', 'RINGING'), one)
    expect(book.all()).toEqual([])
  })

  it('are forgotten with the pairing, also those still on their way', () => {
    const book = new VisitBook()
    const early = book.ask()
    const late = book.ask()
    book.hear(visit('a', 'PLANNED'), early)
    book.forget()
    book.hear(visit('a', 'PLANNED'), early)
    expect(book.all()).toEqual([])
    book.hear(visit('a', 'PLANNED'), late + 1)
    expect(book.find('a')?.state).toBe('PLANNED')
  })
})

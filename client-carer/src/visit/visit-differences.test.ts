import { expect, test } from 'vitest'
import type { TheirVisitFragment } from 'api/client/generated/graphql'
import { toDifferences } from './visit-differences.ts'

const words = { language: 'fi', timeZone: 'Europe/Helsinki', today: '2026-11-22' } as const
const name = { fi: 'Lääkkeet', sv: 'Läkemedel', en: 'Medication' }
const task = { id: 't1', detail: '', type: { id: 'c1', code: 'medication', name }, outcome: null, outcomeNote: null }
const anna = { id: 'a', firstName: 'Anna', lastName: 'Virtanen' }
const seen = {
  ...{ id: 'v', version: 1, modality: 'HOME', state: 'PLANNED', plannedStart: '2026-11-22T08:00:00Z' },
  ...{ plannedEnd: '2026-11-22T08:30:00Z', carer: anna, secondCarer: null, tasks: [task], note: null },
  ...{ cancelCause: null, cancelReason: null, confirmedAt: null, travelMinutes: null },
} as unknown as TheirVisitFragment // as the documents of the screens ask for it

const changed = (change: Partial<TheirVisitFragment>) =>
  toDifferences(seen, { ...seen, version: 2, ...change }, words).map(({ label, mine, theirs }) => [label, mine, theirs])

test.each([
  [{}, []],
  [{ plannedEnd: '2026-11-22T08:45:00Z' }, [['Kellonaika', '10.00–10.30', '10.00–10.45']]],
  [
    { plannedStart: '2026-11-23T08:00:00Z', plannedEnd: '2026-11-23T08:30:00Z' },
    [['Kellonaika', '10.00–10.30', '23.11. 10.00–10.30']],
  ],
  [{ modality: 'PHONE' }, [['Käyntitapa', 'Käynti', 'Puhelu']]],
  [{ carer: null }, [['Hoitaja', 'Anna Virtanen', '']]],
  [
    { state: 'CANCELLED', cancelCause: 'PERSON', cancelReason: 'Sairaalassa' },
    [['Tilanne', 'Suunniteltu', 'Peruttu: Sairaalassa']],
  ],
  [{ tasks: [{ ...seen.tasks[0]!, outcome: 'DONE' }] }, [['Tehtävät', 'Lääkkeet', 'Lääkkeet (Tehty)']]],
  [{ travelMinutes: 12 }, [['Matka käynnille', '', 'Matka: 12 min']]],
  [{ note: 'Kaikki hyvin.' }, [['Kirjaus', '', 'Kaikki hyvin.']]],
] as [Partial<TheirVisitFragment>, string[][]][])('%j is told as such', (change, told) => {
  expect(changed(change)).toEqual(told)
})

test('what a form compares itself is not told twice', () => {
  const now = { ...seen, carer: null, travelMinutes: 5 }
  expect(toDifferences(seen, now, { ...words, besides: ['carers'] }).map(({ name: part }) => part)).toEqual(['travel'])
})

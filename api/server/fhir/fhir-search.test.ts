import { describe, expect, test } from 'vitest'
import { FhirRefused } from './fhir-errors.ts'
import { readSearch, type SearchParam } from './fhir-search.ts'

const all: SearchParam[] = ['date', 'identifier', 'patient', 'practitioner']
const read = (query: string, allowed = all) =>
  readSearch(new URLSearchParams(query), allowed, { timeZone: 'Europe/Helsinki' })
const id = '7d0d3b5e-6f6c-4b5c-9a51-8a3b0b9a2f10'

test('without parameters it is the first fifty of all', () => {
  expect(read('')).toEqual({
    limit: 50,
    after: undefined,
    identifier: undefined,
    patient: undefined,
    practitioner: undefined,
    from: undefined,
    until: undefined,
  })
})

test('reads references, identifiers and counts', () => {
  expect(read(`patient=Patient/${id}`).patient).toBe(id)
  expect(read(`patient=${id}`).patient).toBe(id)
  expect(read(`practitioner=Practitioner/${id}`).practitioner).toBe(id)
  expect(read('identifier=http://x/NamingSystem/resident-key|A1').identifier).toBe('A1')
  expect(read('_count=20').limit).toBe(20)
  expect(read('_count=100000').limit).toBe(200)
})

describe("a day is the organisation's, also when its clocks change", () => {
  const at = (text: string) => new Date(text)
  test.each([
    ['date=2026-11-23', at('2026-11-22T22:00:00Z'), at('2026-11-23T22:00:00Z')],
    ['date=eq2026-10-25', at('2026-10-24T21:00:00Z'), at('2026-10-25T22:00:00Z')],
    ['date=2027-03-28', at('2027-03-27T22:00:00Z'), at('2027-03-28T21:00:00Z')],
    ['date=ge2026-11-23', at('2026-11-22T22:00:00Z'), undefined],
    ['date=gt2026-11-23', at('2026-11-23T22:00:00Z'), undefined],
    ['date=le2026-11-23', undefined, at('2026-11-23T22:00:00Z')],
    ['date=lt2026-11-23', undefined, at('2026-11-22T22:00:00Z')],
    ['date=ge2026-11-23&date=lt2026-11-30', at('2026-11-22T22:00:00Z'), at('2026-11-29T22:00:00Z')],
    ['date=ge2026-11-23T08:00:00%2B02:00', at('2026-11-23T06:00:00Z'), undefined],
  ])('%s', (query, from, until) => expect(read(query)).toMatchObject({ from, until }))
})

describe('what it cannot do it refuses', () => {
  test.each([
    ['name=Aino'],
    ['_include=*'],
    ['patient=1'],
    [`patient=Practitioner/${id}`],
    [`patient=${id}&patient=${id}`],
    ['_count=0'],
    ['_count=ten'],
    ['date=2026-02-30'],
    ['date=sa2026-11-23'],
    ['date=yesterday'],
  ])('%s', (query) => {
    expect(() => read(query)).toThrow(FhirRefused)
    expect(() => read(query)).toThrow(expect.objectContaining({ status: 400 }))
  })

  test('a parameter of another type', () => {
    expect(() => read(`patient=${id}`, ['identifier'])).toThrow(FhirRefused)
  })
})

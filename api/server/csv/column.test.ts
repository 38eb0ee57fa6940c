import { describe, expect, test } from 'vitest'
import { decimal, text } from './cell.ts'
import { countKnown, optional, placeColumns, readRow, required } from './column.ts'

const columns = {
  key: required(['tunniste', 'nyckel', 'key'], text(20)),
  firstName: required(['etunimi', 'förnamn', 'first name'], text(20)),
  lat: optional(['leveysaste', 'latitud', 'latitude'], decimal({ from: -90, to: 90 })),
}

describe('a column is known by its name in any of the languages, or its field', () => {
  test.each([
    [['Tunniste', 'Etunimi', 'Leveysaste']],
    [['nyckel', 'FÖRNAMN', 'latitud']],
    [['key', 'First name', 'latitude']],
    [['key', 'first_name', 'lat']],
    [['key', 'firstName', 'lat']],
  ])('%j', (header) => {
    expect([...placeColumns(columns, header).places]).toEqual([
      ['key', 0],
      ['firstName', 1],
      ['lat', 2],
    ])
    expect(countKnown(columns, header)).toBe(3)
  })
})

test('says which columns are missing, there twice, and not known', () => {
  const placed = placeColumns(columns, ['tunniste', 'Puhelin', '', 'key'])
  expect(placed).toMatchObject({ missing: ['firstName'], twice: ['key'], unknown: ['Puhelin'] })
})

describe('a row', () => {
  const { places } = placeColumns(columns, ['lat', 'key', 'first name'])

  test('is read by its columns, wherever they stand', () => {
    expect(readRow(columns, places, ['61,5', 'A1', 'Aino'])).toEqual({
      row: { key: 'A1', firstName: 'Aino', lat: 61.5 },
    })
  })

  test('says all its bad cells at once', () => {
    expect(readRow(columns, places, ['pohjoinen', 'A1', ''])).toEqual({
      bad: [
        { field: 'firstName', code: 'REQUIRED', cure: expect.any(String) as string },
        { field: 'lat', code: 'NOT_A_NUMBER', cure: expect.any(String) as string },
      ],
    })
  })

  test('that is too short lacks its last cells', () => {
    expect(readRow(columns, places, ['61,5', 'A1'])).toMatchObject({ bad: [{ field: 'firstName', code: 'REQUIRED' }] })
  })

  test('tells an empty cell from a column that is not there', () => {
    expect(readRow(columns, places, ['', 'A1', 'Aino'])).toMatchObject({ row: { lat: null } })
    const without = placeColumns(columns, ['key', 'first name']).places
    expect(readRow(columns, without, ['A1', 'Aino'])).toEqual({ row: { key: 'A1', firstName: 'Aino', lat: undefined } })
  })
})

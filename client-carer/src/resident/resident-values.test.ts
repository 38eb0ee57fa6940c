import { expect, test } from 'vitest'
import { checkResidentValues, newResidentValues, toResidentChange, toResidentInput } from './resident-values.ts'
import type { ResidentValues } from './resident-values.ts'

const aino: ResidentValues = {
  ...newResidentValues('team'),
  ...{
    firstName: ' Aino ',
    lastName: 'Koski',
    streetAddress: 'Kirkkokatu 4',
    postalCode: '37600',
    town: 'Valkeakoski',
  },
}

test('without coordinates the home is one that nobody has found yet', () => {
  expect(checkResidentValues(aino)).toEqual({})
  expect(toResidentInput(aino)).toMatchObject({ firstName: 'Aino', coordinates: null, phone: null, languages: [] })
})

test('degrees are typed with a comma, languages with commas or spaces', () => {
  const values = { ...aino, latitude: '61,2667', longitude: '24,0333', languages: 'SE, ru' }
  expect(toResidentInput(values)).toMatchObject({
    coordinates: { latitude: 61.2667, longitude: 24.0333 },
    languages: ['se', 'ru'],
  })
})

test('another address without new coordinates says nothing of them: the server takes the old ones away', () => {
  const before = { ...aino, latitude: '61,2', longitude: '24,0' }
  const change = toResidentChange({ ...before, streetAddress: 'Uusikatu 1' }, before, { id: 'aino', version: 2 })
  expect(change).not.toHaveProperty('coordinates')
  const cleared = toResidentChange({ ...before, latitude: '', longitude: '' }, before, { id: 'aino', version: 2 })
  expect(cleared).toMatchObject({ coordinates: null, version: 2 })
})

test.each<[Partial<ResidentValues>, string]>([
  [{ firstName: ' ' }, 'firstName'],
  [{ postalCode: '3760' }, 'postalCode'],
  [{ phone: 'ei ole' }, 'phone'],
  [{ languages: 'suomi' }, 'languages'],
  [{ latitude: '61,2' }, 'longitude'],
  [{ latitude: 'pohjoinen', longitude: '24' }, 'latitude'],
  [{ continuityCarers: '0' }, 'continuityCarers'],
])('what is wrong is said beside its field: %o', (wrong, field) => {
  expect(Object.keys(checkResidentValues({ ...aino, ...wrong }))).toEqual([field])
})

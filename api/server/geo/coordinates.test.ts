import { expect, test } from 'vitest'
import { checkCoordinates } from './coordinates.ts'

const check = (latitude: number, longitude: number) => checkCoordinates({ latitude, longitude }, 'input.coordinates')

test.each([
  ['Helsinki', 60.1699, 24.9384],
  ['Märket', 60.3008, 19.1314],
  ['Nuorgam', 70.0833, 27.85],
  ['Hattuvaara, Ilomantsi', 62.9094, 31.5867],
])('%s is in Finland', (_name, latitude, longitude) => {
  expect(() => check(latitude, longitude)).not.toThrow()
})

test.each([
  ['swapped', 24.9384, 60.1699],
  ['Stockholm', 59.3293, 18.0686],
  ['nowhere', 0, 0],
  ['ETRS-TM35FIN', 6672000, 385000],
  ['no number', Number.NaN, 25],
])('%s is refused, naming the field', (_name, latitude, longitude) => {
  expect(() => check(latitude, longitude)).toThrow(
    expect.objectContaining({ code: 'OUTSIDE_FINLAND', field: 'input.coordinates' }),
  )
})

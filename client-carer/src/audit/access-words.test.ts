import { expect, test } from 'vitest'
import { accessWords } from './access-words.ts'

test.each([
  ['visit.read', 'Katsoi: käynti'],
  ['resident.list', 'Katsoi: asiakastiedot'],
  ['need.change', 'Muutti: hoitosuunnitelma ja tarpeet'],
  ['calendar.look', 'Katsoi: kalenterisyöte'],
  ['need.preview', 'Katsoi: hoitosuunnitelma ja tarpeet'],
  ['access_log.read', 'Katsoi: käyttöloki'],
  ['fhir.readPatient', 'Katsoi: tiedostosiirto'],
  ['session.begin', 'Kirjautuminen'],
  ['novelty.read', 'Katsoi: muut tiedot'],
])('%s is said as "%s"', (action, words) => {
  expect(accessWords(action)).toBe(words)
})

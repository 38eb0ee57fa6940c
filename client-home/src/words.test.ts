import { expect, test } from 'vitest'
import type { HomeVisit } from './day/home-visit.ts'
import { eventInWords, ringInWords, whoInWords } from './words.ts'

const anna = { id: 'anna', firstName: 'Anna', role: 'CARER', photoUrl: null } as const
const ida = { id: 'ida', firstName: 'Ida', role: 'CARER', photoUrl: null } as const
const here = { language: 'fi', timeZone: 'Europe/Helsinki' } as const

const visit = (modality: HomeVisit['modality'], carers: HomeVisit['carers']): HomeVisit => ({
  id: 'visit',
  modality,
  state: 'PLANNED',
  plannedStartMs: Date.parse('2026-11-22T10:15+02:00'),
  plannedEndMs: Date.parse('2026-11-22T10:30+02:00'),
  tasks: [],
  carers,
  call: null,
})

test('one carer is named by role and name, two by their names, and nobody by what will come', () => {
  expect(whoInWords([anna])).toBe('Hoitaja Anna')
  expect(whoInWords([anna, ida])).toBe('Anna ja Ida')
  expect(whoInWords([])).toBe('Hoitaja')
})

test.each([
  ['VIDEO', 'today', 'Hoitaja Anna soittaa kello 10.15', 'Anna ja Ida soittavat kello 10.15'],
  ['VIDEO', 'soon', 'Hoitaja Anna soittaa pian', 'Anna ja Ida soittavat pian'],
  ['HOME', 'now', 'Hoitaja Anna on käymässä', 'Anna ja Ida ovat käymässä'],
  ['HOME', 'tomorrow', 'Hoitaja Anna tulee huomenna kello 10.15', 'Anna ja Ida tulevat huomenna kello 10.15'],
  ['PHONE', 'soon', 'Hoitaja Anna soittaa pian puhelimeen', 'Anna ja Ida soittavat pian puhelimeen'],
] as const)('a %s visit %s: %s; %s', (modality, when, ofOne, ofTwo) => {
  expect(eventInWords({ when, visit: visit(modality, [anna]) }, here)).toBe(ofOne)
  expect(eventInWords({ when, visit: visit(modality, [anna, ida]) }, here)).toBe(ofTwo)
})

test('a ring says who it is from', () => {
  expect(ringInWords([anna])).toBe('Hoitaja Anna soittaa')
  expect(ringInWords([ida, anna])).toBe('Ida ja Anna soittavat')
})

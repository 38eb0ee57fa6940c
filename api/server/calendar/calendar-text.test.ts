import { describe, expect, test } from 'vitest'
import type { VisitId } from '../db/ids.ts'
import { toCalendarText, toInitials, type CalendarVisit } from './calendar-text.ts'

const visit: CalendarVisit = {
  id: '7d0d3b5e-6f6c-4b5c-9a51-8a3b0b9a2f10' as VisitId,
  version: 4,
  cancelled: false,
  modality: 'home',
  start: new Date('2026-11-23T06:00:00Z'),
  end: new Date('2026-11-23T06:30:00Z'),
  initials: 'A.K.',
  area: 'Keskusta',
}
const feed = { language: 'fi', timeZone: 'Europe/Helsinki', host: 'koti.example', now: visit.start } as const

function toLines(visits: CalendarVisit[], more: Partial<Parameters<typeof toCalendarText>[0]> = {}): string[] {
  const text = toCalendarText({ ...feed, visits, ...more })
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
  return text.replaceAll('\r\n ', '').split('\r\n')
}

test('a visit is an entry with its own id, its number of changes, and times on the clock of the organisation', () => {
  const lines = toLines([visit])
  expect(lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'))).toEqual([
    'BEGIN:VEVENT',
    'UID:7d0d3b5e-6f6c-4b5c-9a51-8a3b0b9a2f10@koti.example',
    'SEQUENCE:3',
    'DTSTAMP:20261123T060000Z',
    'DTSTART;TZID=Europe/Helsinki:20261123T080000',
    'DTEND;TZID=Europe/Helsinki:20261123T083000',
    'SUMMARY:Kotikäynti A.K.',
    'LOCATION:Keskusta',
    'STATUS:CONFIRMED',
  ])
})

test('the zone it names is in it', () => {
  const lines = toLines([visit])
  expect(lines.slice(lines.indexOf('BEGIN:VTIMEZONE') + 1)).toContain('TZID:Europe/Helsinki')
  expect(lines.filter((line) => line.startsWith('TZOFFSETTO')).sort()).toEqual(['TZOFFSETTO:+0200', 'TZOFFSETTO:+0300'])
})

test('a cancelled visit says so under the same id', () => {
  const lines = toLines([{ ...visit, cancelled: true, version: 5 }])
  expect(lines).toContain('STATUS:CANCELLED')
  expect(lines).toContain('SEQUENCE:4')
  expect(lines).toContain(`UID:${visit.id}@koti.example`)
})

describe('the week when clocks change', () => {
  test.each([
    ['2027-03-27T06:00:00Z', '20270327T080000'],
    ['2027-03-28T05:00:00Z', '20270328T080000'],
    ['2026-10-24T05:00:00Z', '20261024T080000'],
    ['2026-10-25T06:00:00Z', '20261025T080000'],
  ])('%s is eight in the morning', (start, wall) => {
    const lines = toLines([{ ...visit, start: new Date(start), end: new Date(Date.parse(start) + 900_000) }])
    expect(lines).toContain(`DTSTART;TZID=Europe/Helsinki:${wall}`)
  })
})

test.each([
  ['fi', 'video', 'SUMMARY:Etäkäynti A.K.'],
  ['sv', 'home', 'SUMMARY:Hembesök A.K.'],
  ['en', 'phone', 'SUMMARY:Phone call A.K.'],
] as const)('in %s a visit of kind %s is %j', (language, modality, line) => {
  expect(toLines([{ ...visit, modality }], { language })).toContain(line)
})

test('nobody chosen and no area: only what it is', () => {
  const lines = toLines([{ ...visit, initials: '', area: null }])
  expect(lines).toContain('SUMMARY:Kotikäynti')
  expect(lines.filter((line) => line.startsWith('LOCATION'))).toEqual([])
})

test('an area with commas and line ends stays one value', () => {
  expect(toLines([{ ...visit, area: 'Itä, länsi;\nmuut' }])).toContain('LOCATION:Itä\\, länsi\\;\\nmuut')
})

test('a calendar without visits is a calendar', () => {
  expect(toLines([]).filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR'])
})

test.each([
  [{ firstName: 'Aino', lastName: 'Koelainen' }, 'A.K.'],
  [{ firstName: ' örn', lastName: '' }, 'Ö.'],
])('%j is %s', (person, initials) => expect(toInitials(person)).toBe(initials))

import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { occurrencesOf, parseRecurrence, toRuleText } from '../recurrence.ts'
import { addDays } from '../calendar-day.ts'
import { toWindow } from '../wall-time.ts'
import { readPlainly } from './plain-reading.ts'

/**
 * Run by recurrence.property.test.ts, once in each time zone of a server: reads generated rules by the library and day by day,
 * and puts windows of the occurrences back on the clock of Helsinki with Intl. Says what differs, and a digest of all
 * instants, which is the same wherever the server is.
 */
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
const weekdays = fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 })
const ordinals = fc.constantFrom('1', '2', '3', '4', '5', '-1', '-2')
const someWeekdays = fc.uniqueArray(
  fc.tuple(ordinals, weekday).map(([ordinal, day]) => ordinal + day),
  { minLength: 1, maxLength: 3 },
)
const monthDay = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 }))
const monthDays = fc.uniqueArray(monthDay, { minLength: 1, maxLength: 4 })
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
const setPositions = fc.uniqueArray(fc.constantFrom(1, 2, 3, -1, -2), { minLength: 1, maxLength: 2 })
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 })

const byMonthlyDays = fc.oneof(
  fc.record({ BYDAY: someWeekdays, BYSETPOS: fc.constant(undefined) }),
  fc.record({ BYDAY: weekdays, BYSETPOS: sometimes(setPositions) }),
  fc.record({ BYMONTHDAY: monthDays, BYSETPOS: sometimes(setPositions) }),
  fc.record({ BYMONTHDAY: monthDays, BYDAY: weekdays }),
  fc.constant({}),
)
const parts = fc.oneof(
  fc.record({ FREQ: fc.constant('DAILY'), BYMONTH: sometimes(months), BYDAY: sometimes(weekdays) }),
  fc.record({ FREQ: fc.constant('DAILY'), BYMONTHDAY: sometimes(monthDays) }),
  fc.record({ FREQ: fc.constant('WEEKLY'), BYDAY: sometimes(weekdays), BYMONTH: sometimes(months) }),
  fc.tuple(fc.record({ FREQ: fc.constant('MONTHLY'), BYMONTH: sometimes(months) }), byMonthlyDays).map(merge),
  fc
    .record({ FREQ: fc.constant('YEARLY'), BYMONTH: months, BYMONTHDAY: sometimes(monthDays) })
    .map((given) => ({ ...given, BYSETPOS: undefined })),
  fc.record({ FREQ: fc.constant('YEARLY'), BYMONTH: months, BYDAY: sometimes(weekdays) }),
)
const day = fc.integer({ min: 0, max: 1_500 }).map((n) => addDays('2025-01-01', n))
const end = fc.oneof(
  fc.record({ COUNT: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ UNTIL: day.map((until) => until.replaceAll('-', '')) }),
  fc.constant({}),
)
const interval = fc.record({ INTERVAL: sometimes(fc.integer({ min: 1, max: 8 })) })
const rule = fc.tuple(parts, end, interval).map(([a, b, c]) => toText({ ...a, ...b, ...c }))
/** Many around the nights of 25 October 2026 and 28 March 2027, and at the hour that is twice or not at all. */
const spans = fc.oneof(
  fc.record({ anchorOn: day, offset: fc.integer({ min: 0, max: 400 }), days: fc.integer({ min: 1, max: 120 }) }),
  fc.record({
    anchorOn: fc.constantFrom('2026-10-19', '2026-10-22', '2027-03-20', '2027-03-27', '2027-03-28'),
    offset: fc.constant(0),
    days: fc.constant(21),
  }),
)
const hour = fc.oneof(fc.constant(3), fc.integer({ min: 0, max: 22 }))
const cases = fc.tuple(rule, spans, hour).map(([text, span, hour]) => ({ text, ...span, hour }))

function merge([a, b]: [object, object]): object {
  return { ...a, ...b }
}

function toText(given: object): string {
  const present = Object.entries(given).filter(([, value]) => value !== undefined)
  return present.map(([name, value]) => `${name}=${String(value)}`).join(';')
}

const timeZone = 'Europe/Helsinki'
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  dateStyle: 'short',
  timeStyle: 'short',
})

const runs = Number(process.argv[2])
const digest = createHash('sha256')
const differences: object[] = []
const sum = { occurrences: 0, windows: 0, skippedByClocks: 0 }

for (const { text, anchorOn, offset, days, hour } of fc.sample(cases, { numRuns: runs, seed: 20_261_122 })) {
  const recurrence = parseRecurrence(text)
  const from = addDays(anchorOn, offset)
  const span = { from, until: addDays(from, days) }
  const read = occurrencesOf(recurrence, anchorOn, span)
  const plain = readPlainly(recurrence, anchorOn, span)
  const isSameText = isDeepStrictEqual(parseRecurrence(toRuleText(recurrence)), recurrence)
  if (read.join() !== plain.join() || !isSameText) differences.push({ text, anchorOn, span, read, plain })
  sum.occurrences += read.length
  for (const occurrence of read) compareClock(occurrence, hour)
}

function compareClock(occurrence: string, hour: number): void {
  const time = `${String(hour).padStart(2, '0')}:30`
  const window = toWindow(occurrence, { start: time, end: '23:59' }, { timeZone, minutes: 15 })
  digest.update(`${window.start.toISOString()} ${window.end.toISOString()} `)
  sum.windows += 1
  const shown = clock.format(window.start)
  if (shown === `${occurrence} ${time}`) return
  // The one hour of the year that does not exist is an hour later.
  if (hour === 3 && shown === `${occurrence} 04:30`) sum.skippedByClocks += 1
  else differences.push({ occurrence, time, shown })
}

process.stdout.write(
  JSON.stringify({
    runs,
    ...sum,
    digest: digest.digest('hex'),
    differences: differences.slice(0, 5),
    wrong: differences.length,
  }),
)

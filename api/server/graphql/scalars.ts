import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
const day = /^\d{4}-\d{2}-\d{2}$/

builder.scalarType('DateTime', {
  description: 'An instant, RFC 3339 with offset.',
  serialize: toText,
  parseValue: (value) => {
    if (typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value))) return new Date(value)
    throw new GraphQLError('A DateTime is an RFC 3339 instant with offset.', {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  },
})

/** A board has the same few thousand instants again and again: windows and planned times of many visits. */
const texts = new Map<number, string>()
const mostTexts = 10_000

function toText(instant: Date): string {
  const known = texts.get(instant.valueOf())
  if (known !== undefined) return known
  const text = instant.toISOString()
  if (texts.size >= mostTexts) texts.clear()
  texts.set(instant.valueOf(), text)
  return text
}

builder.scalarType('Date', {
  description: "A day on the organisation's calendar, yyyy-mm-dd, from 1900 to 2199.",
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && isDay(value)) return value
    throw new GraphQLError('A Date is a day as yyyy-mm-dd, from 1900 to 2199.', {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  },
})

/** Days far out are slips of the pen, and rules that count days from there would count for long. */
function isDay(text: string): boolean {
  if (!day.test(text) || text < '1900' || text >= '2200') return false
  const midnight = new Date(`${text}T00:00:00Z`)
  // 2026-02-30 would roll over to March.
  return !Number.isNaN(midnight.valueOf()) && midnight.toISOString().startsWith(text)
}

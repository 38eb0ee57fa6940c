import { Temporal } from 'temporal-polyfill'
import { parseId } from '../db/ids.ts'
import type { Id } from '../db/ids.ts'
import { FhirRefused } from './fhir-errors.ts'

/** What a type can be searched by. */
export type SearchParam = 'date' | 'identifier' | 'patient' | 'practitioner'

/** A search as it was asked, checked. */
export interface FhirSearch {
  readonly limit: number
  readonly after: string | undefined
  readonly identifier: string | undefined
  readonly patient: Id<'Resident'> | undefined
  readonly practitioner: Id<'Staff'> | undefined
  readonly from: Date | undefined
  /** Exclusive. */
  readonly until: Date | undefined
}

const defaultCount = 50
const maxCount = 200

/**
 * Reads the parameters of a search. One that we do not know is refused rather than passed over: the answer would hold more
 * people than was asked for.
 */
export function readSearch(
  query: URLSearchParams,
  allowed: readonly SearchParam[],
  { timeZone }: { timeZone: string },
): FhirSearch {
  for (const name of query.keys()) {
    const known = (allowed as readonly string[]).includes(name) || ['_count', '_after', '_format'].includes(name)
    if (!known) throw invalid(`The parameter ${JSON.stringify(name.slice(0, 40))} is not supported here.`)
    if (name !== 'date' && query.getAll(name).length > 1) throw invalid(`${name} may be given once.`)
  }
  return {
    limit: readCount(query.get('_count')),
    after: query.get('_after') ?? undefined,
    identifier: query.get('identifier')?.split('|').at(-1),
    patient: readReference<'Resident'>('Patient', query.get('patient')),
    practitioner: readReference<'Staff'>('Practitioner', query.get('practitioner')),
    ...readDates(query.getAll('date'), timeZone),
  }
}

function readCount(text: string | null): number {
  if (text === null) return defaultCount
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw invalid(`_count is a whole number from 1 to ${maxCount}.`)
  return Math.min(count, maxCount)
}

/** `Patient/<id>` or `<id>`. */
function readReference<Name extends string>(type: string, text: string | null): Id<Name> | undefined {
  if (text === null) return undefined
  const id = parseId<Name>(text.replace(`${type}/`, ''))
  if (id === undefined) throw invalid(`Refer to a ${type} as ${type}/<id>.`)
  return id
}

function readDates(texts: readonly string[], timeZone: string): Pick<FhirSearch, 'from' | 'until'> {
  const spans = texts.map((text) => readDate(text, timeZone))
  const starts = spans.flatMap(({ from }) => from ?? [])
  const ends = spans.flatMap(({ until }) => until ?? [])
  return {
    from: starts.length === 0 ? undefined : new Date(Math.max(...starts.map(Number))),
    until: ends.length === 0 ? undefined : new Date(Math.min(...ends.map(Number))),
  }
}

/** `2026-11-23`, `ge2026-11-23`, `lt2026-11-23T08:00:00Z`: a day is one on the organisation's clock. */
function readDate(text: string, timeZone: string): { from?: Date; until?: Date } {
  const [, prefix = 'eq', value = ''] = /^(eq|ge|gt|le|lt)?(\d.*)$/.exec(text) ?? []
  const [start, end] = toSpan(value, timeZone)
  switch (prefix) {
    case 'ge':
      return { from: start }
    case 'gt':
      return { from: end }
    case 'le':
      return { until: end }
    case 'lt':
      return { until: start }
    default:
      return { from: start, until: end }
  }
}

function toSpan(text: string, timeZone: string): [Date, Date] {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      const day = Temporal.PlainDate.from(text, { overflow: 'reject' })
      return [toDate(day.toZonedDateTime(timeZone)), toDate(day.add({ days: 1 }).toZonedDateTime(timeZone))]
    }
    const instant = Temporal.Instant.from(text)
    return [new Date(instant.epochMilliseconds), new Date(instant.epochMilliseconds + 1)]
  } catch {
    throw invalid('A date is yyyy-mm-dd or an instant with its offset, after eq, ge, gt, le or lt.')
  }
}

function toDate({ epochMilliseconds }: { epochMilliseconds: number }): Date {
  return new Date(epochMilliseconds)
}

function invalid(message: string): FhirRefused {
  return new FhirRefused(400, 'invalid', message)
}

import { z } from 'zod'
import type { Day } from '../db/database.ts'
import { parseId, type Id, type NeedId } from '../db/ids.ts'

/** A place in a list by last name, first name, id: it stays where it is when people before it come and go. */
export interface NamePlace<Name extends string> {
  readonly lastName: string
  readonly firstName: string
  readonly id: Id<Name>
}

/** A place in a list by start and id. */
export interface StartPlace<Name extends string> {
  readonly startsAt: Date
  readonly id: Id<Name>
}

/** A place in a list of needs: by when in the day they are, then by their first day. */
export interface NeedPlace {
  /** hh:mm:ss */
  readonly windowStart: string
  readonly fromOn: Day
  readonly id: NeedId
}

export function toNameCursor<Name extends string>({ lastName, firstName, id }: NamePlace<Name>): string {
  return write([lastName, firstName, id])
}

/** Undefined where the text is no cursor of ours. */
export function readNameCursor<Name extends string>(text: string): NamePlace<Name> | undefined {
  const [lastName = '', firstName = '', idText = ''] = read(text, 3)
  const id = parseId<Name>(idText)
  return id && { lastName, firstName, id }
}

export function toStartCursor<Name extends string>({ startsAt, id }: StartPlace<Name>): string {
  return write([startsAt.toISOString(), id])
}

/** Undefined where the text is no cursor of ours. */
export function readStartCursor<Name extends string>(text: string): StartPlace<Name> | undefined {
  const [start = '', idText = ''] = read(text, 2)
  const id = parseId<Name>(idText)
  const startsAt = new Date(start)
  return id === undefined || Number.isNaN(startsAt.valueOf()) ? undefined : { startsAt, id }
}

export function toNeedCursor({ windowStart, fromOn, id }: NeedPlace): string {
  return write([windowStart, fromOn, id])
}

/** Undefined where the text is no cursor of ours. */
export function readNeedCursor(text: string): NeedPlace | undefined {
  const [windowStart = '', fromOn = '', idText = ''] = read(text, 3)
  const id = parseId<'Need'>(idText)
  const isReadable = clockTime.safeParse(windowStart).success && calendarDay.safeParse(fromOn).success
  return id && isReadable ? { windowStart, fromOn, id } : undefined
}

const clockTime = z.iso.time({ precision: 0 })
const calendarDay = z.iso.date()
const shape = z.array(z.string().max(200))

function write(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url')
}

/** So many parts, or none. */
function read(text: string, count: number): string[] {
  if (text.length > 1000) return []
  const parsed = shape.length(count).safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')))
  return parsed.success ? parsed.data : []
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // whoever asks checks the shape, and this has none
  }
}

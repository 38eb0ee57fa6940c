import { z } from 'zod'
import { parseId } from '../db/ids.ts'
import type { ResidentId } from '../db/ids.ts'
import type { Resident } from './resident.ts'

/** A place in the list by last name, first name, id: it stays where it is when people before it come and go. */
export interface ResidentCursor {
  readonly lastName: string
  readonly firstName: string
  readonly id: ResidentId
}

const shape = z.tuple([z.string().max(200), z.string().max(200), z.string()])

export function toCursor({ lastName, firstName, id }: Pick<Resident, keyof ResidentCursor>): string {
  return Buffer.from(JSON.stringify([lastName, firstName, id]), 'utf8').toString('base64url')
}

/** Undefined where the text is no cursor of ours. */
export function readCursor(text: string): ResidentCursor | undefined {
  if (text.length > 1000) return undefined
  const parsed = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')))
  if (!parsed.success) return undefined
  const [lastName, firstName, idText] = parsed.data
  const id = parseId<'Resident'>(idText)
  return id && { lastName, firstName, id }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // whoever asks checks the shape, and this has none
  }
}

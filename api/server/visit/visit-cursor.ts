import { parseId } from '../db/ids.ts'
import { InvalidInput } from '../errors.ts'
import type { VisitPlace } from './visit.repository.ts'
import type { Visit } from './visit.ts'

/** A place in the order of planned start: stays where it is when visits before it come or go. */
export function toVisitCursor(visit: Pick<Visit, 'plannedStart' | 'id'>): string {
  return Buffer.from(`${visit.plannedStart.toISOString()} ${visit.id}`).toString('base64url')
}

export function parseVisitCursor(text: string): VisitPlace {
  const [start = '', idText = ''] = Buffer.from(text, 'base64url').toString().split(' ')
  const id = parseId<'Visit'>(idText)
  const plannedStart = new Date(start)
  if (id === undefined || Number.isNaN(plannedStart.valueOf())) throw new InvalidInput('after', 'is no cursor of ours')
  return { plannedStart, id }
}

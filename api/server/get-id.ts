import { parseId, type Id } from './db/ids.ts'
import { NotFound } from './errors.ts'

/** The id in a text from outside. What is no UUID exists nowhere: NotFound, as an id that nobody has. */
export function getId<Name extends string>(text: string): Id<Name> {
  const id = parseId<Name>(text)
  if (id === undefined) throw new NotFound()
  return id
}

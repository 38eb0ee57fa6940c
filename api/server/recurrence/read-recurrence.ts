import { InvalidInput } from '../errors.ts'
import { RecurrenceProblem } from './recurrence-problem.ts'
import { parseRecurrence, type Recurrence } from './recurrence.ts'

/** A rule that a person gave; `field` is its path in the input. Throws InvalidInput with the code of its cure. */
export function readRecurrence(text: string, field: string): Recurrence {
  try {
    return parseRecurrence(text)
  } catch (error) {
    if (error instanceof RecurrenceProblem) throw new InvalidInput(field, error.message, error.code)
    throw error
  }
}

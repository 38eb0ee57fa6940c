import { RequestFailed } from 'api/client/requests'
import { toFailureWords, toRefusalWords } from '../refusal-words.ts'
import { isRefused } from './field-problem.ts'

/** Why a command without a form was not done, in words; null: it was. */
export async function problemOf(command: Promise<object>): Promise<string | null> {
  try {
    const result = await command
    return isRefused(result) ? toRefusalWords(result) : null
  } catch (error) {
    if (error instanceof RequestFailed) return toFailureWords(error.code)
    throw error
  }
}

import type { Refusal } from '../refusal-words.ts'

/** A refusal as any command's result carries it. `field`: which input, as a path (`input.time.at`). */
export interface Refused extends Refusal {
  field?: string
  /** Of a stale edit: what another wrote in between. */
  current?: unknown
}

export function isRefused(result: object): result is Refused {
  return 'code' in result && '__typename' in result
}

/** Which of a form's fields a path of the API means: the longest end of it that is a field's name. Null: none of them. */
export function toFieldName(path: string | undefined, names: readonly string[]): string | null {
  const parts = (path ?? '').split('.').filter((part) => !/^\d+$/.test(part))
  for (let from = 0; from < parts.length; from += 1) {
    const end = parts.slice(from).join('.')
    if (names.includes(end)) return end
  }
  return parts.findLast((part) => names.includes(part)) ?? null
}

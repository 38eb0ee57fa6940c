import type { z } from 'zod'
import type { Language } from '../db/database.ts'

/**
 * How one kind of value stands in a cell: read from what people and other systems write, written as a Finnish spreadsheet
 * opens it. What is written is read back as the same value.
 */
export interface Cell<T> {
  readonly read: (text: string) => T
  readonly write: (value: T, language: Language) => string
  /** What may stand in it, where that can be said by a list, a range or a length. */
  readonly takes?: CellTakes
}

export interface CellTakes {
  readonly words?: Record<Language, readonly string[]>
  readonly from?: number
  readonly to?: number
  readonly atMost?: number
}

/** A cell that cannot be what its column says. `code` is stable; `cure` says what to do, and repeats no value. */
export class CellInvalid extends Error {
  override name = 'CellInvalid'
  readonly code: CellProblem
  readonly cure: string
  constructor(code: CellProblem, cure: string) {
    super(cure)
    this.code = code
    this.cure = cure
  }
}

export type CellProblem =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'NOT_A_NUMBER'
  | 'NOT_WHOLE'
  | 'OUT_OF_RANGE'
  | 'NOT_A_DAY'
  | 'NOT_A_TIME'
  | 'UNKNOWN_WORD'
  | 'BAD_SHAPE'

export function text(maxLength: number): Cell<string> {
  return {
    takes: { atMost: maxLength },
    read: (raw) => {
      if (raw.length > maxLength) throw new CellInvalid('TOO_LONG', `At most ${maxLength} characters.`)
      return raw
    },
    write: (value) => value,
  }
}

/** Text of one shape, such as a language tag. `shape` is said in the cure. */
export function shaped(pattern: RegExp, shape: string): Cell<string> {
  return {
    read: (raw) => {
      if (!pattern.test(raw)) throw new CellInvalid('BAD_SHAPE', `Write ${shape}.`)
      return raw
    },
    write: (value) => value,
  }
}

/** What an input of the API accepts, a cell accepts: by the same schema. */
export function checked(schema: z.ZodType<string, string>): Cell<string> {
  return {
    read: (raw) => {
      const parsed = schema.safeParse(raw)
      if (!parsed.success)
        throw new CellInvalid('BAD_SHAPE', `It ${parsed.error.issues[0]?.message ?? 'is not valid'}.`)
      return parsed.data
    },
    write: (value) => value,
  }
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Decimal comma or point; spaces between thousands. Written with a comma, as Finnish spreadsheets read numbers. */
export function decimal({ from, to }: Range): Cell<number> {
  return {
    takes: { from, to },
    read: (raw) => {
      const plain = raw.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-')
      if (!/^-?\d+([.,]\d+)?$/.test(plain)) throw new CellInvalid('NOT_A_NUMBER', 'Write a number: 61,5 or 61.5.')
      const value = Number(plain.replace(',', '.'))
      if (value < from || value > to) throw new CellInvalid('OUT_OF_RANGE', `Write a number from ${from} to ${to}.`)
      return value
    },
    write: (value) => String(value).replace('.', ','),
  }
}

export function whole(range: Range): Cell<number> {
  const { read, ...rest } = decimal(range)
  return {
    ...rest,
    read: (raw) => {
      const value = read(raw)
      if (!Number.isInteger(value)) throw new CellInvalid('NOT_WHOLE', 'Write a whole number.')
      return value
    },
  }
}

/** The words of a list in three languages, and its code; whatever the case. The first word of a language is written. */
export function oneOf<T extends string>(words: Record<T, Record<Language, string>>): Cell<T> {
  const entries = Object.entries(words) as [T, Record<Language, string>][] // its keys are T
  const byWord = new Map(
    entries.flatMap(([value, names]) => [value, ...Object.values(names)].map((word) => [toWord(word), value] as const)),
  )
  const wordsIn = (language: Language) => entries.map(([, names]) => names[language])
  return {
    takes: { words: { fi: wordsIn('fi'), sv: wordsIn('sv'), en: wordsIn('en') } },
    read: (raw) => {
      const value = byWord.get(toWord(raw))
      if (value === undefined)
        throw new CellInvalid('UNKNOWN_WORD', `Write one of: ${entries.map(([, { fi }]) => fi).join(', ')}.`)
      return value
    },
    write: (value, language) => words[value][language],
  }
}

/** Words are compared without case, accents stay: "Etä käynti" is "etä_käynti". */
export function toWord(raw: string): string {
  return raw
    .trim()
    .toLocaleLowerCase('fi')
    .replace(/[\s_-]+/g, ' ')
}

/** Several in one cell, parted by | or, where the file's delimiter leaves them free, by comma, semicolon or line end. */
export function listOf<T>(cell: Cell<T>): Cell<T[]> {
  return {
    ...(cell.takes && { takes: cell.takes }),
    read: (raw) =>
      raw
        .split(/[|,;\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map(cell.read),
    write: (values, language) => values.map((value) => cell.write(value, language)).join(' | '),
  }
}

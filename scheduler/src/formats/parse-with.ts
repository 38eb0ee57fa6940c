import type { z } from 'zod'
import { FormatError } from '../format-error.ts'

/** What the schema makes of the JSON; a FormatError names the first part of the file that is wrong. */
export function parseWith<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new FormatError(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not of the format'}`)
}

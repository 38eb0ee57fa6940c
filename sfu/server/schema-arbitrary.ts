import fc from 'fast-check'
import type { z } from 'zod'
import type { $ZodType } from 'zod/v4/core'

/**
 * For tests: values that a zod schema accepts, drawn from the schema itself, so that a new field is fuzzed without a line
 * here. What a schema only describes as a function (`refine`) is met by filtering. Throws on a kind of schema that it does
 * not know: a new kind must not go untested unnoticed.
 */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  return generate(schema).filter((value) => schema.safeParse(value).success)
}

function generate(schema: $ZodType): fc.Arbitrary<unknown> {
  // Cast: zod's own types tell its kinds apart by `def.type`; this is the union of all of them.
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
      return text(schema)
    case 'number':
      return number(schema)
    case 'boolean':
      return fc.boolean()
    case 'unknown':
      return fc.oneof(fc.string({ maxLength: 20 }), fc.integer(), fc.boolean(), fc.constant(null))
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'union':
      return fc.oneof(...def.options.map(generate))
    case 'array':
      return fc.array(generate(def.element), { minLength: limitsOf(schema).minimum, maxLength: 4 })
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 20 }), generate(def.valueType), { maxKeys: 4 })
    case 'optional':
    case 'nullable':
      return generate(def.innerType)
    case 'object':
      return object(def.shape)
    default:
      throw new TypeError(`no generator for a zod ${def.type}`)
  }
}

function object(shape: Readonly<Record<string, $ZodType>>): fc.Arbitrary<unknown> {
  const entries = Object.entries(shape)
  const requiredKeys = entries.filter(([, value]) => value._zod.optin !== 'optional').map(([key]) => key)
  return fc.record(Object.fromEntries(entries.map(([key, value]) => [key, generate(value)])), { requiredKeys })
}

interface Limits {
  minimum: number
  maximum: number
  pattern: RegExp | undefined
}

/** What the checks of a schema say, as far as a generator can follow it. */
function limitsOf(schema: $ZodType): Limits {
  const { def } = schema._zod
  const checks = (def.checks ?? []).map(({ _zod }) => _zod.def as CheckDef)
  const own = def as CheckDef
  const all = [own, ...checks]
  return {
    minimum: Math.max(
      0,
      ...all.flatMap(({ minimum, check, value }) => minimum ?? (check === 'greater_than' ? value : []) ?? []),
    ),
    maximum: Math.min(
      0xffffffff,
      ...all.flatMap(({ maximum, check, value }) => maximum ?? (check === 'less_than' ? value : []) ?? []),
    ),
    pattern: all.find(({ pattern }) => pattern)?.pattern,
  }
}

/** The fields of zod's check definitions that are read here. */
interface CheckDef {
  check?: string
  minimum?: number
  maximum?: number
  value?: number
  pattern?: RegExp
}

function text(schema: $ZodType): fc.Arbitrary<string> {
  const { minimum, maximum, pattern } = limitsOf(schema)
  if (pattern) return fc.stringMatching(pattern, { maxLength: Math.min(maximum, 200), size: 'small' })
  return fc.string({ minLength: minimum, maxLength: Math.min(maximum, minimum + 100), unit: 'binary' })
}

function number(schema: $ZodType): fc.Arbitrary<number> {
  const { minimum, maximum } = limitsOf(schema)
  return fc.integer({ min: minimum, max: maximum })
}

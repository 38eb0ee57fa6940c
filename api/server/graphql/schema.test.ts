import { readFileSync } from 'node:fs'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parse,
  parseType,
  typeFromAST,
  validate,
  type GraphQLInputType,
} from 'graphql'
import { expect, test } from 'vitest'
import { knownDocumentsFile } from '../http/known-documents.ts'
import { findUnguardedFields } from './guarded-fields.ts'
import { complexityLimit } from './limits.ts'
import { readCommittedSchema, toSchemaText } from './print-schema.ts'
import { buildSchema } from './schema.ts'

const schema = buildSchema()

test('api/schema.graphql is what the code serves (else run api/server/graphql/print-schema.ts)', () => {
  expect(readCommittedSchema()).toBe(toSchemaText(schema))
})

test('every field says who may read it', () => {
  expect(findUnguardedFields(schema)).toEqual([])
})

test('a field that does not say so is found', () => {
  const query = new GraphQLObjectType({ name: 'Query', fields: { secrets: { type: GraphQLString } } })
  expect(findUnguardedFields(new GraphQLSchema({ query }))).toEqual(['Query.secrets'])
})

const knownDocuments = Object.values(JSON.parse(readFileSync(knownDocumentsFile, 'utf8')) as Record<string, string>)

test('every known document of the apps fits the schema', () => {
  const problems = knownDocuments.flatMap((text) => validate(schema, parse(text)).map((error) => error.message))
  expect(problems).toEqual([])
})

/** Something that fits each variable's type: what it holds changes no size. */
function sampleVariables(text: string): Record<string, unknown> {
  const declared = text.matchAll(/\$(\w+): ([\w![\]]+)/g)
  return Object.fromEntries([...declared].map(([, name = '', type = '']) => [name, sampleOf(typeOf(type))]))
}

function typeOf(text: string): GraphQLInputType {
  const type = typeFromAST(schema, parseType(text))
  if (!isInputType(type)) throw new TypeError(`${text} is no type of a variable`)
  return type
}

const samples: Record<string, unknown> = {
  Boolean: true,
  Date: '2026-11-23',
  DateTime: '2026-11-23T06:00:00Z',
  Float: 1,
  ID: '00000000-0000-4000-8000-000000000000',
  Int: 1,
  String: 'x',
}

function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType)
  if (isListType(type)) return [sampleOf(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type)) return samples[type.name]
  const required = Object.values(type.getFields()).filter(isRequiredInputField)
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]))
}

test('the largest known document has room to grow below the limits', () => {
  const sizes = knownDocuments.map((text) =>
    complexityFromQuery(text, { schema, variables: sampleVariables(text), ctx: {} }),
  )
  const largest = (of: keyof typeof complexityLimit) => Math.max(...sizes.map((size) => size[of]))
  expect(largest('complexity')).toBeGreaterThan(0)
  for (const of of ['complexity', 'depth', 'breadth'] as const) {
    expect({ of, fits: largest(of) * 1.2 <= complexityLimit[of] }).toEqual({ of, fits: true })
  }
})
